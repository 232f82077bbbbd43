import Testing
import UnionTestSupport

/// The built sample in a real browser, as a reader opens it from a folder.
@Suite(
  "Pages open in a browser", .serialized,
  .enabled(if: Program.has("chromium"), "no chromium: make test-deps installs it"))
struct BrowserTests {
  private static let quiet = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
  ]

  /// The sample built for a disk, with the browser to open it.
  private func built() throws -> (browser: Program, folder: TestFolder) {
    let folder = TestFolder()
    let program = try #require(Program())
    let run = program.run(
      ["build", "--site", TestFile.packageRoot, "--output", "public", "--for", "disk"],
      in: folder.path)
    #expect(run.status == 0)
    return (try #require(Program(onPath: "chromium")), folder)
  }

  @Test(
    "A page shows its words",
    arguments: [
      ("index.html", "最新报告"), ("units/yunchuan-county/2024-annual-summary/index.html", "上年同期"),
      ("years/2024/compared/index.html", "增减幅度"),
    ])
  func words(page: String, words: String) throws {
    let (browser, folder) = try built()
    let run = browser.run(
      Self.quiet + ["--dump-dom", "file://\(folder.path)/public/\(page)"], in: folder.path)
    #expect(run.output.contains(words))
  }

  @Test("A report prints to paper")
  func paper() throws {
    let (browser, folder) = try built()
    let report = "public/units/yunchuan-county/2024-annual-summary/index.html"
    _ = browser.run(
      Self.quiet + ["--print-to-pdf=report.pdf", "file://\(folder.path)/\(report)"],
      in: folder.path)
    let paper = try #require(TestFile.read(folder.path + "/report.pdf"))
    #expect(paper.starts(with: "%PDF".utf8))
    #expect(paper.count > 20_000)
  }
}
