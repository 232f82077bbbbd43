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
  var scope: Report.Scope?
  var isDraft = false
  var isCumulative = false
  var tags: [String] = []
  var weight = 0
  var slug: String?
  var aliases: [String] = []
  var accepts: [Acceptance] = []

  init(fileName: FileName) { self.fileName = fileName }

  /// The period from front matter and file name, the former first; nil with a problem where neither
  /// gives a year.
  func period(_ fields: inout Fields) -> Period? {
    var span = fileName.span ?? .annual
    if let said = self.span {
      guard let read = PeriodText.span(said.text) else {
        fields.report(
          .notOneOf(
            key: said.entry.key, value: said.text, choices: PeriodText.choices,
            suggestion: NearMiss.best(for: said.text, among: PeriodText.choices)),
          said.entry.value.range)
        return nil
      }
      if let named = fileName.span, named != read { disagree(said, fields.source, &fields) }
      span = read
    }
    var year = fileName.year
    if let said = self.year {
      guard let read = DateText.year(said.text) else {
        fields.report(.badYear(said.text), said.entry.value.range)
        return nil
      }
      if let named = year, named != read { disagree(said, fields.source, &fields) }
      year = read
    }
    if case .dates(let from, let to) = span {
      guard from <= to else {
        fields.report(.periodReversed, self.span?.entry.value.range ?? 0..<0)
        return nil
      }
      year = year ?? to.year
    }
    if let year { return Period(year: year, span: span) }
    // A year that is said wrongly has its own problem; here nothing says it.
    fields.report(.fileNotUnderstood, 0..<0)
    return nil
  }

  /// Summary or plan; a file that says neither is a summary, as most are, when its year is known.
  func kind(_ fields: inout Fields) -> Report.Kind? {
    guard let said = kind else {
      if let named = fileName.kind { return named }
      fields.report(.fileNotUnderstood, 0..<0)
      return nil
    }
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
  }

  /// The problems that the file does not accept; an error cannot be accepted.
  func accepted(_ problems: [Problem]) -> [Problem] {
    accepts.isEmpty
      ? problems
      : problems.filter { problem in
        problem.severity == .error || !accepts.contains { $0.covers(problem) }
      }
  }
}
