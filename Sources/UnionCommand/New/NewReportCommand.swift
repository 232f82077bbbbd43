import ArgumentParser
import Diagnostics
import UnionBuild
import UnionModel
import UnionNew

/// `unionsite new report`: a report with last year's indicators and headings.
struct NewReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Help.text("加一篇报告, 上年的指标和标题已经列好", "one more report, ready to fill"),
    discussion: Help.text(
      """
      指标、标题照这个单位上一篇同类的报告, 上年的数和计划的目标写在旁边; 数都空着, 等您填。
      不写年度的: 总结是最近一个已经过半的时段, 计划是第一个还没有过半的。

      例子:
        unionsite new report 河西街道总工会
        unionsite new report 河西街道总工会 --year 2025 --period 上半年
        unionsite new report yunchuan-county --kind plan --year 2026
      """,
      """
      Indicators and headings follow the unit's last report of the kind, with last year's values and the
      plan's targets beside them; the figures are left open for you. Without a year a summary is of the
      last period that is more than half over, a plan of the first that is not.

      Examples:
        unionsite new report "Hexi Branch"
        unionsite new report northfield --year 2025 --period first-half
        unionsite new report northfield --kind plan --year 2026
      """))

  @Argument(
    help: ArgumentHelp(
      Help.text("单位: 名称、简称或文件夹", "the unit: its name or its folder"), valueName: "unit"),
    completion: UnitArgument.completion)
  var unit: String

  @Option(help: ArgumentHelp(Help.text("年度", "the year")))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      Help.text(
        "时段: annual 全年, first-half 上半年, second-half 下半年, q1 … q4 季度, 或两个日期 (默认全年)",
        "annual, first-half, second-half, q1 to q4, or two dates (default: annual)")))
  var period: PeriodArgument?

  @Option(
    help: ArgumentHelp(
      Help.text("类型: summary 总结, plan 计划 (默认总结)", "summary or plan (default: summary)")))
  var kind: KindArgument?

  @Flag(help: ArgumentHelp(Help.text("标成草稿, 先不发布", "mark it as a draft, which is not published")))
  var draft = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let year, !(1900...2200).contains(year) {
      throw ValidationError(Help.text("--year 要写成四位数", "--year must have four digits"))
    }
  }

  func run() async throws {
    let at = try await SiteAtHand.read(common)
    let today = try Today.date(at.language)
    let wish = ReportWish(
      unit: try UnitArgument.index(unit, in: at), kind: kind?.kind ?? .summary, span: period?.span,
      year: year, in: at.site, today: today)
    if let source = wish.existing(in: at.site) {
      Console.note(at.words.existing(at.words.shown("content/" + source)))
      throw ExitCode.validationFailure
    }
    guard let report = NewReport(wish, in: at.site, date: today, isDraft: draft) else {
      Console.note(at.words.unknown(unit, nearest: nil, of: at.site.units.untraced))
      throw ExitCode.validationFailure
    }
    do throws(HalfWritten) {
      try SourceWriter.write([report.file], in: SiteAtHand.folder(common))
    } catch { throw Failure.print(error.cause, language: at.language) }
    say(report, at)
  }

  private func say(_ report: NewReport, _ at: SiteAtHand) {
    let path = report.file.path
    if common.format == .json {
      return Console.result("{\"written\":[\(ProblemJSON.quoted(at.words.shown(path)))]}\n")
    }
    if common.quiet { return }
    Console.result(at.words.written(path))
    if let previous = report.previous {
      Console.note(at.words.follows(at.words.shown("content/" + previous.source)))
    }
    Console.note(at.words.nextAfterReport)
  }
}
