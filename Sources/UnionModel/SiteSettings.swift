public import Diagnostics

/// What `site.yml` says.
public struct SiteSettings: Sendable {
  /// The site's name.
  public var title = "工会工作年报"
  /// The address it is published under, ending in `/`; nil where none is given.
  public var baseURL: String?
  /// The language tag of the site.
  public var language = "zh-Hans"
  /// Who publishes it.
  public var organisation: String?
  /// A sentence about it.
  public var description: String?
  /// Lines at the foot of every page, each with an address or none.
  public var footer: [FooterLine] = []
  /// When what is due: `annual-summary` → month and day of the year after the period (a plan: of its
  /// own year).
  public var due: [DueDate] = []
  /// The day as of which the state of hand-in is computed, where given.
  public var asOf: CalendarDate?
  /// The currency of amounts without one (ISO 4217).
  public var currency = "CNY"
  /// The indicators (ids or names) whose figures the home page shows large; empty for a choice over
  /// all topics.
  public var headlines: [String] = []
  /// Page families that are switched off.
  public var switchedOff: Set<PageFamily> = []
  /// Whether the built site is swapped in whole or written in place.
  public var writesInPlace = false
  /// Where the site is published, in the order in which `site.yml` has it.
  public var publish: [PublishTarget] = []
  /// The id in the output's stamp: says whose output it is.
  public var id = "site"

  /// The settings of a site without `site.yml`.
  public init() {}
}

/// A line at the foot of every page.
public struct FooterLine: Sendable, Hashable {
  /// What it says.
  public var text: String
  /// Where it leads, or nil.
  public var link: String?
  /// The picture before it, a file in `templates/assets/` (`beian.png`), or nil.
  public var icon: String?
  /// Where the picture is named.
  public var iconPlace: SourceSpan?

  /// A line.
  public init(text: String, link: String? = nil, icon: String? = nil) {
    self.text = text
    self.link = link
    self.icon = icon
  }
}

/// When a kind of report is due.
public struct DueDate: Sendable, Hashable {
  /// What is due.
  public var report: ExpectedReport
  /// The month.
  public var month: Int
  /// The day.
  public var day: Int

  /// A due date.
  public init(report: ExpectedReport, month: Int, day: Int) {
    self.report = report
    self.month = month
    self.day = day
  }
}

/// The families of pages that a site may switch off.
public enum PageFamily: String, Sendable, CaseIterable {
  /// The tree of units and their pages.
  case units
  /// The pages of a year.
  case years
  /// A year with the one before.
  case compared
  /// Plan against result.
  case plans
  /// Who handed in.
  case status
  /// All reports of a year for print.
  case compendium
  /// What every unit wrote about a topic.
  case topics
  /// An indicator with all years and units.
  case indicators
  /// What a plan sets down month by month.
  case months
  /// Awards by year.
  case awards
  /// Who has reached which standard.
  case standards
  /// Search.
  case search
  /// The Atom feed.
  case feed
  /// The data behind the tables of the pages, as files.
  case data
}
