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

  /// A preview that goes on until it is let go of, once it has said something.
  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:], until words: String
  ) async throws -> BackgroundProcess {
    let log = folder.path + "/\(UInt32.random(in: 0 ... .max)).log"
    let process = try #require(
      BackgroundProcess(
        [program.path, "serve", "--site", folder.path + "/site", "--port", "0"] + arguments,
        output: log,
        environment: ["XDG_CACHE_HOME": folder.path + "/cache"].merging(environment) { $1 }))
    for _ in 0..<1200 where !process.said.contains(words) {
      try await Task.sleep(for: .milliseconds(50))
    }
    return process
  }

  @Test("It says where, what was built, and how it ends")
  func words() async throws {
    let lines = try await start(["--lang", "en"], until: " ms\n").said.split(separator: "\n")
    try #require(lines.count == 3, "\(lines)")
    #expect(lines[0].hasPrefix("preview: http://127.0.0.1:"))
    #expect(lines[1] == "pages update on every save; Ctrl-C ends it")
    #expect(lines[2].hasPrefix("built: "))
  }

  @Test("A change is one line, and its problems are told as build tells them")
  func change() async throws {
    let process = try await start(until: " 毫秒\n")
    folder.write("site/content/units/a/unit.md", "---\ntitel: 甲镇总工会\n---\n")
    let end = "→ 没有生成: 2 个错误; 网页还是原来的样子\n"
    for _ in 0..<1200 where !process.said.contains(end) {
      try await Task.sleep(for: .milliseconds(50))
    }
    let file = folder.path + "/site/content/units/a/unit.md"
    #expect(process.said.contains("\(file):1:1: 错误: 缺少字段 “标题” "), "\(process.said)")
    #expect(process.said.hasSuffix("\(file) \(end)"), "\(process.said)")
  }

  @Test("A folder without content is no site")
  func noContent() {
    let run = run(["--site", "none"])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("none/content: 错误: "), "\(run.errors)")
  }

  @Test("A port that is taken is an error where it was asked for")
  func busyPort() async throws {
    let first = try await start(until: "/\n")
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
  func noBrowser() async throws {
    let words = "说明: 没能打开浏览器, 请自己打开 http://127.0.0.1:"
    let process = try await start(["--open"], environment: ["PATH": "/nowhere"], until: words)
    #expect(process.said.contains(words), "\(process.said)")
  }
}
