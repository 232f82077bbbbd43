import Store

/// The checksums of files that were summed up before, kept from one publish to the next: a file whose bytes
/// have the fingerprint that they had is not read again.
struct KnownSums {
  /// A file as it was.
  struct Entry: Equatable {
    /// The fingerprint of its bytes (`ContentHash`).
    var hash: UInt64
    /// Its checksum.
    var sum: FileSum
  }

  /// The files by their paths.
  var entries: [PathKey: Entry] = [:]
  /// The checksum of them all.
  var digest = FileSum.none

  // Every program sums up alike.
  private static let file = StoreFile(kind: "sums", format: 1, program: 0)

  /// Those of a name in a folder; none where there are none, or they are damaged.
  static func read(_ name: String, in folder: StoreFolder) -> KnownSums {
    do throws(StoreRefusal) {
      return try folder.read(name, as: file) { (bytes) throws(MalformedBytes) in
        var reader = ByteReader(bytes)
        let known = try KnownSums(&reader)
        try reader.end()
        return known
      }
    } catch {
      return KnownSums()
    }
  }

  /// Writes them in place of those before. That they cannot be written is no harm.
  func write(_ name: String, in folder: StoreFolder) {
    var writer = ByteWriter(capacity: entries.count * 96)
    writer.write(fixed: digest.high)
    writer.write(fixed: digest.low)
    writer.write(list: entries.sorted { $0.key.text < $1.key.text }) { writer, entry in
      writer.write(entry.key.text)
      writer.write(fixed: entry.value.hash)
      writer.write(fixed: entry.value.sum.high)
      writer.write(fixed: entry.value.sum.low)
    }
    try? folder.write(name, as: Self.file, writer.bytes)
  }
}

extension KnownSums {
  fileprivate init(_ reader: inout ByteReader) throws(MalformedBytes) {
    digest = FileSum(high: try reader.fixed(), low: try reader.fixed())
    let all = try reader.list { (reader) throws(MalformedBytes) -> (String, Entry) in
      let path = try reader.text()
      let hash = try reader.fixed()
      return (
        path, Entry(hash: hash, sum: FileSum(high: try reader.fixed(), low: try reader.fixed()))
      )
    }
    entries.reserveCapacity(all.count)
    for (path, entry) in all { entries[PathKey(path)] = entry }
  }
}
