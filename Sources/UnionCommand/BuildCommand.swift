import ArgumentParser
import Diagnostics
import UnionBuild

/// `unionsite build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Help.text(
      "生成网站: content + templates → public", "build the site: content and templates become public"),
    discussion: Help.text(
      """
      有错误时不生成, 原来的网站不动; 警告不妨碍生成。

      例子:
        unionsite build
        unionsite build --site 我的站点 --base-url https://example.org/
        unionsite build --for disk --output disk     不经过服务器, 直接打开 disk/index.html
        unionsite build --strict --format json       给自动化用
      """,
      """
      With errors nothing is built, and the site that was there stays; warnings stop nothing.

      Examples:
        unionsite build
        unionsite build --site my-site --base-url https://example.org/
        unionsite build --for disk --output disk     then open disk/index.html without a server
        unionsite build --strict --format json       for automation
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var site: SiteOptions

  @Flag(help: ArgumentHelp(Help.text("不用上次的结果, 全部重做", "ignore earlier results, make all anew")))
  var clean = false

  @Flag(help: ArgumentHelp(Help.text("重新核对输出文件夹里的每个文件", "read every file in the output again")))
  var verify = false

  @Flag(help: ArgumentHelp(Help.text("删去输出文件夹里不是我们生成的文件", "delete foreign files from the output")))
  var prune = false

  @Flag(help: ArgumentHelp(Help.text("列出各步用时", "print the time of each step")))
  var stats = false

  func run() async throws {
    var request = site.request(common)
    request.isClean = clean
    request.verifies = verify
    request.prunes = prune
    request.isLast = true
    let words = BuildWords(language: .spoken(common))
    request.whenBusy = { Console.note(words.waiting + "\n") }
    if let epoch = SourceDate.environment, epoch.date == nil {
      Console.note(words.invalidSourceDate(epoch.text) + "\n")
    }
    let start = ContinuousClock.now
    var result = BuildResult()
    do throws(BuildError) { try await Build(request).run(into: &result) } catch {
      throw Failure.print(error, language: words.language)
    }
    let report = ProblemReport(common, words.language)
    report.print(
      result.problems,
      words.summary(
        result, output: request.output, time: ContinuousClock.now - start,
        counts: report.counts(result.problems)))
    if stats || common.verbose { Console.note(words.stages(result)) }
    if let refusal = result.storeRefusal, !common.quiet, common.format == .text {
      Console.note(words.dropped(refusal))
    }
    if let swap = result.swap, !common.quiet, common.format == .text {
      Console.note(words.remarks(swap))
    }
    if result.swap == nil { throw ExitCode(1) }
  }
}
