/// A report that is still a draft and left out of the site: the hand-in board says that it is there.
public struct DraftReport: Sendable, Hashable {
  /// The unit's index in `Site.units`.
  public var unit: Int
  /// The period.
  public var period: Period
  /// What it will be.
  public var kind: Report.Kind
  /// The file it was read from, below the content folder.
  public var source: String

  /// A draft.
  public init(unit: Int, period: Period, kind: Report.Kind, source: String) {
    self.unit = unit
    self.period = period
    self.kind = kind
    self.source = source
  }
}
