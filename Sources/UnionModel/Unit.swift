public import Markdown

/// A union organisation.
public struct Unit: Sendable {
  /// The folder below `content/units`, which is also its address: `yunling-town/linchuan-textile`.
  public var path: String
  /// The address below `/units/`, where `slug` in `unit.md` may differ from the folder.
  public var address: String
  /// Its name.
  public var title: String
  /// A short name for tables; the name where none is given.
  public var short: String
  /// County, town, enterprise … as written, or nil.
  public var level: String?
  /// The parent's index in `Site.units`.
  public var parent: Int?
  /// The children's indices, in order.
  public var children: [Int] = []
  /// The indices of its reports in `Site.reports`, by period and kind.
  public var reports: [Int] = []
  /// Names it had before, whenever.
  public var otherNames: [String] = []
  /// Names it had until a date, oldest first.
  public var renamed: [Renaming] = []
  /// The units it belonged to until a date, oldest first.
  public var moved: [Move] = []
  /// The day it was founded.
  public var opened: CalendarDate?
  /// The day it was closed.
  public var closed: CalendarDate?
  /// The unit that counts this one's figures in its own (联合工会), as written.
  public var countedIn: String?
  /// The same unit's index in `Site.units`; nil where there is none such, or where it is counted in
  /// this one itself.
  public var countedInUnit: Int?
  /// The reports it is expected to hand in; nil for the site's default.
  public var expects: [ExpectedReport]?
  /// Its place among its siblings: lower first.
  public var weight = 0
  /// Old addresses, as those of a report.
  public var aliases: [String] = []
  /// What it says of itself.
  public var body: MarkdownDocument
  /// The file it was read from, below the content folder.
  public var source: String
  /// What tells whether that file is still the same; nil where nobody has asked for it.
  public var fingerprint: UInt64?

  /// A unit with what it must have.
  public init(path: String, title: String, body: MarkdownDocument, source: String) {
    self.path = path
    self.address = path
    self.title = title
    self.short = title
    self.body = body
    self.source = source
  }

  /// The name it had at a date.
  public func title(at date: CalendarDate) -> String {
    renamed.first { date <= $0.until }?.title ?? title
  }
}

/// A unit that another belonged to until a date.
public struct Move: Sendable, Hashable {
  /// The last day there.
  public var until: CalendarDate
  /// The index in `Site.units` of the unit it belonged to; nil for none.
  public var from: Int?

  /// A move.
  public init(until: CalendarDate, from: Int?) {
    self.until = until
    self.from = from
  }
}

/// A name that a unit had until a date.
public struct Renaming: Sendable, Hashable {
  /// The last day of the name.
  public var until: CalendarDate
  /// The name.
  public var title: String

  /// A renaming.
  public init(until: CalendarDate, title: String) {
    self.until = until
    self.title = title
  }
}
