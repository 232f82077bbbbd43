import Testing
import UnionTestSupport

@Suite("init")
struct InitTests {
  private let folder = TestFolder()
  private let program: Program

  init() throws { program = try #require(Program(), "the program is not built") }

  @discardableResult
  private func run(
    _ arguments: String..., environment: [String: String] = [:], through: [String] = []
  ) -> Program.Run {
    program.run(arguments, in: folder.path, environment: environment, through: through)
  }

  /// Runs it on a terminal of its own on which somebody types; nil where there is no such tool.
  private func typed(_ keys: String, _ arguments: String...) -> Program.Run? {
    guard Program.has("script") else {
      print("no script: the questions on a terminal were not tried")
      return nil
    }
    let shell = "(printf '\(keys)'; sleep 1) | script -qec \"$*\" /dev/null"
    return program.run(arguments, in: folder.path, through: ["sh", "-c", shell, "sh"])
  }

  @Test(
    "Without a terminal nothing is asked, and two commands are told that work",
    arguments: ["zh", "en"])
  func plain(language: String) throws {
    let run = run("init", "s", "--lang", language)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let commands = run.output.split(separator: "\n").filter { $0.hasPrefix("    unionsite ") }
      .map { $0.split(separator: " ").dropFirst().map(String.init) }
    #expect(commands.map { $0.first } == ["check", "build"])
    for command in commands {
      let next = program.run(command + ["--strict"], in: folder.path)
      #expect(next.status == 0)
      #expect(next.errors == "")
    }
    #expect(folder.text("s/public/index.html")?.isEmpty == false)
    #expect(LinkWalk(folder.files("s/public"), isServed: false).broken() == [])
  }

  @Test("The built site shows figures, changes and plans against results")
  func finished() throws {
    run("init", ".", environment: ["SOURCE_DATE_EPOCH": "1768000000"])
    run("build")
    #expect(folder.text("public/index.html")?.contains("7530") == true)
    let unit = folder.text("public/units/云岭镇总工会/index.html") ?? ""
    #expect(unit.contains("7364") && unit.contains("7530"))
    let compared = folder.text("public/years/2025/compared/index.html") ?? ""
    #expect(compared.contains("+166"))
    let plans = folder.text("public/years/2025/plans/index.html") ?? ""
    #expect(plans.contains("完成") && plans.contains("差"))
  }

  @Test("An English site has no Chinese on any page, in any table or file of data")
  func english() throws {
    run("init", "s", "--lang", "en")
    run("build", "--site", "s", "--base-url", "https://a.example/")
    let kinds = ["html", "csv", "json", "xml", "ics", "yml", "md"]
    let files = folder.files("s").filter { file in kinds.contains { file.key.hasSuffix("." + $0) } }
    #expect(files.keys.contains("public/indicators/index.html"), "\(files.keys.sorted())")
    for (path, bytes) in files {
      let han = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .filter(\.properties.isIdeographic)
      #expect(han.isEmpty, "\(path): \(String(String.UnicodeScalarView(han.prefix(20))))")
    }
  }

  @Test("Options say who it is; what is in the folder follows")
  func options() {
    let run = run(
      "init", "s", "--organisation", "河西 街道", "--unit", "Hexi Works", "--title", "河西年报",
      "--base-url", "https://a.example", "--yes", "--format", "json",
      environment: ["SOURCE_DATE_EPOCH": "1768000000"])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("{\"written\":[\"s/content/indicators.yml\",\"s/content/topics.yml\","))
    let site = folder.text("s/content/site.yml") ?? ""
    #expect(site.contains("\n标题: 河西年报\n"))
    #expect(site.contains("\n网址: https://a.example/\n"))
    #expect(folder.has("s/content/units/河西-街道/hexi-works/2025-annual-plan.md"))
    #expect(folder.has("s/content/units/河西-街道/2024-annual-summary.md"))
  }

