import Store

/// The attachments that were looked through and hold no number of a person: a file that is the same need
/// not be read again.
struct StoredAttachments: Sendable, Equatable {
  /// What the system said of each file, by its path below the content folder.
  private(set) var clean: [String: FileIdentity] = [:]

  /// None.
  init() {}

  /// Files that are clean.
  init(_ clean: [String: FileIdentity]) { self.clean = clean }

  /// Reads what `bytes` made.
  init(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    let count = try reader.length()
    clean.reserveCapacity(count)
    for _ in 0..<count {
      let path = try reader.text()
      clean[path] = try reader.identity()
    }
    try reader.end()
  }

  /// The files as they are stored, in the order of their paths.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(list: clean.sorted { $0.key < $1.key }) {
      $0.write($1.key)
      $0.write(Optional($1.value))
    }
    return writer.bytes
  }
}
