import Testing
import UnionTestSupport

@Suite("Help")
struct HelpTests {
  private let folder = TestFolder()
  private let program: Program
  private static let commands: [[String]] = [
    [], ["init"], ["new"], ["new", "unit"], ["new", "report"], ["new", "template"], ["check"],
    ["build"], ["serve"], ["mask"],
  ]

  init() throws { program = try #require(Program(), "the program is not built") }

  private func run(_ arguments: [String], _ locale: String = "zh_CN.UTF-8") -> Program.Run {
    program.run(arguments, in: folder.path, environment: ["LC_ALL": locale])
  }

  @Test(
    "Every command shows how it is used, by examples that begin with its words", arguments: commands
  )
  func examples(command: [String]) {
    let chinese = run(command + ["--help"])
    #expect(chinese.status == 0)
    #expect(chinese.errors == "")
    let words = (["unionsite"] + command).joined(separator: " ")
    #expect(chinese.output.contains("\n例子:\n  \(words)"), "\(chinese.output)")
    let english = run(command + ["--help"], "C")
    #expect(english.output.contains("\nExamples:\n  \(words)"), "\(english.output)")
    #expect(english.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("Chinese help has no English words of the parser left", arguments: commands)
  func chinese(command: [String]) {
    let text = run(command + ["--help"]).output
    for word in [
      "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "default:", "values:", "Show ",
      "See ",
    ] { #expect(!text.contains(word), "\(word) in \(text)") }
  }

  @Test("The program alone, help and help COMMAND are the help, on stdout")
  func ways() {
    let whole = run(["--help"])
    #expect(run([]).output == whole.output)
    #expect(run(["help"]).output == whole.output)
    #expect(run([]).status == 0)
    #expect(run(["help", "build"]).output == run(["build", "--help"]).output)
    #expect(whole.output.contains("\n退出状态:\n  0 "))
  }

  @Test("Wrong usage is told in the language of the help, with 64")
  func mistakes() {
    let run = run(["biuld"])
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix("错误: 多出来的词: 'biuld'\n   提示: 您是不是要写 “build”?\n用法: unionsite <命令>\n"),
      "\(run.errors)")
    #expect(
      self.run(["new", "raport"], "C").errors.hasPrefix(
        "Error: Unexpected argument 'raport'\n   hint: did you mean “report”?\nUsage: "))
    #expect(
      self.run(["build", "--srict"]).errors.hasPrefix("错误: 没有这个选项: '--srict'; 您是不是要写 '--strict'?\n")
    )
    #expect(
      self.run(["build", "--lang", "fr"]).errors.hasPrefix(
        "错误: 这样写不行: 'fr', 用在 '--lang <zh|en>'; 可以写: 'zh', 'en'.\n"))
  }

  @Test("--version is the version alone")
  func version() {
    let run = run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
