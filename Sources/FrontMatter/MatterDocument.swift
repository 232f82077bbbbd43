public import Diagnostics

/// What was read of one file: its fields in order, where its body begins, and every problem met.
public struct MatterDocument: Sendable {
  /// The top-level fields in the order of the file; of two with one key, both.
  public var entries: [MatterEntry]
  /// Whether the file has front matter at all.
  public var hasMatter: Bool
  /// The byte offset at which the body begins (the file's length for a file that is all fields).
  public var bodyStart: Int
  /// All problems of the file, in its order.
  public var problems: [Problem]

  /// A document read.
  public init(
    entries: [MatterEntry] = [], hasMatter: Bool = false, bodyStart: Int = 0,
    problems: [Problem] = []
  ) {
    self.entries = entries
    self.hasMatter = hasMatter
    self.bodyStart = bodyStart
    self.problems = problems
  }
}

/// A key with its value.
public struct MatterEntry: Sendable, Hashable {
  /// The key as written, without surrounding space or quotes.
  public var key: String
  /// Where the key stands: byte offsets in the file.
  public var keyRange: Range<Int>
  /// The value.
  public var value: MatterNode

  /// A key with its value.
  public init(key: String, keyRange: Range<Int>, value: MatterNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

/// A value with its place.
public struct MatterNode: Sendable, Hashable {
  /// The forms a value can have.
  public enum Content: Sendable, Hashable {
    /// Nothing was written (`key:`), or `~` or `null` unquoted.
    case nothing
    /// Text; `quoted` tells `'7'` from `7`.
    case scalar(String, quoted: Bool)
    /// A list.
    indirect case list([MatterNode])
    /// `key: value` pairs in order.
    case map([MatterEntry])
  }

  /// The value.
  public var content: Content
  /// Where it stands: byte offsets in the file; empty and just after the colon for `nothing`.
  public var range: Range<Int>

  /// A value with its place.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}