  @Test("A folder that holds something is refused and named; nothing changes")
  func full() {
    folder.write("s/说明.txt", "我的")
    folder.write("s/b", "")
    let before = folder.files("s")
    let run = run("init", "s/")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors == """
        s: 错误: 文件夹里已经有东西 (b, 说明.txt), 没有新建
           提示: 换一个空的或还没有的文件夹, 如 unionsite init 我的站点

        """)
    #expect(folder.files("s") == before)
    #expect(self.run("init", "s", "--lang", "en").errors.hasPrefix("s: error: there is something"))
  }

  @Test("Dotfiles are no obstacle and stay")
  func dotfiles() {
    folder.write("s/.git/config", "x")
    #expect(run("init", "s").status == 0)
    #expect(folder.text("s/.git/config") == "x")
  }

  @Test("A second run is refused")
  func twice() {
    run("init", "s")
    let before = folder.files("s")
    #expect(run("init", "s").status == 64)
    #expect(folder.files("s") == before)
  }

  @Test("2 where the folder cannot be one")
  func notAFolder() {
    folder.write("s", "a file")
    let run = run("init", "s")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("s: 错误: "), "\(run.errors)")
  }

  @Test("A disk that is full half-way is told with what to delete")
  func halfWay() throws {
    // A limit on the size of a file stands for a full disk: the catalogue is larger.
    let run = program.run(
      ["init", "s"], in: folder.path,
      through: ["sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"])
    #expect(run.status == 2)
    #expect(run.errors.contains("s/content/indicators.yml"), "\(run.errors)")
    #expect(run.errors.hasSuffix("什么也没有写\n"), "\(run.errors)")
  }

  @Test("The language: as asked, else an English locale's, else Chinese")
  func language() {
    run("init", "a")
    #expect(folder.text("a/content/site.yml")?.contains("语言: zh-Hans") == true)
    run("init", "b", environment: ["LANG": "en_GB.UTF-8"])
    #expect(folder.text("b/content/site.yml")?.contains("language: en\n") == true)
    run("init", "c", "--lang", "zh", environment: ["LANG": "en_GB.UTF-8"])
    #expect(folder.text("c/content/site.yml")?.contains("语言: zh-Hans") == true)
  }

  @Test("On a terminal three questions; what is typed is taken, Enter takes the default")
  func questions() throws {
    guard let run = typed("河西街道总工会\\n\\nftp://x\\nhttps://x.example\\n", "init", "s") else {
      return
    }
    #expect(run.status == 0)
    #expect(run.output.contains("3 个问题"))
    #expect(run.output.contains("1. 您的工会叫什么? [云岭镇总工会]"))
    #expect(run.output.contains("网址要写成 https://example.org/ 这样"))
    let site = folder.text("s/content/site.yml") ?? ""
    #expect(site.contains("主办单位: 河西街道总工会\n"))
    #expect(site.contains("\n网址: https://x.example/\n"))
    #expect(folder.has("s/content/units/河西街道总工会/临川纺织有限公司工会/unit.md"))
  }

  @Test("An option is not asked for; --yes asks nothing")
  func askedLess() throws {
    guard
      let run = typed(
        "\\n\\n", "init", "s", "--organisation", "A", "--base-url", "https://a.example", "--lang",
        "en")
    else { return }
    #expect(run.status == 0)
    #expect(run.output.contains("1 question;"))
    #expect(!run.output.contains("What is your union called"))
    let silent = try #require(typed("", "init", "t", "--yes"))
    #expect(silent.status == 0)
    #expect(!silent.output.contains("[云岭镇总工会]"))
  }

  @Test("Who goes away before the last answer gets nothing")
  func gone() throws {
    guard let run = typed("甲\\n\\004", "init", "s") else { return }
    #expect(run.status == 1)
    #expect(run.output.contains("没有新建: 问题没有答完"))
    #expect(!folder.has("s"))
  }

  @Test(
    "64 for options without sense",
    arguments: [
      ["init", "s", "--base-url", "example.org"], ["init", "s", "--organisation", " "],
      ["init", "s", "t"], ["init", ""], ["init", "s", "--lang", "fr"],
    ])
  func usage(arguments: [String]) {
    #expect(program.run(arguments, in: folder.path).status == 64)
    #expect(folder.files(".").keys.filter { !$0.hasPrefix(".run") }.isEmpty)
  }
}
