import Store

/// What a folder of twins holds, and of which pages they were made. A twin that does not stand here does
/// not count, whatever lies in the folder.
struct TwinList: Equatable {
  /// A twin as it was written.
  struct Twin: Equatable, Sendable {
    /// How many bytes it has.
    var size: Int
    /// The fingerprint of its bytes.
    var hash: UInt64
    /// When it was written, in nanoseconds since 1970: what has another time was changed by somebody.
    var time: Int
  }

  /// A file of the site that was looked at.
  struct Entry: Equatable, Sendable {
    /// The fingerprint of what its twins were made of.
    var hash: UInt64
    /// Its twins; none where they would hardly be smaller.
    var twins: [TwinKind: Twin]
  }

  /// Every file that was looked at, by its path in the site.
  var entries: [String: Entry] = [:]
  /// Whether the folder holds nothing else. False while twins are being written.
  var isWhole = false

  /// Its name in its folder.
  static let name = "list"
  // Another program makes the same twins: the format rises where they would come out otherwise.
  private static let file = StoreFile(kind: "twins", format: 1, program: 0)

  /// The list of a folder; an empty one that is not whole, where there is none or it is damaged.
  static func read(in folder: StoreFolder) -> TwinList {
    do throws(StoreRefusal) {
      return try folder.read(name, as: file) { (bytes) throws(MalformedBytes) in
        var reader = ByteReader(bytes)
        let list = try TwinList(&reader)
        try reader.end()
        return list
      }
    } catch {
      return TwinList()
    }
  }

  /// Writes it in place of the one before.
  func write(in folder: StoreFolder) throws(StoreError) {
    var writer = ByteWriter(capacity: entries.count * 128)
    writer.write(isWhole)
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    writer.write(list: sorted) { writer, entry in
      writer.write(entry.key)
      writer.write(fixed: entry.value.hash)
      for kind in TwinKind.allCases {
        writer.write(entry.value.twins[kind]) { writer, twin in
          writer.write(twin.size)
          writer.write(fixed: twin.hash)
          writer.write(twin.time)
        }
      }
    }
    try folder.write(Self.name, as: Self.file, writer.bytes)
  }
}

extension TwinList {
  fileprivate init(_ reader: inout ByteReader) throws(MalformedBytes) {
    isWhole = try reader.flag()
    let all = try reader.list { (reader) throws(MalformedBytes) -> (String, Entry) in
      let path = try reader.text()
      var entry = Entry(hash: try reader.fixed(), twins: [:])
      for kind in TwinKind.allCases {
        entry.twins[kind] = try reader.optional { (reader) throws(MalformedBytes) -> Twin in
          Twin(size: try reader.signed(), hash: try reader.fixed(), time: try reader.signed())
        }
      }
      return (path, entry)
    }
    entries.reserveCapacity(all.count)
    for (path, entry) in all { entries[path] = entry }
  }
}
