import Glibc
import Testing
import UnionTestSupport

@Suite("serve")
struct ServeTests {
  private let folder = TestFolder()
  private let program: Program

  init() throws {
    program = try #require(Program(), "the program is not built")
    folder.write("site/content/site.yml", "title: 测试站\n")
    folder.write("site/content/units/a/unit.md", "---\ntitle: 甲镇总工会\n---\n")
  }

  private func run(_ arguments: [String], through: [String] = []) -> Program.Run {
    program.run(
      ["serve"] + arguments, in: folder.path,
      environment: ["XDG_CACHE_HOME": folder.path + "/cache"], through: through)
  }

  @Test("Ctrl-C ends it calmly, while it builds and afterwards", arguments: ["0.3", "6"])
  func interrupt(after seconds: String) {
    let run = run(
      ["--site", "site", "--port", "0"],
      through: ["timeout", "--preserve-status", "--signal=INT", "--kill-after=5", seconds])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!folder.has("site/public"))
  }

  @Test("It says where, what was built, and how it ends")
  func words() {
    let run = run(
      ["--site", "site", "--port", "0", "--lang", "en"],
      through: ["timeout", "--preserve-status", "--signal=INT", "6"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("preview: http://127.0.0.1:") == true, "\(run.output)")
    #expect(lines.dropFirst().first == "pages update on every save; Ctrl-C ends it")
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("built: ") == true)
  }

  @Test("A folder without content is no site")
  func noContent() {
    let run = run(["--site", "none"])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("none/content: 错误: "), "\(run.errors)")
  }

  @Test("A port that is taken is an error where it was asked for")
  func busyPort() async throws {
    let log = folder.path + "/first.log"
    let first = try #require(
      BackgroundProcess(
        [program.path, "serve", "--site", folder.path + "/site", "--port", "0"], output: log,
        environment: ["XDG_CACHE_HOME": folder.path + "/cache"]))
    let port = try #require(await first.number(after: "http://127.0.0.1:"))
    let run = run(["--site", "site", "--port", "\(port)"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("错误: 端口 \(port) 已被另一个程序占用\n   提示: "), "\(run.errors)")
    withExtendedLifetime(first) {}
  }

  @Test(
    "Options that make no sense are wrong usage",
    arguments: [["--port", "70000"], ["--jobs", "0"]])
  func usage(options: [String]) { #expect(run(options).status == 64) }

  @Test("Where no browser can be opened, the address is said")
  func noBrowser() {
    let run = program.run(
      ["serve", "--site", "site", "--port", "0", "--open"], in: folder.path,
      environment: ["XDG_CACHE_HOME": folder.path + "/cache", "PATH": "/nowhere"],
      through: ["/usr/bin/timeout", "--preserve-status", "--signal=INT", "4"])
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("说明: 没能打开浏览器, 请自己打开 http://127.0.0.1:"), "\(run.errors)")
  }
}
