/// What a plan sets down for a month, or for several (七、八月份).
public struct MonthPlan: Sendable, Hashable {
  /// The first month, 1 to 12.
  public var first: Int
  /// The last month; before `first` where the stretch runs over the new year (12月至次年1月).
  public var last: Int
  /// What is to be done, plain text, in order.
  public var tasks: [String]
  /// The heading of the text (index in `body.headings`) that it stands under, or that it is; nil for
  /// the front matter, and for text before the first heading.
  public var heading: Int?

  /// What is set down for the months `first` to `last`.
  public init(first: Int, last: Int, tasks: [String], heading: Int? = nil) {
    self.first = first
    self.last = last
    self.tasks = tasks
    self.heading = heading
  }
}
