import Store
import UnionModel

/// Makes the cells of a rendering: first those of the site, then one for each part that pages share.
///
/// A part is the same as before where what it says is the same. What costs much to work out is a `Part`:
/// it is known to say the same where all that it was worked out of is the same, and is then worked out
/// only if a page asks for it.
struct CellBook {
  /// The site, whose reads are noted where its cells are known.
  let site: Site
  /// The cells made so far; nil where the fingerprints of the site are not known: then nothing is
  /// noted.
  private(set) var cells: Cells?
  /// Writes what parts say; nil where there are no cells.
  private let writer: CellWriter?
  /// The parts of the last build that can still be told from the site alone.
  private let known: KnownParts?
  /// Where the units of the site are, by the names of their cells.
  private let places: UnitPlaces
  /// The parts that were asked for, in order, and those among them that are to be worked out.
  private var parts: [PartState] = []

  /// A book for a site; `before` is what the last build knew of its parts.
  init(_ site: Site, after before: PartRecords? = nil) {
    guard Trace.isAvailable, let made = SiteCells(site) else {
      self.site = site
      writer = nil
      known = nil
      places = UnitPlaces([])
      return
    }
    self.site = made.site
    cells = made.cells
    let units = made.site.units.firstCell
    places = UnitPlaces(made.cells.names[units..<units + made.site.units.size])
    writer = CellWriter(
      names: made.cells.names, units: units,
      reports: made.site.reports.firstCell)
    known = before.flatMap { KnownParts($0, in: made.cells) }
  }

  /// A part by what it says. What is written must not hold indices, which may mean another thing in
  /// the next build, but the names of what they stand for (`unit`, `report`).
  mutating func share<Value>(
    _ name: String, _ value: Value, saying describe: (inout CellWriter, Value) -> Void
  ) -> Shared<Value> {
    Shared(value, cell: add(name, value, describe))
  }

  /// A part by what some of it says, which is all that it is made of; it is worked out only where
  /// somebody reads it.
  mutating func share<Key, Value>(
    _ name: String, _ value: Later<Value>, of key: Key,
    saying describe: (inout CellWriter, Key) -> Void
  ) -> Shared<Value> {
    Shared(value, cell: add(name, key, describe))
  }

  /// Parts that are cells of their own, by what each says.
  mutating func share<Value>(
    _ name: String, each values: [Value], saying describe: (inout CellWriter, Value) -> Void
  ) -> Traced<Value> {
    let first = cells?.count ?? -1
    for (place, value) in values.enumerated() { _ = add("\(name)/\(place)", value, describe) }
    return Traced(values, firstCell: first)
  }

  /// The templates of pages, by name: each with all that it renders.
  mutating func share(_ theme: Theme, _ templates: PageTemplates) -> [String: Int] {
    var found: [String: Int] = [:]
    for (name, sources) in templates.sources.sorted(by: { $0.key < $1.key }) where cells != nil {
      let fingerprint = sources.reduce(0) { known, source in
        ContentHash.join(known, theme.fingerprint(ofTemplate: source))
      }
      found[name] = cells?.add(Cells.name("m", name), fingerprint)
    }
    return found
  }

  /// A part that is worked out of the site alone: before the next `settle`, or later where all that it
  /// was worked out of is still the same.
  ///
  /// `saying` gives its cells, and `outline` what must be known of it even where nobody reads it.
  mutating func part<Value, Outline: PartOutline>(
    _ name: String, outline: @escaping @Sendable (Value) -> Outline,
    saying describe: @escaping @Sendable (inout PartWriter, Value) -> Void,
    _ make: @escaping @Sendable () -> Value
  ) -> Part<Value, Outline> {
    let name = Cells.name("d", name)
    let value = Later(make)
    if let record = known?.part(name), let told = Outline.decoded(record.outline) {
      parts.append(.kept(record))
      let said = KeptWords(bytes: record.said, units: places)
      return Part(value: value, outline: Later(of: told), said: said, place: parts.count - 1)
    }
    let told = Later { outline(value.value) }
    let work = PartWork(name: name, count: cells?.count ?? 0, writer: writer) {
      value.make()
    } outline: {
      told.value.encoded
    } describe: {
      describe(&$0, value.value)
    }
    parts.append(.open(work))
    return Part(value: value, outline: told, said: nil, place: parts.count - 1)
  }

  /// The parts that are to be worked out now.
  var open: [PartWork] {
    parts.compactMap { if case .open(let work) = $0 { work } else { nil } }
  }

  /// Takes in what they came to, in their order; then all parts have their cells.
  mutating func settle(_ done: [PartWork.Done]) {
    var next = done.makeIterator()
    for place in parts.indices {
      switch parts[place] {
      case .settled: break
      case .kept(let record):
        parts[place] = .settled(
          add(
            PartWork.Done(
              name: record.name, read: record.read, cells: known?.cells(of: record) ?? [],
              outline: record.outline, said: record.said)))
      case .open:
        guard let done = next.next() else { return }
        parts[place] = .settled(add(done))
      }
    }
  }

  private mutating func add(_ part: PartWork.Done) -> PartRecord? {
    guard let first = cells?.count else { return nil }
    for cell in part.cells { cells?.add(cell.name, cell.fingerprint) }
    return PartRecord(
      name: part.name, read: part.read, cells: first..<first + part.cells.count,
      outline: part.outline, said: part.said)
  }

  /// The first cell of a part that is settled; -1 where there are none.
  func firstCell<Value, Outline>(of part: Part<Value, Outline>) -> Int {
    guard case .settled(let record?) = parts[part.place] else { return -1 }
    return record.cells.lowerBound
  }

  /// What the next build is to know of the parts.
  var records: [PartRecord] {
    parts.compactMap { if case .settled(let record) = $0 { record } else { nil } }
  }

  private enum PartState {
    case kept(PartRecord)
    case open(PartWork)
    case settled(PartRecord?)
  }

  private mutating func add<Value>(
    _ name: String, _ value: Value, _ describe: (inout CellWriter, Value) -> Void
  ) -> Int {
    guard var writer else { return -1 }
    describe(&writer, value)
    return cells?.add(Cells.name("d", name), writer.fingerprint()) ?? -1
  }
}
