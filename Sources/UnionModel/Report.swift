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

  private struct Fields: Sendable {
    var unit: Int
    var period: Period
    var kind: Kind
    var title: String
    var date: CalendarDate?
    var received: CalendarDate?
    var language: String
    var summary: String?
    var isDraft: Bool = false
    var isCumulative: Bool = false
    var scope: Scope = Scope.whole
    var tags: [String] = []
    var weight: Int = 0
    var slug: String
    var aliases: [String] = []
    /// What it states, where that is here.
    var here = ReportStatements()
    /// What it states, where that is kept elsewhere.
    var stored: LaterStatements?
    var sections: [Section] = []
    var text: ReportText
    var fingerprints: ReportFingerprints?
    var source: String
  }

  /// Always one element. A report is handed on, sorted and stored in lists far more often than it is
  /// changed; an array of one is handed on as a reference, and copied by whoever changes it.
  private var fields: [Fields]
  /// The cell of the text; negative where reads are not noted. Beside the fields, so that none of them is
  /// copied where the cells of a site get their numbers.
  private var textCell: Int32 = -1

  /// The unit's index in `Site.units`.
  public var unit: Int {
    get { fields[0].unit }
    _modify { yield &fields[0].unit }
  }
  /// The period.
  public var period: Period {
    get { fields[0].period }
    _modify { yield &fields[0].period }
  }
  /// What it is.
  public var kind: Kind {
    get { fields[0].kind }
    _modify { yield &fields[0].kind }
  }
  /// Its title.
  public var title: String {
    get { fields[0].title }
    _modify { yield &fields[0].title }
  }
  /// The day it is dated.
  public var date: CalendarDate? {
    get { fields[0].date }
    _modify { yield &fields[0].date }
  }
  /// The day it came in; where not said, `date`.
  public var received: CalendarDate? {
    get { fields[0].received }
    _modify { yield &fields[0].received }
  }
  /// The language tag of its text.
  public var language: String {
    get { fields[0].language }
    _modify { yield &fields[0].language }
  }
  /// A sentence or two about it, or nil.
  public var summary: String? {
    get { fields[0].summary }
    _modify { yield &fields[0].summary }
  }
  /// Whether it is still a draft.
  public var isDraft: Bool {
    get { fields[0].isDraft }
    _modify { yield &fields[0].isDraft }
  }
  /// Whether a half-year or quarter counts from the beginning of the year.
  public var isCumulative: Bool {
    get { fields[0].isCumulative }
    _modify { yield &fields[0].isCumulative }
  }
  /// What its figures count.
  public var scope: Scope {
    get { fields[0].scope }
    _modify { yield &fields[0].scope }
  }
  /// Free words.
  public var tags: [String] {
    get { fields[0].tags }
    _modify { yield &fields[0].tags }
  }
  /// Its place among reports of one date: lower first.
  public var weight: Int {
    get { fields[0].weight }
    _modify { yield &fields[0].weight }
  }
  /// Its part of the address.
  public var slug: String {
    get { fields[0].slug }
    _modify { yield &fields[0].slug }
  }
  /// Old addresses below the root: `old/page.html`, or with `/` at the end as pages have it.
  public var aliases: [String] {
    get { fields[0].aliases }
    _modify { yield &fields[0].aliases }
  }
  /// What it states: the lists that follow, together.
  public var statements: ReportStatements {
    _read {
      if let stored = fields[0].stored { yield stored.value } else { yield fields[0].here }
    }
    _modify {
      if let stored = fields[0].stored {
        fields[0].here = stored.value
        fields[0].stored = nil
      }
      yield &fields[0].here
    }
  }
  /// The figures, in the order of the file; at most one an indicator.
  public var figures: [Figure] {
    get { statements.figures }
    _modify { yield &statements.figures }
  }
  /// What a plan promises for its own period, or what a summary repeats of it.
  public var targets: [Figure] {
    get { statements.targets }
    _modify { yield &statements.targets }
  }
  /// What a summary promises for the period after its own.
  public var nextTargets: [Figure] {
    get { statements.nextTargets }
    _modify { yield &statements.nextTargets }
  }
  /// What the text declares about other periods: changes, last year's values, targets.
  public var declared: [DeclaredFigure] {
    get { statements.declared }
    _modify { yield &statements.declared }
  }
  /// The awards it lists.
  public var honours: [Honour] {
    get { statements.honours }
    _modify { yield &statements.honours }
  }
  /// What it says of standards, in the order of the file; each name once.
  public var standards: [Standard] {
    get { statements.standards }
    _modify { yield &statements.standards }
  }
  /// What a plan sets down by months, by first month.
  public var months: [MonthPlan] {
    get { statements.months }
    _modify { yield &statements.months }
  }
  /// The parts of the text that are filed under a topic, or tell problems or next steps, in order. A
  /// part within another may be listed beside it.
  public var sections: [Section] {
    get { fields[0].sections }
    _modify { yield &fields[0].sections }
  }
  /// The text, with what belongs to it alone.
  public var text: ReportText {
    get {
      var text = fields[0].text
      text.trace(as: Int(textCell))
      return text
    }
    _modify { yield &fields[0].text }
  }

  /// Notes from now on that the text is read, as a cell.
  public mutating func traceText(as cell: Int) { textCell = Int32(cell) }

  /// What tells whether a report is still the same; `nil` where nobody has asked for it.
  public var fingerprints: ReportFingerprints? {
    get { fields[0].fingerprints }
    _modify { yield &fields[0].fingerprints }
  }
  /// The file it was read from, below the content folder.
  public var source: String {
    get { fields[0].source }
    _modify { yield &fields[0].source }
  }

  /// Whether it states anything of a kind; that is known without fetching what is kept elsewhere.
  public func states(_ list: ReportStatements.Lists) -> Bool {
    !(fields[0].stored?.lists ?? fields[0].here.lists).isDisjoint(with: list)
  }

  /// Has what it states fetched when it is first asked for; `lists` are those that hold anything.
  public mutating func keepStatements(
    _ lists: ReportStatements.Lists, fetch: @escaping @Sendable () -> ReportStatements
  ) {
    fields[0].stored = LaterStatements(lists, fetch)
  }

  /// Changes what it states, none of whose lists becomes empty; what is kept elsewhere when it is fetched.
  public mutating func changeStatements(
    _ change: @escaping @Sendable (inout ReportStatements) -> Void
  ) {
    guard let stored = fields[0].stored else { return change(&fields[0].here) }
    keepStatements(stored.lists) {
      var statements = stored.value
      change(&statements)
      return statements
    }
  }

  /// The text as HTML, with what was found in it. Where several things of the text are wanted, ask
  /// `text.content` once.
  public var body: MarkdownDocument { text.content.body }

  /// A report with what it must have.
  public init(
    unit: Int, period: Period, kind: Kind, title: String, language: String, slug: String,
    body: MarkdownDocument, source: String
  ) {
    fields = [
      Fields(
        unit: unit, period: period, kind: kind, title: title, language: language, slug: slug,
        text: ReportText(ReportText.Content(body: body)), source: source)
    ]
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
