import Diagnostics

/// Finds fields that stand at the top of a file without `---` above them. They would be published as
/// text, and the figures among them lost.
enum UnopenedMatter {
  /// Where the first line's key stands; nil where the file begins with text.
  static func firstField(of source: SourceText) -> Range<Int>? {
    let blank: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    guard let start = source.bytes.firstIndex(where: { !blank.contains($0) }) else { return nil }
    let line = source.lineRange(at: start)
    let text = source.text(start..<line.upperBound)
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else { return nil }
    let key = String(text[..<colon])
    guard ReportKey.names.key(named: key) != nil || UnitReader.isField(key) else { return nil }
    return start..<start + key.utf8.count
  }
}
