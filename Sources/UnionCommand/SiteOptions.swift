public import ArgumentParser
import UnionBuild
import UnionContent
public import UnionRender

/// What `build` and `check` take alike.
struct SiteOptions: ParsableArguments {
  @OptionGroup var output: OutputOption

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

  @OptionGroup var jobs: JobsOption

  @OptionGroup var strict: StrictOption

  func validate() throws { try BaseURLArgument.validate(baseURL) }

  /// The request for a site.
  func request(_ common: CommonOptions) -> BuildRequest {
    var request = BuildRequest(site: common.site, output: output.folder(common))
    request.options = RenderOptions(
      purpose: purpose, baseURL: baseURL.flatMap(BaseURL.normalised),
      sourceDate: SourceDate.environment?.date)
    request.drafts = drafts
    request.isStrict = strict.strict
    request.jobs = jobs.count
    return request
  }
}

extension RenderOptions.Purpose: ExpressibleByArgument {}
