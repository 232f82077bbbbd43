import Diagnostics
import Markdown
public import UnionModel

/// A report to be added to a site, ready to fill: its fields with last year's indicators, and the
/// headings of last year's text.
public struct NewReport: Sendable {
  /// The report it follows, where there is one.
  public let previous: Report?
  private let wish: ReportWish
  private let unit: Unit
  private let rows: [ReportRow]
  private let words: SourceWords
  private let notes: FigureNote
  private let isNew: Bool
  /// The day it is dated.
  private let date: CalendarDate
  /// Whether it is marked as a draft, which is not published.
  private let isDraft: Bool
  private let siteLanguage: String

  /// A report as wished for; nil where the site has no such unit.
  public init?(_ wish: ReportWish, in site: Site, date: CalendarDate, isDraft: Bool = false) {
    guard site.units.indices.contains(wish.unit) else { return nil }
    let history = ReportHistory(wish, in: site)
    self.wish = wish
    self.date = date
    self.isDraft = isDraft
    unit = site.units[wish.unit]
    previous = history.previous
    siteLanguage = site.settings.language
    words = SourceWords(tag: history.previous?.language ?? site.settings.language)
    notes = FigureNote(site: site, words: words)
    let rows = ReportRow.rows(history, of: wish, notes)
    isNew = rows.isEmpty
    self.rows = rows.isEmpty ? ReportRow.main(of: site, notes) : rows
  }

  /// Its file, named as the loader wants it.
  public var file: SourceFile {
    SourceFile(
      path: "content/units/\(unit.path)/\(wish.period.slug)-\(wish.kind.rawValue).md", text: text)
  }

  private var text: String {
    let lines = ["---"] + fields + ["---", ""] + ReportOutline(wish, previous, words).lines
    return lines.joined(separator: "\n") + "\n"
  }

  private var fields: [String] {
    var lines = ["\(words.titleKey): \(FieldText.value(title))"]
    if case .dates(_, let to) = wish.period.span, to.year != wish.period.year {
      lines.append("\(words.yearKey): \(wish.period.year)")
    }
    lines.append("\(words.dateKey): \(date)")
    if let language = previous?.language, language != siteLanguage {
      lines.append("\(words.languageKey): \(language)")
    }
    if previous?.scope == .own { lines.append(words.ownScope) }
    if previous?.isCumulative == true { lines.append(words.cumulative) }
    if let currency = previous.flatMap(Self.currency) {
      lines.append("\(words.currencyKey): \(currency)")
    }
    if isDraft {
      lines.append(
        "\(words.draftKey): \(words.yes)   # "
          + words.text("写好以后删去这一行, 才会发布", "take this line out when it is written"))
    }
    return lines + block + nextTargets
  }

  /// What to do with the lines of figures.
  private var hint: String {
    // Nobody knows yet what a unit without a report counts.
    isNew
      ? words.text(
        "数字写在冒号后面, 如 7488、2500余、3.8万元; 用不着的行删去, 别的指标照样加一行",
        "write each number behind its colon: 7488, over 2500, 92%; delete lines you do not need, add others alike"
      )
      : words.text(
        "数字写在冒号后面, 如 7488、2500余、3.8万元; 没有数据写 缺, 没有发生写 0",
        "write each number behind its colon: 7488, over 2500, 92%; 0 for none, nothing for not known"
      )
  }

  /// The figures of a summary, the targets of a plan: a line each, empty, with what is known.
  private var block: [String] {
    let key = wish.kind == .summary ? words.figuresKey : words.targetsKey
    let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    return ["\(key):", "  # \(hint)"]
      + rows.map { row in
        let line = "  \(row.name):"
        guard !row.note.isEmpty else { return line }
        let gap = String(repeating: " ", count: width - DisplayWidth.of(row.name) + 3)
        return line + gap + "# " + row.note
      }
  }

  /// What a summary may promise for the year after.
  private var nextTargets: [String] {
    guard wish.kind == .summary else { return [] }
    let example = rows.first?.name ?? words.text("会员人数", "Members")
    let about = words.text(
      "下一年的目标: 有就去掉这两行开头的 #, 再写数", "targets for the period after, if any: take both # away")
    return ["# \(words.nextTargetsKey):   # \(about)", "#   \(example):"]
  }

  /// The title of the report before with its years moved on; else one made from the unit's name.
  private var title: String {
    let usual = words.title(unit.title, wish.period, wish.kind)
    guard let previous, previous.period.type == wish.period.type else { return usual }
    let years = wish.period.year - previous.period.year
    let moved = YearShift(from: previous.period.year, by: years).applied(to: previous.title)
    // A title that names no year would be the same for both.
    guard moved != previous.title else { return usual }
    // A unit that was renamed since then.
    let oldName = previous.period.end.map(unit.title(at:)) ?? unit.title
    return oldName == unit.title ? moved : moved.replacing(oldName, with: unit.title)
  }

  /// The currency of all its amounts, where it is not the site's.
  private static func currency(of report: Report) -> String? {
    let all = Set((report.figures + report.targets).compactMap { $0.detail?.currency })
    return all.count == 1 ? all.first : nil
  }
}
