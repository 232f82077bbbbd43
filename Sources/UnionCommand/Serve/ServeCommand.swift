import ArgumentParser
import Diagnostics
import UnionBuild
import UnionContent
import UnionModel
import UnionRender
import UnionServe

/// `unionsite serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: Help.text(
      "预览网站: 保存后网页自己更新", "preview the site: pages update themselves on every save"),
    discussion: Help.text(
      """
      在浏览器里打开它显示的网址。content/ 和 templates/ 里一有改动就重新生成, 打开着的网页自己更新;
      有错误时, 网页上会盖一层说明, 改好就消失。草稿也显示。public/ 不受影响。按 Ctrl-C 结束。

      例子:
        unionsite serve
        unionsite serve --open                  顺便打开浏览器
        unionsite serve --site 我的站点 --port 9000
        unionsite serve --lan                   同事在自己的电脑上也能看
      """,
      """
      Open the address that it shows. Whatever changes in content/ and templates/ is built at once, and
      open pages update themselves; mistakes are shown over the page until they are mended. Drafts are
      shown. public/ is not touched. Ctrl-C ends it.

      Examples:
        unionsite serve
        unionsite serve --open                  opens a browser, too
        unionsite serve --site my-site --port 9000
        unionsite serve --lan                   for colleagues at their own computers
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      Help.text(
        "端口 (默认 8080, 被占用就用下一个)", "the port (default: 8080, or the next that is free)"),
      valueName: "n"))
  var port: Int?

  @Flag(help: ArgumentHelp(Help.text("让局域网里别的电脑也能看", "let other computers of the network look")))
  var lan = false

  @Flag(help: ArgumentHelp(Help.text("打开浏览器", "open a browser")))
  var open = false

  @Flag(
    name: .customLong("no-drafts"),
    help: ArgumentHelp(Help.text("不显示草稿", "leave drafts out")))
  var leavesDraftsOut = false

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError(
        Help.text("--port 是 0 到 65535 之间的数", "--port must be a number from 0 to 65535"))
    }
  }

  func run() async throws {
    let language = Language.spoken(common)
    let folder: PreviewFolder
    do throws(BuildError) { folder = try PreviewFolder.open(for: common.site) } catch {
      throw Failure.print(error, language: language)
    }
    let request = request(into: folder)
    let console = ServeConsole(
      words: ServeWords(language: language),
      report: ProblemReport(common, language), opensBrowser: open)
    try console.requireContent(request)
    // It listens from now on, so that nothing that changes while the site is built is missed.
    let watcher = Watcher(
      [
        WatchedFolder(path: request.contentFolder, name: request.contentFolder),
        WatchedFolder(path: request.templateFolder, name: request.templateFolder),
      ], notice: console.tell)
    // Beside: nobody waits for it.
    let cleaning = Task.detached(priority: .background) { ExpiredPreviews().remove() }
    defer { cleaning.cancel() }
    try await serve(request, watcher, console)
    withExtendedLifetime(folder) {}
  }

  private func serve(_ request: BuildRequest, _ watcher: Watcher, _ console: ServeConsole)
    async throws
  {
    let language = console.words.language
    let channel = PreviewChannel()
    let preview = Preview(
      SitePreviewBuilder(request), channel: channel, language: language, tell: console.tell)
    let (bound, bind) = AsyncStream.makeStream(of: PreviewServer.BoundAddress.self)
    let life = Task {
      for await address in bound {
        console.begin(address)
        await preview.run(watcher.batches)
      }
    }
    defer { life.cancel() }
    let options = options(language) { bind.yield($0) }
    do throws(ServeError) {
      try await PreviewServer(folder: request.output, channel: channel, options: options).run()
    } catch { throw console.failure(error) }
  }

  private func request(into folder: PreviewFolder) -> BuildRequest {
    var request = BuildRequest(site: common.site, output: folder.path)
    request.options = RenderOptions(
      baseURL: Self.root(of: request), sourceDate: SourceDate.environment?.date)
    request.drafts = !leavesDraftsOut
    request.isDurable = false
    request.isPreview = true
    request.jobs = jobs.count
    return request
  }

  /// The address of a site that is published below a path, without that path: a preview serves it at
  /// the root, where the links of `404.html` must lead. Nil where it has none.
  private static func root(of request: BuildRequest) -> String? {
    let folder = request.contentFolder
    do throws(ContentError) {
      let settings = SiteFile(try DiskContent(path: folder, root: folder)).settings
      guard let address = settings.baseURL else { return nil }
      let parts = address.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count > 4 ? parts[..<3].joined(separator: "/") + "/" : nil
    } catch { return nil }
  }

  private func options(
    _ language: Language, onReady: @escaping @Sendable (PreviewServer.BoundAddress) -> Void
  ) -> PreviewServer.Options {
    var options = PreviewServer.Options()
    options.address = lan ? .lan : .loopback
    if let port { options.port = .port(port, isExplicit: true) }
    options.client = .live(language)
    options.language = language
    options.onReady = { onReady($0) }
    return options
  }
}
