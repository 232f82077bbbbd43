/// The part of a report under one heading, filed under what it is about. Where it stands is in
/// `ReportText.Content.places`, at the same index.
public struct Section: Sendable, Hashable {
  /// The topics it is filed under (indices in `Site.topics`), ascending.
  public var topics: [Int]
  /// Whether it tells what is still wanting (不足, 存在的问题).
  public var isProblems: Bool
  /// Whether it tells what comes next (打算, 下一步); never in a plan, which is nothing else.
  public var isNextSteps: Bool

  /// A section.
  public init(topics: [Int] = [], isProblems: Bool = false, isNextSteps: Bool = false) {
    self.topics = topics
    self.isProblems = isProblems
    self.isNextSteps = isNextSteps
  }
}

/// Where a section stands in its report's text.
public struct SectionPlace: Sendable, Hashable {
  /// The heading (index in `body.headings`).
  public var heading: Int
  /// The byte range in `body.html`: from the heading's start tag to the next heading of its level or
  /// above, or to the end of the text before its footnotes.
  public var html: Range<Int>

  /// A place.
  public init(heading: Int, html: Range<Int>) {
    self.heading = heading
    self.html = html
  }
}
