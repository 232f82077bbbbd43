/// A footnote as it stands in the HTML, so that a part of the text shown elsewhere can take along the
/// notes that it refers to.
public struct MarkdownFootnote: Sendable, Hashable {
  /// The byte range of its `<li>` element in the HTML.
  public var html: Range<Int>
  /// The byte offsets of the links to it, in order: `fnref-1`, `fnref-1-2` … Some may stand within
  /// other notes.
  public var references: [Int]
  /// The byte ranges of its links back, one for each of `references`.
  public var backReferences: [Range<Int>]

  /// A footnote.
  public init(html: Range<Int>, references: [Int] = [], backReferences: [Range<Int>] = []) {
    self.html = html
    self.references = references
    self.backReferences = backReferences
  }
}
