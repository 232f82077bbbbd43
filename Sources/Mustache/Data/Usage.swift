/// Which names of which records a program reads: what no template shows need not be made.
///
/// One bit a field. A program knows a handful of layouts, so that going through them costs less than
/// a table of hashes would.
public struct Usage: Sendable {
  /// Every name of every record.
  public static let all = Usage(isAll: true)

  private struct Entry {
    var layout: ObjectIdentifier
    var fields: UInt64
  }

  private var entries: [Entry] = []
  private let isAll: Bool

  private init(isAll: Bool) { self.isAll = isAll }

  /// Of a program that reads nothing yet.
  init() { self.init(isAll: false) }

  /// The fields of a layout that are read, a bit each. A layout of more fields than
  /// bits is read as a whole.
  @usableFromInline
  func fields(of layout: Layout) -> UInt64 {
    if isAll || layout.fields.count > 64 { return .max }
    let id = ObjectIdentifier(layout)
    for entry in entries where entry.layout == id { return entry.fields }
    return 0
  }

  /// Whether a name of a record is read; so for a name that the record does not have.
  func reads(_ name: String, of layout: Layout) -> Bool {
    guard let index = layout.index(of: name) else { return true }
    return index >= 64 || fields(of: layout) & 1 << UInt64(index) != 0
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
