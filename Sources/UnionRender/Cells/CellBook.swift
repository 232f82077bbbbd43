import Store
import UnionModel

/// Makes the cells of a rendering: first those of the site, then one for each part that pages share.
///
/// A part is the same as before where what it says is the same, or where all that it was worked out of
/// is: the first for what nearly every page reads, so that it changes seldom; the second where saying
/// it would cost more than it saves.
struct CellBook {
  /// The site, whose reads are noted where its cells are known.
  let site: Site
  /// The cells made so far; nil where the fingerprints of the site are not known: then nothing is
  /// noted.
  private(set) var cells: Cells?

  init(_ site: Site) {
    guard Trace.isAvailable, let made = SiteCells(site) else {
      self.site = site
      return
    }
    self.site = made.site
    cells = made.cells
  }

  /// A part by what it says. What is written must not hold indices, which may mean another thing in
  /// the next build, but the names of what they stand for (`unit`, `report`).
  mutating func share<Value>(
    _ name: String, _ value: Value, saying describe: (inout CellWriter, Value) -> Void
  ) -> Shared<Value> {
    Shared(value, cell: add(name, value, describe))
  }

  /// Parts that are cells of their own, by what each says.
  mutating func share<Value>(
    _ name: String, each values: [Value], saying describe: (inout CellWriter, Value) -> Void
  ) -> Traced<Value> {
    let first = cells?.count ?? -1
    for (place, value) in values.enumerated() { _ = add("\(name)/\(place)", value, describe) }
    return Traced(values, firstCell: first)
  }

  /// A part by what it is worked out of.
  mutating func share<Value>(_ name: String, workedOut value: () -> Value) -> Shared<Value> {
    guard let known = cells else { return Shared(value(), cell: -1) }
    let (result, read) = Trace.recording(known.count, value)
    let cell = cells?.add(Cells.name("d", name), known.fingerprint(of: read))
    return Shared(result, cell: cell ?? -1)
  }

  /// The templates of pages, by name: each with all partials, for it may use any.
  mutating func share(_ theme: Theme) -> [String: Int] {
    let pages = PageTemplates.all.map(\.name)
    let partials = Set(theme.templates.keys).subtracting(pages).sorted()
    let common = partials.reduce(0) { known, name in
      ContentHash.join(known, theme.fingerprint(ofTemplate: name))
    }
    var found: [String: Int] = [:]
    for name in pages where cells != nil {
      let fingerprint = ContentHash.join(common, theme.fingerprint(ofTemplate: name))
      found[name] = cells?.add(Cells.name("m", name), fingerprint)
    }
    return found
  }

  private mutating func add<Value>(
    _ name: String, _ value: Value, _ describe: (inout CellWriter, Value) -> Void
  ) -> Int {
    guard let known = cells else { return -1 }
    var writer = CellWriter(
      names: known.names, units: site.units.firstCell, reports: site.reports.firstCell)
    describe(&writer, value)
    return cells?.add(Cells.name("d", name), writer.hash) ?? -1
  }
}

/// Writes what a part says, for its fingerprint.
struct CellWriter {
  private var bytes = ByteWriter()
  private let names: [UInt64]
  private let units: Int
  private let reports: Int

  fileprivate init(names: [UInt64], units: Int, reports: Int) {
    self.names = names
    self.units = units
    self.reports = reports
  }

  fileprivate var hash: UInt64 { ContentHash.of(bytes.bytes) }

  /// A unit by its index.
  mutating func unit(_ index: Int) { bytes.write(fixed: names[units + index]) }

  /// A report by its index.
  mutating func report(_ index: Int) { bytes.write(fixed: names[reports + index]) }

  /// A number.
  mutating func number(_ number: Int) { bytes.write(number) }

  /// A text.
  mutating func text(_ text: String) { bytes.write(text) }

  /// Texts whose order does not matter. O(texts), without sorting them.
  mutating func set(_ texts: Set<String>) {
    bytes.write(texts.count)
    bytes.write(fixed: texts.reduce(0) { $0 &+ ContentHash.of($1) })
  }

  /// How many of something follow, and each.
  mutating func list<Item>(
    _ items: some Collection<Item>, _ each: (inout CellWriter, Item) -> Void
  ) {
    bytes.write(items.count)
    for item in items { each(&self, item) }
  }
}
