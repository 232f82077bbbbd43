import Glibc
import Store
import UnionModel

/// A shard that was opened: the facts of its reports, and their texts as a file in memory.
final class StoredShard: Sendable {
  /// Of each report what every build needs of it, and what it states.
  private let facts: StoredBytes
  let texts: StoredBytes

  /// Opens both files of a shard. That the texts are right is seen when they are decoded.
  init(_ shard: ReportStore.Shard, of store: ReportStore, in folder: StoreFolder)
    throws(StoreRefusal)
  {
    do throws(StoreRefusal) {
      facts = try StoredBytes(folder.map(shard.factsName), kind: store.factsKind, hashed: true)
      texts = try StoredBytes(folder.map(shard.textsName), kind: store.textsKind, hashed: false)
    } catch {
      // The list names it, so it should be there.
      throw error == .missing ? .damaged : error
    }
  }

  /// Calls `body` with each of the first `wanted` paths (sorted by bytes) that has an entry. Gives back
  /// how many entries there are in all.
  func match(
    _ wanted: Int, path wantedPath: (Int) -> String,
    _ body: (Int, StoredEntry) throws(MalformedBytes) -> Void
  ) throws(MalformedBytes) -> Int {
    try facts.withBytes(0..<facts.count) { (bytes) throws(MalformedBytes) in
      var reader = ByteReader(bytes)
      let count = try reader.length()
      var next = 0
      var textStart = 0
      for _ in 0..<count {
        let path = try reader.slice()
        let entry = try StoredEntry(&reader, textStart: textStart)
        textStart = entry.text.upperBound
        while next < wanted {
          let order = Self.order(wantedPath(next), path)
          if order > 0 { break }
          if order == 0 { try body(next, entry) }
          next += 1
        }
      }
      try reader.end()
      guard textStart == texts.count else { throw MalformedBytes() }
      return count
    }
  }

  /// What was read of an entry's report.
  func read(
    _ entry: StoredEntry, unit: Int, path: String, shown: @autoclosure () -> String,
    recovery: ReportRecovery
  ) throws(MalformedBytes) -> ReportReader.ReadReport {
    var read = try withFacts(entry.facts) { (bytes) throws(MalformedBytes) in
      try FactsDecoding.decode(bytes, unit: unit, path: path, shown: shown()) {
        // The bytes are those that were written, as the whole was held against its hash.
        self.statements(of: entry.facts) ?? recovery.report(path, unit)?.statements
          ?? ReportStatements()
      }
    }
    let text = MappedText(
      texts: texts, range: entry.text, hash: entry.fingerprints.text, path: path, unit: unit,
      recovery: recovery)
    read.report?.text = ReportText(stored: text)
    read.report?.fingerprints = entry.fingerprints
    return read
  }

  /// What a report states whose facts stand there; nil where they cannot be decoded.
  private func statements(of range: Range<Int>) -> ReportStatements? {
    try? withFacts(range) { (bytes) throws(MalformedBytes) in try StatementsDecoding.decode(bytes) }
  }

  /// Gives the bytes of an entry's facts to `body`.
  func withFacts<Value, Failure: Error>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try facts.withBytes(range, body)
  }

  /// By bytes: below 0 where `path` comes first.
  private static func order(_ path: String, _ other: UnsafeRawBufferPointer) -> Int {
    var path = path
    return path.withUTF8 { path in
      if let start = path.baseAddress, let otherStart = other.baseAddress {
        let order = memcmp(start, otherStart, min(path.count, other.count))
        if order != 0 { return Int(order) }
      }
      return path.count - other.count
    }
  }
}

/// What a file of a shard holds, which stands there until somebody reads it.
final class StoredBytes: Sendable {
  private let file: MappedFile
  /// The length of all.
  let count: Int

  /// The payload of a file; where `hashed` is false, whoever reads it must know whether it is right.
  init(_ file: MappedFile, kind: StoreFile, hashed: Bool) throws(StoreRefusal) {
    self.file = file
    count = try file.withBytes { (bytes) throws(StoreRefusal) in
      try kind.payload(of: bytes, hashed: hashed).count
    }
  }

  /// Gives some of the bytes to `body`; `range` is one within `count`.
  func withBytes<Value, Failure: Error>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try file.withBytes { (bytes) throws(Failure) in
      let start = StoreFile.headerLength + range.lowerBound
      return try body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + range.count]))
    }
  }
}
