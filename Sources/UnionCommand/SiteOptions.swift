public import ArgumentParser
import UnionBuild
import UnionContent
public import UnionRender

/// What `build` and `check` take alike.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text("网站输出到哪个文件夹 (默认是站点里的 public)", "the output folder (default: public in the site)"),
      valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      Help.text("网站发布后的网址, 代替 site.yml 里的", "the address it is published under, over site.yml's"),
      valueName: "url"))
  var baseURL: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Help.text("web: 放在服务器上; disk: 直接从文件夹打开", "web: for a server; disk: to open from a folder"),
      valueName: "web|disk"))
  var purpose = RenderOptions.Purpose.web

  @Flag(help: ArgumentHelp(Help.text("草稿也要", "take drafts in")))
  var drafts = false

  @Option(
    help: ArgumentHelp(
      Help.text("同时做几件事 (默认是处理器数)", "workers (default: processors)"), valueName: "n"))
  var jobs: Int?

  @Flag(help: ArgumentHelp(Help.text("警告也算错误", "warnings fail")))
  var strict = false

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError(Help.text("--jobs 至少是 1", "--jobs must be at least 1"))
    }
    try BaseURLArgument.validate(baseURL)
  }

  /// The output folder: as named, or `public` in the site.
  func outputFolder(_ common: CommonOptions) -> String { output ?? common.usualOutput }

  /// The request for a site.
  func request(_ common: CommonOptions) -> BuildRequest {
    var request = BuildRequest(site: common.site, output: outputFolder(common))
    request.options = RenderOptions(
      purpose: purpose, baseURL: baseURL.flatMap(BaseURL.normalised),
      sourceDate: SourceDate.environment?.date)
    request.drafts = drafts
    request.isStrict = strict
    request.jobs = jobs ?? Processors.count
    return request
  }
}

extension RenderOptions.Purpose: ExpressibleByArgument {}
