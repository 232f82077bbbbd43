/// An award that a report lists (`荣誉:`).
public struct Honour: Sendable, Hashable {
  /// What it is called (`省五一劳动奖状`).
  public var title: String
  /// The level as written (`省级`), or nil.
  public var level: String?
  /// Who gave it, or nil.
  public var from: String?
  /// Who received it, where that is not the unit itself.
  public var recipient: String?
  /// The day it was given, or nil.
  public var date: CalendarDate?

  /// An award.
  public init(
    title: String, level: String? = nil, from: String? = nil, recipient: String? = nil,
    date: CalendarDate? = nil
  ) {
    self.title = title
    self.level = level
    self.from = from
    self.recipient = recipient
    self.date = date
  }
}
