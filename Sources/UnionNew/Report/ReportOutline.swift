import Diagnostics
import Markdown
import UnionModel

/// The headings of a new report: those of the one before, else the usual ones.
struct ReportOutline {
  /// The lines of the text, each heading with an empty line after it.
  let lines: [String]

  init(_ wish: ReportWish, _ previous: Report?, _ words: SourceWords) {
    let found = previous.map { Self.headings($0, for: wish) } ?? []
    let headings = found.isEmpty ? Self.usual(wish.kind, words) : found
    lines = headings.flatMap { [$0, ""] }.dropLast()
  }

  /// Those of a text, with their years moved on.
  private static func headings(_ report: Report, for wish: ReportWish) -> [String] {
    let shift = YearShift(from: report.period.year, by: wish.period.year - report.period.year)
    return report.body.headings.filter { !$0.isNested && $0.level > 1 }.map { heading in
      String(repeating: "#", count: heading.level) + " "
        + ProseText.escaped(shift.applied(to: heading.text))
    }
  }

  private static func usual(_ kind: Report.Kind, _ words: SourceWords) -> [String] {
    let chinese =
      kind == .summary
      ? ["## 一、主要工作", "## 二、存在的不足", "## 三、下一步打算"] : ["## 一、总体要求", "## 二、重点工作", "## 三、保障措施"]
    let english =
      kind == .summary
      ? ["## What we did", "## Still to do", "## Next steps"]
      : ["## Our aims", "## What we will do", "## How we will do it"]
    return words.language == .chinese ? chinese : english
  }
}
