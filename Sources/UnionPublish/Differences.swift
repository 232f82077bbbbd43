/// What a publish would change at a target.
public struct Differences: Sendable, Hashable {
  /// Files that are not there yet, by their paths.
  public var added: [String] = []
  /// Files that are there with another content.
  public var changed: [String] = []
  /// Files that are there and not in the site any more.
  public var deleted: [String] = []
  /// How many bytes are to be sent.
  public var bytes = 0

  /// None.
  public init() {}

  /// Whether the target holds just this site.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && deleted.isEmpty }
}
