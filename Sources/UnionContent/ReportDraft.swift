import Diagnostics
import FrontMatter
import UnionModel

/// The fields of a report while its file is read.
struct ReportDraft {
  /// A word of the front matter that must agree with the file's name.
  struct Said {
    var text: String
    var entry: MatterEntry
  }

  let fileName: FileName
  var title: String?
  /// Where the title and the date stand.
  var titleRange: Range<Int>?
  var dateRange: Range<Int>?
  var year: Said?
  var span: Said?
  var kind: Said?
  var date: CalendarDate?
  var received: CalendarDate?
  var language: String?
  var summary: String?
  var figures: [NamedFigure] = []
  var targets: [NamedFigure] = []
  var nextTargets: [NamedFigure] = []
  /// Where bare figures stand, which are amounts however long.
  var amounts: [Range<Int>] = []
  var scope: Report.Scope?
  var isDraft = false
  var isCumulative = false
  var tags: [String] = []
  var weight = 0
  var slug: String?
  var currency: String?
  var aliases: [String] = []
  var accepts: [Acceptance] = []
  var honours: [Honour] = []
  var standards: [Standard] = []
  /// Read when the year is known.
  var months: MatterEntry?

  init(fileName: FileName) { self.fileName = fileName }

  /// What the report is about: period and kind, from front matter and file name, the former first;
  /// nil with one problem for each that is wrong, and one where nothing says them.
  func identity(_ fields: inout Fields) -> (period: Period, kind: Report.Kind)? {
    let before = fields.problems.count
    let period = period(&fields)
    let kind = kind(&fields)
    if let period, let kind { return (period, kind) }
    let isTold = fields.problems[before...].contains { $0.severity == .error }
    if !isTold { fields.report(.fileNotUnderstood, 0..<0) }
    return nil
  }

  /// The period; nil where nothing gives a year, and with a problem where what does is wrong.
  private func period(_ fields: inout Fields) -> Period? {
    var span = fileName.span ?? .annual
    var isRead = true
    if let said = self.span {
      if let read = PeriodText.span(said.text) {
        if let named = fileName.span, named != read { disagree(said, fields.source, &fields) }
        span = read
      } else {
        fields.report(
          .notOneOf(
            key: said.entry.key, value: said.text, choices: PeriodText.choices,
            suggestion: NearMiss.best(for: said.text, among: PeriodText.choices)),
          said.entry.value.range)
        isRead = false
      }
    }
    var year = fileName.year
    if let said = self.year {
      if let read = DateText.year(said.text) {
        if let named = year, named != read { disagree(said, fields.source, &fields) }
        year = read
      } else {
        fields.report(.badYear(said.text), said.entry.value.range)
        isRead = false
      }
    }
    guard isRead else { return nil }
    if case .dates(let from, let to) = span {
      guard from <= to else {
        if let said = self.span {
          fields.report(.periodReversed, said.entry.value.range)
        } else {
          fields.problems.append(Problem(.periodReversed, file: fields.source.path))
        }
        return nil
      }
      year = year ?? to.year
    }
    return year.map { Period(year: $0, span: span) }
  }

  /// Summary or plan; nil where nothing says it, and with a problem where what does is wrong.
  private func kind(_ fields: inout Fields) -> Report.Kind? {
    guard let said = kind else { return fileName.kind }
    guard let read = PeriodText.kind(said.text) else {
      let choices = ["总结", "计划"]
      fields.report(
        .notOneOf(
          key: said.entry.key, value: said.text, choices: choices,
          suggestion: NearMiss.best(for: said.text, among: choices)),
        said.entry.value.range)
      return nil
    }
    if let named = fileName.kind, named != read { disagree(said, fields.source, &fields) }
    return read
  }

  private func disagree(_ said: Said, _ source: SourceText, _ fields: inout Fields) {
    let name = ReportReader.stem(of: source.path)
    fields.report(
      .fileNameDisagrees(key: said.entry.key, name: name, matter: said.text),
      said.entry.value.range)
  }

  /// Tells of a title or a date that is of another year than the report; once is enough.
  func checkYear(_ period: Period, _ kind: Report.Kind, _ fields: inout Fields) {
    guard let signs = YearSigns(period: period, kind: kind) else { return }
    if let title, let titleRange, let finding = signs.finding(title: title) {
      fields.report(finding, titleRange)
    } else if let date, let dateRange, let finding = signs.finding(date: date) {
      fields.report(finding, dateRange)
    }
  }

  /// Puts the plain fields into the report.
  func fill(_ report: inout Report) {
    report.date = date
    report.received = received
    report.summary = summary
    report.isDraft = isDraft
    report.isCumulative = isCumulative
    report.scope = scope ?? .whole
    report.tags = tags
    report.weight = weight
    report.aliases = aliases
    report.honours = honours
    report.standards = standards
  }
}
