/// Which names of which records a program reads.
///
/// One bit a field. A program knows a handful of layouts, so that going through them costs less than
/// a table of hashes would.
struct Usage: Sendable {
  private struct Entry {
    var layout: ObjectIdentifier
    var fields: UInt64
  }

  private var entries: [Entry] = []

  /// Whether a name of a record is read; so for a name that the record does not have, and for one that
  /// stands beyond what bits there are.
  func reads(_ name: String, of layout: Layout) -> Bool {
    guard let index = layout.index(of: name), index < 64 else { return true }
    let id = ObjectIdentifier(layout)
    for entry in entries where entry.layout == id { return entry.fields & 1 << UInt64(index) != 0 }
    return false
  }

  /// Notes that a field is read, and for a flag made from a list (`has_rows`) the list too.
  mutating func note(_ index: Int, of layout: Layout) {
    let id = ObjectIdentifier(layout)
    let list = layout.listOfFlag[index]
    let bits = [index, list ?? index].filter { $0 < 64 }.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    if let place = entries.firstIndex(where: { $0.layout == id }) {
      entries[place].fields |= bits
    } else {
      entries.append(Entry(layout: id, fields: bits))
    }
  }
}
