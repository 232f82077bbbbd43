import Store
import UnionRender

/// Which pages and files a build makes, and which it keeps: what was made of nothing but what is still
/// the same is the same.
struct PagePlan: Sendable {
  /// Something that a build makes: a page with what belongs to it, or the copy of a file.
  struct Item: Sendable {
    /// Its name, which lasts from one build to the next.
    let name: String
    /// What it is made of beside the cells that it reads; nil where nothing can tell that it is still
    /// the same.
    let own: UInt64?
  }

  let items: [Item]
  /// Where the record of each item is stored that is kept; nil for what is to be made.
  private(set) var kept: [Int?]
  /// The files of the last build that are no more, or may be made anew.
  private(set) var dropped: Set<String> = []
  private let records: PageRecords?
  private let changes: CellChanges?

  /// The items to make.
  var toMake: [Int] { kept.indices.filter { kept[$0] == nil } }

  /// Whether anything is kept.
  var keepsAny: Bool { kept.contains { $0 != nil } }

  /// All items are made.
  init(_ items: [Item]) {
    self.items = items
    kept = Array(repeating: nil, count: items.count)
    records = nil
    changes = nil
  }

  /// What is to be made after the build that left these records, where the cells are as they are now;
  /// all of it where the records make no sense.
  init(_ items: [Item], after records: PageRecords, cells: Cells) {
    let changes = CellChanges(from: records.cells, to: cells)
    do throws(MalformedBytes) {
      try self.init(items, after: records, changes)
    } catch { self.init(items) }
  }

  private init(_ items: [Item], after records: PageRecords, _ changes: CellChanges)
    throws(MalformedBytes)
  {
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(items.count)
    for (place, item) in items.enumerated() { places[ContentHash.of(item.name)] = place }
    var kept = [Int?](repeating: nil, count: items.count)
    var dropped: Set<String> = []
    try records.each { (page, place) throws(MalformedBytes) in
      if let item = places[ContentHash.of(page.name)], page.isNamed(items[item].name),
        let own = items[item].own, own == page.own, try changes.areSame(page.cells)
      {
        kept[item] = place
      } else {
        dropped.formUnion(try page.paths())
      }
    }
    self.items = items
    self.kept = kept
    self.dropped = dropped
    self.records = records
    self.changes = changes
  }

  /// Makes after all what has any of some files, which were lost; all files that are made with them.
  mutating func makeAgain(_ lost: [String]) -> [String] {
    guard let records, !lost.isEmpty else { return [] }
    let lost = Set(lost)
    var files: [String] = []
    for item in kept.indices {
      guard let place = kept[item] else { continue }
      let paths = try? records.page(at: place) { (page) throws(MalformedBytes) in try page.paths() }
      if !lost.isDisjoint(with: paths ?? []) {
        kept[item] = nil
        files += paths ?? []
      }
    }
    return files
  }

  /// The records of all pages, for the next build: those kept, and those made now, by item.
  func records(_ made: [Int: PageRecord]) throws(MalformedBytes) -> [UInt8] {
    var writer = ByteWriter(capacity: kept.count * 200)
    for item in kept.indices {
      if let record = made[item] {
        record.bytes.withUnsafeBytes { writer.append($0) }
      } else if let place = kept[item], let records, let changes {
        try records.page(at: place) { (page) throws(MalformedBytes) in
          guard let cells = try changes.renumbered(page.cells) else {
            return writer.append(page.whole)
          }
          PageRecord(of: page, cells: cells).bytes.withUnsafeBytes { writer.append($0) }
        }
      }
    }
    return writer.bytes
  }
}

extension PageRecords.Page {
  /// Whether this is its name.
  fileprivate func isNamed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.elementsEqual(name.assumingMemoryBound(to: UInt8.self)) }
  }
}
