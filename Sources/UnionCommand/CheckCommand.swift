import ArgumentParser
import Diagnostics
import UnionBuild
import UnionCheck

/// `unionsite check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Help.text("检查内容和模板, 列出所有问题", "every problem in the content and the templates"),
    discussion: Help.text(
      """
      除了生成时会说的, 还把各篇报告互相对照。有错误时退出状态是 1。

      例子:
        unionsite check
        unionsite check --site 我的站点 --drafts     草稿也检查
        unionsite check --strict                     有警告也算不通过
      """,
      """
      Besides what a build says, reports are held against each other. The exit status is 1 where there
      are errors.

      Examples:
        unionsite check
        unionsite check --site my-site --drafts     drafts too
        unionsite check --strict                    fails with warnings as well
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var site: SiteOptions

  func run() async throws {
    let start = ContinuousClock.now
    let checked = await SiteCheck(site.request(common)).run()
    let words = BuildWords(language: .spoken(common))
    let report = ProblemReport(common, words.language)
    report.print(
      checked.problems,
      words.checked(
        checked, time: ContinuousClock.now - start, counts: report.counts(checked.problems)))
    if site.strict.refuses(checked.problems) { throw ExitCode(1) }
  }
}
