/// A finding about the input: what, where, how much it matters. Its words are made only when it is
/// shown, in the reader's language (`Wording/`).
public struct Problem: Sendable, Hashable {
  /// What was found.
  public var finding: Finding
  /// How much it matters.
  public var severity: Severity
  /// Where.
  public var place: SourceSpan
  /// The other places that belong to it, such as the first of two equal keys.
  public var also: [SourcePosition]

  /// A problem at a place; its severity is the finding's own unless given.
  public init(
    _ finding: Finding, at place: SourceSpan, severity: Severity? = nil,
    also: [SourcePosition] = []
  ) {
    self.finding = finding
    self.severity = severity ?? finding.severity
    self.place = place
    self.also = also
  }

  /// A problem of a range of bytes of a file.
  public init(
    _ finding: Finding, in source: SourceText, _ range: Range<Int>, also: [SourcePosition] = []
  ) {
    self.init(finding, at: source.span(range), also: also)
  }

  /// A problem of a file as a whole.
  public init(_ finding: Finding, file path: String, also: [SourcePosition] = []) {
    self.init(finding, at: SourceSpan(file: path), also: also)
  }
}

extension Problem: Comparable {
  /// The order in which problems are shown: by place, then rule, then weight.
  public static func < (left: Problem, right: Problem) -> Bool {
    if left.place.start != right.place.start { return left.place.start < right.place.start }
    if left.finding.rule != right.finding.rule { return left.finding.rule < right.finding.rule }
    return String(describing: left.finding) < String(describing: right.finding)
  }
}
