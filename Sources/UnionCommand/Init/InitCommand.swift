import ArgumentParser
import Diagnostics
import Glibc
import UnionBuild
import UnionContent
import UnionNew

/// `unionsite init`: a new site with examples, that builds at once.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Help.text("新建一个带样例的站点, 马上就能生成", "a new site that builds at once"),
    discussion: Help.text(
      """
      在终端里问三个问题, 直接回车就用方括号里的; 写成选项的不问。不在终端里 (脚本、管道) 不问, 用选项和默认值。
      文件夹要是空的或还没有的; 已有的文件从不覆盖。样例是最近两个整年的。

      例子:
        unionsite init 我的站点
        unionsite init 我的站点 --organisation 河西街道总工会 --yes
        unionsite init my-site --lang en
      """,
      """
      Asks three questions on a terminal; Enter takes what stands in brackets, and what is given as an
      option is not asked. Elsewhere (scripts, pipes) nothing is asked. The folder must be empty or not
      there yet; nothing is ever overwritten. The examples are of the last two complete years.

      Examples:
        unionsite init my-site
        unionsite init my-site --organisation "Hexi Union" --yes
        unionsite init my-site --lang zh
      """))

  @Argument(
    help: ArgumentHelp(Help.text("站点的文件夹", "the site's folder"), valueName: "dir"),
    completion: .directory)
  var folder = "."

  @Option(help: ArgumentHelp(Help.text("主办单位, 也是第一个单位", "whose site it is"), valueName: "name"))
  var organisation: String?

  @Option(help: ArgumentHelp(Help.text("第一个下属单位", "a first unit below it"), valueName: "name"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      Help.text("网站名称 (默认由主办单位得来)", "the site's name (default: from the organisation's)"),
      valueName: "title"))
  var title: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      Help.text("网站发布后的网址", "the address it will be published under"), valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      Help.text(
        "站点和提示用的语言: zh 或 en (终端是英文的默认 en, 否则 zh)",
        "language of the site: zh or en (default: en on an English terminal, else zh)"),
      valueName: "zh|en"))
  var lang: Language?

  @Flag(
    name: .shortAndLong, help: ArgumentHelp(Help.text("不问, 都用默认值", "ask nothing, take defaults")))
  var yes = false

  @Option(
    help: ArgumentHelp(
      Help.text("输出格式: text 或 json", "format of results: text or json"), valueName: "text|json"))
  var format = OutputFormat.text

  @Flag(help: ArgumentHelp(Help.text("只报告问题", "problems only")))
  var quiet = false

  func validate() throws {
    try BaseURLArgument.validate(baseURL)
    for (name, value) in [("organisation", organisation), ("unit", unit), ("title", title)] {
      guard let value, TypedName.cleaned(value) == nil else { continue }
      throw ValidationError(Help.text("--\(name) 后面是空的", "--\(name) is empty"))
    }
    if folder.isEmpty {
      throw ValidationError(Help.text("文件夹的名称是空的", "the folder's name is empty"))
    }
  }

  func run() throws {
    let language = lang ?? .terminal
    let words = InitWords(language: language, folder: place)
    let today = try Today.date(language)
    try refuseFull(words)
    guard let answers = answers(language, words) else {
      Console.note(words.cancelled)
      throw ExitCode(1)
    }
    let files: [SourceFile]
    do throws(BrokenStarter) { files = try StarterSite(answers, today: today).files() } catch {
      Console.note(error.problems.map(ProblemText(language: language).text).joined())
      throw ExitCode(2)
    }
    do throws(HalfWritten) { try SourceWriter.write(files, in: place) } catch {
      let status = Failure.print(error.cause, language: language)
      Console.note(words.halfWritten(error.written))
      throw status
    }
    report(files, words)
  }

  /// The folder without slashes at its end.
  private var place: String {
    var place = folder
    while place.count > 1, place.hasSuffix("/") { place.removeLast() }
    return place
  }

  private func refuseFull(_ words: InitWords) throws {
    let found: [String]
    do throws(BuildError) { found = try TargetFolder.contents(place) } catch {
      throw Failure.print(error, language: words.language)
    }
    if found.isEmpty { return }
    Console.note(words.full(found))
    throw ExitCode.validationFailure
  }

  /// What options say, then what is asked, then defaults; nil where somebody went away.
  private func answers(_ language: Language, _ words: InitWords) -> StarterAnswers? {
    var answers = StarterAnswers(language: language)
    answers.title = title.flatMap(TypedName.cleaned)
    if let name = organisation.flatMap(TypedName.cleaned) { answers.organisation = name }
    if let name = unit.flatMap(TypedName.cleaned) { answers.member = name }
    answers.baseURL = baseURL.flatMap(BaseURL.normalised)
    guard !yes, Console.isConversation else { return answers }
    let questions = InitQuestions(
      asksOrganisation: organisation == nil, asksMember: unit == nil, asksURL: baseURL == nil,
      words: words)
    return questions.ask(answers)
  }

  private func report(_ files: [SourceFile], _ words: InitWords) {
    if format == .json {
      let paths = files.map { ProblemJSON.quoted(place + "/" + $0.path) }
      return Console.result("{\"written\":[\(paths.joined(separator: ","))]}\n")
    }
    if quiet { return }
    Console.result(words.written(files.count) + words.next)
  }
}
