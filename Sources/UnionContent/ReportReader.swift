import Diagnostics
import FrontMatter
import Markdown
import UnionModel

/// Reads one report's file. Works on many files at once: it changes nothing but its own result.
///
/// Names that the catalogue does not have get indices past its end, in the order of
/// `ReadReport.unknownNames`; the loader maps them when all reports are read.
struct ReportReader: Sendable {
  let catalogue: Catalogue
  let language: String
  /// What files the parts of a text under topics.
  let sections: SectionFiling
  /// The site's currency.
  let currency: String

  /// What was read of one file.
  struct ReadReport: Sendable {
    var report: Report?
    var isDraft = false
    var unknownNames: [UnknownName] = []
    /// What the file declares to be meant; names that nothing knows are judged by it later.
    var accepts: [Acceptance] = []
    var problems: [Problem] = []

    /// Makes errors warnings.
    mutating func lowerErrors() {
      for index in problems.indices where problems[index].severity == .error {
        problems[index].severity = .warning
      }
    }
  }

  /// A name that the catalogue does not have, where it stands first, and what it was counted in.
  struct UnknownName: Sendable {
    var name: String
    var place: SourceSpan
    var measure: Measure?
  }

  /// Reads a report of `unit`; `path` is below the content folder.
  func read(_ source: SourceText, path: String, unit: Int, of units: [Unit]) -> ReadReport {
    let matter = MatterReader.readReport(source)
    var fields = Fields(source)
    fields.problems = matter.problems
    fields.currency = currency
    var draft = ReportDraft(fileName: FileName(Self.stem(of: path)))
    for entry in matter.entries { take(entry, into: &draft, &fields, unit, of: units) }
    if !matter.hasMatter, let line = UnopenedMatter.firstField(of: source) {
      fields.report(.frontMatterUnopened, line)
    }
    let body = MarkdownReader.read(source, from: matter.bodyStart)
    fields.problems += body.problems
    // What a report is about may be unclear; its figures are read for their mistakes all the same.
    let identity = draft.identity(&fields)
    let (period, kind) = identity ?? (Period(year: 0, span: .annual), .summary)
    if draft.title == nil, let heading = body.headings.first, Self.title(of: body) != nil {
      draft.title = heading.text
      draft.titleRange = heading.range
    }
    if identity != nil { draft.checkYear(period, kind, &fields) }
    var report = Report(
      unit: unit, period: period, kind: kind,
      title: draft.title ?? Self.stem(of: path),
      language: draft.language ?? language, slug: draft.slug ?? "\(period.slug)-\(kind.rawValue)",
      body: body, source: path)
    draft.fill(&report)
    if let months = draft.months {
      report.months = MonthFields.read(months, year: period.year, &fields)
    }
    MonthSections(body: body, year: period.year).add(to: &report)
    sections.file(&report)
    var merge = FigureMerge(catalogue: catalogue, source: source)
    report.figures = merge.single(draft.figures, &fields)
    report.targets = merge.single(draft.targets, &fields)
    report.nextTargets = merge.single(draft.nextTargets, &fields)
    merge.addTagged(to: &report, &fields)
    if let currency = draft.currency { report.setCurrency(currency) }
    fields.problems += PersonalDataSearch.problems(
      in: source, accepting: draft.accepts, amounts: draft.amounts)
    if !source.bytes.contains(where: { $0 > 0x20 }) { fields.report(.reportEmpty, 0..<0) }
    return ReadReport(
      report: identity == nil ? nil : report, isDraft: draft.isDraft, unknownNames: merge.unknown,
      accepts: draft.accepts, problems: Acceptance.filter(fields.problems, draft.accepts))
  }

  private func take(
    _ entry: MatterEntry, into draft: inout ReportDraft, _ fields: inout Fields, _ unit: Int,
    of units: [Unit]
  ) {
    let figures = FigureFields(catalogue: catalogue)
    switch ReportKey.names.key(named: entry.key) {
    case .title:
      draft.title = fields.text(entry)
      draft.titleRange = entry.value.range
    case .year: draft.year = fields.text(entry).map { ReportDraft.Said(text: $0, entry: entry) }
    case .period: draft.span = fields.text(entry).map { ReportDraft.Said(text: $0, entry: entry) }
    case .kind: draft.kind = fields.text(entry).map { ReportDraft.Said(text: $0, entry: entry) }
    case .date:
      draft.date = fields.date(entry)
      draft.dateRange = entry.value.range
    case .received: draft.received = fields.date(entry)
    case .lang: draft.language = fields.text(entry)
    case .summary: draft.summary = fields.text(entry)
    case .figures:
      draft.figures += figures.read(entry, &fields)
      draft.amounts += AmountPlaces.places(in: entry)
    case .targets:
      draft.targets += figures.read(entry, &fields)
      draft.amounts += AmountPlaces.places(in: entry)
    case .nextTargets:
      draft.nextTargets += figures.read(entry, &fields)
      draft.amounts += AmountPlaces.places(in: entry)
    case .scope: draft.scope = fields.choice(entry, Self.scopes)
    case .draft: draft.isDraft = fields.flag(entry) ?? false
    case .cumulative: draft.isCumulative = fields.flag(entry) ?? false
    case .tags: draft.tags = fields.texts(entry)
    case .weight: draft.weight = fields.whole(entry) ?? 0
    case .slug: draft.slug = fields.addressPart(entry)
    case .aliases: draft.aliases = AliasText.read(entry, &fields)
    case .accept: draft.accepts += Acceptance.read(entry, &fields)
    case .unit: checkUnit(entry, units[unit], &fields)
    case .currency: draft.currency = CurrencyText.read(entry, &fields)
    case .honours: draft.honours += HonourFields.read(entry, &fields)
    case .standards: draft.standards = StandardFields.read(entry, &fields)
    case .months: draft.months = entry
    case nil:
      if catalogue.index(named: entry.key) != nil {
        fields.report(.indicatorOutsideBlock(entry.key), entry.keyRange)
      } else {
        fields.unknownKey(entry, known: ReportKey.names.names)
      }
    }
  }

  private static let scopes: KeyValuePairs<String, Report.Scope> = [
    "本级": .own, "own": .own, "全部": .whole, "含下级": .whole, "whole": .whole,
  ]

  /// The folder says which unit it is; a name said as well must be one of that unit's.
  private func checkUnit(_ entry: MatterEntry, _ unit: Unit, _ fields: inout Fields) {
    guard let name = fields.text(entry) else { return }
    let names = [unit.title, unit.short, unit.path] + unit.otherNames + unit.renamed.map(\.title)
    if names.contains(name) || unit.path.hasSuffix("/" + name) { return }
    fields.report(.unitDisagrees(said: name, folder: unit.title), entry.value.range)
  }

  /// The file's name without folder and `.md`.
  static func stem(of path: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path[(start ?? path.startIndex)...]
    let isMarkdown = name.suffix(3).lowercased() == ".md"
    return String(isMarkdown ? name.dropLast(3) : name)
  }

  /// The first heading, where it is the text's own title.
  private static func title(of body: MarkdownDocument) -> String? {
    guard let first = body.headings.first, first.level == 1, !first.text.isEmpty else { return nil }
    return first.text
  }
}
