import Store

/// What is stored of the units: one file, which is read as a whole.
struct StoredUnits: Sendable {
  /// What is stored of a unit.
  struct Entry: Sendable {
    /// What the system said of its file; nil where that could not be trusted later.
    var identity: FileIdentity?
    /// The fingerprint of its file's bytes.
    var content: UInt64
    /// The unit (`UnitCoding`).
    var unit: [UInt8]
  }

  /// By the path of the file, below the content folder.
  private let entries: [String: Entry]

  /// How many there are.
  var count: Int { entries.count }

  /// What is stored of a file.
  subscript(path: String) -> Entry? { entries[path] }

  /// What nothing is stored of.
  init() { entries = [:] }

  /// Reads what `bytes` made.
  init(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    var entries: [String: Entry] = [:]
    let count = try reader.length()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let path = try reader.text()
      entries[path] = Entry(
        identity: try reader.identity(), content: try reader.fixed(),
        unit: [UInt8](try reader.slice()))
    }
    try reader.end()
    self.entries = entries
  }

  /// Entries as they are stored.
  static func bytes(of entries: [(path: String, entry: Entry)]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(list: entries) {
      $0.write($1.path)
      $0.write($1.entry.identity)
      $0.write(fixed: $1.entry.content)
      $0.write(slice: $1.entry.unit)
    }
    return writer.bytes
  }
}
