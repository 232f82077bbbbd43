import Store
import UnionModel

/// One report as it stands in a shard.
struct StoredEntry: Sendable {
  /// What the system said of its file; nil where that could not be trusted later.
  var identity: FileIdentity?
  /// The fingerprint of its file's bytes.
  var content: UInt64
  /// The fingerprint of its unit's file.
  var unit: UInt64
  var fingerprints: ReportFingerprints
  /// Where its facts stand in the shard's facts.
  var facts: Range<Int>
  /// Where its text stands in the shard's texts.
  var text: Range<Int>

  /// Writes the entry with its path and its facts.
  func write(path: String, facts: UnsafeRawBufferPointer, to out: inout ByteWriter) {
    out.write(path)
    out.write(identity)
    out.write(fixed: content)
    out.write(fixed: unit)
    out.write(fixed: fingerprints.facts)
    out.write(fixed: fingerprints.text)
    out.write(UInt64(text.count))
    out.write(slice: facts)
  }

  /// Reads what follows the path; `textStart` is where its text begins.
  init(_ reader: inout ByteReader, textStart: Int) throws(MalformedBytes) {
    identity = try reader.identity()
    content = try reader.fixed()
    unit = try reader.fixed()
    fingerprints = ReportFingerprints(facts: try reader.fixed(), text: try reader.fixed())
    let (textEnd, isTooFar) = textStart.addingReportingOverflow(try reader.count())
    if isTooFar { throw MalformedBytes() }
    text = textStart..<textEnd
    let length = try reader.slice().count
    facts = reader.offset - length..<reader.offset
  }

  /// An entry of a report that was read.
  init(
    identity: FileIdentity?, content: UInt64, unit: UInt64, fingerprints: ReportFingerprints
  ) {
    self.identity = identity
    self.content = content
    self.unit = unit
    self.fingerprints = fingerprints
    facts = 0..<0
    text = 0..<0
  }
}
