import Testing
import UnionTestSupport

@Suite("The man page")
struct ManualTests {
  private let folder = TestFolder()
  private let program: Program

  init() throws { program = try #require(Program(), "the program is not built") }

  /// Makes the pages as `make deb` does; whether that was possible.
  private func make() throws {
    let shell = try #require(Program(onPath: "bash"))
    let writer = program.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let run = shell.run(
      [TestFile.packageRoot + "/tools/make-man", program.path, writer + "/manual-writer", "man"],
      in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1768000000"])
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  private static let pages = ["man1/unionsite.1", "zh_CN/man1/unionsite.1"]

  @Test("It names the version, the day and every option of the help", arguments: pages)
  func whole(page: String) throws {
    try make()
    let text = folder.text("man/" + page) ?? ""
    let version = program.run(["--version"], in: folder.path).output.dropLast()
    #expect(text.contains("\"unionsite \(version)\""))
    #expect(text.contains("\"2026\\-01\\-09\""))
    for command in [
      ["init"], ["new", "unit"], ["new", "report"], ["new", "template"], ["build"], ["check"],
    ] {
      let words = (["unionsite"] + command).joined(separator: " ")
      #expect(text.contains("\n.SS \\fB\(words)\\fR"), "\(words)")
      let help = program.run(command + ["--help"], in: folder.path).output
      for option in help.matches(of: /\n  (?:-\w, )?--([a-z-]+)/).map(\.output.1) {
        let name = option.replacing("-", with: "\\-")
        #expect(text.contains("\\fB\\-\\-\(name)\\fR"), "\(option) of \(words)")
      }
    }
  }

  @Test("man sets it without a warning", arguments: pages)
  func clean(page: String) throws {
    guard let man = Program(onPath: "man") else { return print("no man: the page was not set") }
    try make()
    let run = man.run(
      ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "man/" + page], in: folder.path,
      environment: ["LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!run.output.isEmpty)
  }
}
