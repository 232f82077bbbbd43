/// What a part of a report is about.
public struct Topic: Sendable, Hashable {
  /// Its id, such as `bargain`.
  public var id: String
  /// Its names by language.
  public var labels: Labels
  /// Words that file a section under this topic when its heading holds one of them.
  public var headings: [String]

  /// A topic.
  public init(id: String, labels: Labels, headings: [String]) {
    self.id = id
    self.labels = labels
    self.headings = headings
  }
}
