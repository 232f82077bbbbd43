/// A stretch of one line of a file, with that line, so that a problem can show its frame without
/// reading the file again.
public struct SourceSpan: Sendable, Hashable {
  /// Where the stretch begins.
  public var start: SourcePosition
  /// Its length in characters; at least 1 where there is a line.
  public var length: Int
  /// The whole line without its line break; empty where the place is a whole file.
  public var lineText: String

  /// A stretch of `lineText`.
  public init(start: SourcePosition, length: Int, lineText: String) {
    self.start = start
    self.length = length
    self.lineText = lineText
  }

  /// A file as a whole.
  public init(file path: String) {
    self.init(start: SourcePosition(path: path), length: 0, lineText: "")
  }
}
