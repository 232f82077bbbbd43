import ArgumentParser
import Diagnostics
import UnionBuild
import UnionModel
import UnionPublish
import UnionRender

/// `unionsite publish`.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: Help.text("发布到服务器: 检查, 生成, 上传, 核对, 切换", "put the site on a web server"),
    discussion: Help.text(
      """
      目标写在 content/site.yml 的 publish 里; 只有一个时不用写名称。读者看到的, 不是旧网站就是新网站:
      全部传完、核对无误才切换, 中途出错不影响正在显示的网站。留着最近 5 版, 可以退回。

      例子:
        unionsite publish --dry-run            看看会增加、修改、删去什么
        unionsite publish                      发布
        unionsite publish 正式 --yes            给自动化用: 不询问
        unionsite publish --list               服务器上有哪几版
        unionsite publish --rollback           退回上一版; --rollback 12 换到第 12 版
        unionsite publish --zip 网站.zip        打成一个压缩包, 交给别人放上服务器
        unionsite publish --server-config nginx > union.conf     生成 nginx 的配置
      """,
      """
      Targets are in content/site.yml under publish; where there is one, it need not be named. A reader
      sees the old site or the new one: it is switched when all is sent and compared. The last 5 releases
      are kept.

      Examples:
        unionsite publish --dry-run            what would be added, changed and deleted
        unionsite publish                      publish
        unionsite publish web --yes            for automation: asks nothing
        unionsite publish --list               the releases on the server
        unionsite publish --rollback           back to the release before; --rollback 12 shows that one
        unionsite publish --zip site.zip       one archive, for somebody else to put on a server
        unionsite publish --server-config nginx > union.conf     a configuration for nginx
      """))

  @Argument(
    help: ArgumentHelp(
      Help.text("site.yml 里 publish 的名称", "the target's name in site.yml"), valueName: "target"),
    completion: PublishTargets.completion)
  var target: String?

  @Argument(
    help: ArgumentHelp(
      Help.text("同 --rollback 一起用: 换到第几版", "with --rollback: the release to show"),
      valueName: "n"))
  var release: Int?

  @OptionGroup var common: CommonOptions

  @OptionGroup var output: OutputOption

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Help.text("只列出会改什么, 不发布", "list what would change, and change nothing")))
  var isDry = false

  @Flag(help: ArgumentHelp(Help.text("不询问, 直接做", "ask nothing, do it")))
  var yes = false

  @Flag(
    name: .customLong("list"),
    help: ArgumentHelp(Help.text("列出目标上的各版", "list the releases at the target")))
  var lists = false

  @Flag(
    name: .customLong("rollback"),
    help: ArgumentHelp(Help.text("退回上一版, 或换到第 n 版", "show the release before, or release n")))
  var rollsBack = false

  @Option(
    help: ArgumentHelp(
      Help.text("不上传, 打成一个压缩包", "send nothing; write one archive"), valueName: "file"),
    completion: .file(extensions: ["zip"]))
  var zip: String?

  @Option(
    name: .customLong("server-config"),
    help: ArgumentHelp(
      Help.text("写出 Web 服务器的配置: nginx", "print a configuration for a web server: nginx"),
      valueName: "nginx"))
  var server: ServerKind?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Help.text(
        "同 --zip 一起用; web: 放在服务器上; disk: 解压后直接打开",
        "with --zip; web: for a server; disk: to open from a folder"),
      valueName: "web|disk"))
  var purpose = RenderOptions.Purpose.web

  @Flag(
    name: .customLong("no-build"),
    help: ArgumentHelp(
      Help.text("不检查也不生成, 发布已经生成好的", "publish what is built, without check and build")))
  var leavesBuild = false

  @OptionGroup var strict: StrictOption

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if [lists, rollsBack, isDry, zip != nil, server != nil].count(where: { $0 }) > 1 {
      throw ValidationError(
        Help.text(
          "--list、--rollback、--dry-run、--zip、--server-config 一次只能用一个",
          "--list, --rollback, --dry-run, --zip and --server-config exclude each other"))
    }
    if purpose == .disk, zip == nil {
      throw ValidationError(
        Help.text("--for disk 要同 --zip 一起用", "--for disk goes with --zip"))
    }
    if zip != nil, target != nil {
      throw ValidationError(
        Help.text("--zip 不用写发布目标", "--zip takes no target"))
    }
    if release != nil, !rollsBack {
      throw ValidationError(
        Help.text("多出来的词; 版号要同 --rollback 一起用", "a release's number goes with --rollback"))
    }
  }

  func run() async throws {
    let language = Language.spoken(common)
    let words = PublishWords(language: language, site: common.site)
    if let zip { return try await HandedArchive(command: self, words: words).write(to: zip) }
    let wish = try PublishTargets(site: common.site).wish(
      target, release, rollsBack: rollsBack, words, ProblemReport(common, language))
    if server != nil {
      return try await ServerSettings(command: self, words: words).print(for: wish.target)
    }
    do throws(PublishError) {
      if lists { return try await list(wish.target, words) }
      if rollsBack { return try await rollBack(wish.target, to: wish.release, words) }
    } catch { throw PublishFailure.print(error, language: language) }
    let build = PublishedBuild(command: self, words: words)
    if !leavesBuild { try build.refuseUnfitAddress(for: wish.target) }
    let site = try await build.site(for: wish.target)
    do throws(PublishError) { try await publish(site, to: wish.target, words) } catch {
      throw PublishFailure.print(error, language: language)
    }
  }

  private func list(_ target: PublishTarget, _ words: PublishWords) async throws(PublishError) {
    let releases = try await ReleaseTarget(PublishPlaces.resolved(target, common)).releases()
    switch common.format {
    case .text: Console.result(words.list(releases, target: target.name))
    case .json: Console.result(words.json(releases, target: target.name))
    }
  }

  private func rollBack(
    _ target: PublishTarget, to number: Int?, _ words: PublishWords
  ) async throws(PublishError) {
    let place = PublishPlaces.resolved(target, common)
    let release = try await ReleaseTarget(place).rollBack(to: number, who: PublishUser.name)
    switch common.format {
    case .text: if !common.quiet { Console.result(words.rolledBack(release, target.name)) }
    case .json: Console.result(words.json([release], target: target.name))
    }
  }

  private func publish(
    _ site: FinishedSite, to target: PublishTarget, _ words: PublishWords
  ) async throws(PublishError) {
    let place = PublishPlaces.resolved(target, common)
    let progress = PublishProgress(
      words: words, isShown: Console.isWatched && !common.quiet && common.format == .text)
    // What went wrong is told on a line of its own.
    defer { progress.clear() }
    let asked = (yes: yes, canAsk: Console.isConversation)
    var publication = Publication(
      site: site, target: place, who: PublishUser.name,
      confirm: { outcome in
        if asked.yes { return .yes }
        guard asked.canAsk else { return .nobody }
        progress.clear()
        Console.note(words.question(outcome, target))
        return words.isYes(readLine() ?? "") ? .yes : .no
      },
      progress: { progress.show($0) })
    publication.isDry = isDry
    publication.store = try PublishPlaces.store(common)
    publication.twins = try await PublishedTwins.made(for: site, target: place, self, progress)
    publication.protected = PublishPlaces.protected(common, output: outputFolder)
    let outcome = try await publication.run()
    progress.clear()
    switch common.format {
    case .text:
      if isDry, !common.quiet { Console.result(words.changes(outcome.differences)) }
      if !common.quiet {
        Console.result(words.summary(outcome, target: target.name, isDry: isDry))
        Console.note(words.remarks(site: site, outcome))
      }
    case .json: Console.result(words.json(outcome, target: target.name, isDry: isDry))
    }
  }

  /// The folder with the built site.
  var outputFolder: String { HandedArchive.passing(self) ?? output.folder(common) }
}

/// The web servers for which there is a configuration.
enum ServerKind: String, ExpressibleByArgument, CaseIterable {
  case nginx
}
