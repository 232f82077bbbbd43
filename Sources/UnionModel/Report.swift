public import Markdown

/// One document of one unit for one period.
public struct Report: Sendable {
  /// What a document is.
  public enum Kind: String, Sendable, CaseIterable {
    /// What was done (总结).
    case summary
    /// What is promised (计划).
    case plan
  }

  /// What a parent's figures count.
  public enum Scope: String, Sendable, CaseIterable {
    /// The unit with all its children.
    case whole
    /// The unit itself; its children come on top.
    case own
  }

  /// The unit's index in `Site.units`.
  public var unit: Int
  /// The period.
  public var period: Period
  /// What it is.
  public var kind: Kind
  /// Its title.
  public var title: String
  /// The day it is dated.
  public var date: CalendarDate?
  /// The day it came in; where not said, `date`.
  public var received: CalendarDate?
  /// The language tag of its text.
  public var language: String
  /// A sentence or two about it, or nil.
  public var summary: String?
  /// Whether it is still a draft.
  public var isDraft = false
  /// Whether a half-year or quarter counts from the beginning of the year.
  public var isCumulative = false
  /// What its figures count.
  public var scope = Scope.whole
  /// Free words.
  public var tags: [String] = []
  /// Its place among reports of one date: lower first.
  public var weight = 0
  /// Its part of the address.
  public var slug: String
  /// Old addresses below the root: `old/page.html`, or with `/` at the end as pages have it.
  public var aliases: [String] = []
  /// The figures, in the order of the file; at most one an indicator.
  public var figures: [Figure] = []
  /// What a plan promises for its own period, or what a summary repeats of it.
  public var targets: [Figure] = []
  /// What a summary promises for the period after its own.
  public var nextTargets: [Figure] = []
  /// What the text declares about other periods: changes, last year's values, targets.
  public var declared: [DeclaredFigure] = []
  /// The awards it lists.
  public var honours: [Honour] = []
  /// What it says of standards, in the order of the file; each name once.
  public var standards: [Standard] = []
  /// What a plan sets down by months, by first month.
  public var months: [MonthPlan] = []
  /// The parts of the text that are filed under a topic, or tell problems or next steps, in order. A
  /// part within another may be listed beside it.
  public var sections: [Section] = []
  /// The text, with what belongs to it alone.
  public var text: ReportText
  /// What tells whether a report is still the same; `nil` where nobody has asked for it.
  public var fingerprints: ReportFingerprints?
  /// The file it was read from, below the content folder.
  public var source: String

  /// The text as HTML, with what was found in it. Where several things of the text are wanted, ask
  /// `text.content` once.
  public var body: MarkdownDocument { text.content.body }

  /// A report with what it must have.
  public init(
    unit: Int, period: Period, kind: Kind, title: String, language: String, slug: String,
    body: MarkdownDocument, source: String
  ) {
    self.unit = unit
    self.period = period
    self.kind = kind
    self.title = title
    self.language = language
    self.slug = slug
    text = ReportText(ReportText.Content(body: body))
    self.source = source
  }
}

/// What tells whether a report is still the same, between one run of the program and the next.
public struct ReportFingerprints: Sendable, Hashable {
  /// Of all but the text.
  public var facts: UInt64
  /// Of the text.
  public var text: UInt64

  /// Two fingerprints.
  public init(facts: UInt64, text: UInt64) {
    self.facts = facts
    self.text = text
  }
}

/// A figure that a text declares about something else than its own period.
public struct DeclaredFigure: Sendable {
  /// The figure.
  public var figure: Figure
  /// What it is to the indicator.
  public var role: TaggedFigure.Role

  /// A declared figure.
  public init(figure: Figure, role: TaggedFigure.Role) {
    self.figure = figure
    self.role = role
  }
}
