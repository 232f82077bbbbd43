import Foundation
import Testing
import UnionTestSupport

@Suite("Options")
struct OptionTests {
  private struct Report: Decodable {
    struct Place: Decodable {
      var path: String
      var line: Int
      var column: Int
    }
    struct Problem: Decodable {
      var severity: String
      var rule: String
      var path: String
      var line: Int
      var column: Int
      var length: Int
      var message: String
      var cure: String?
      var frame: String
      var also: [Place]
    }
    struct Summary: Decodable {
      var built: Bool?
      var files: Int?
      var units: Int
      var reports: Int
      var errors: Int
      var warnings: Int
      var notes: Int
      var output: String?
      var seconds: Double
    }
    var problems: [Problem]
    var summary: Summary
  }

  private func report(_ run: Program.Run) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  @Test("--format json: one object on stdout with every problem and the numbers")
  func json() throws {
    let site = try ProgramSite(
      ProgramSite.wrong.report(
        "a", "2021-annual-summary", figures: "会员人数: 1\n",
        body: "[2人](figure:org.members)\"\\ \t引号[x](没有.md)"))
    let run = site.run("build", "--format", "json")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let found = try report(run)
    #expect(found.summary.built == false)
    #expect(found.summary.units == 1)
    #expect(found.summary.reports == 4)
    #expect(found.summary.errors == 2)
    #expect(found.summary.files == 0)
    #expect(found.summary.output == "public")
    #expect(found.problems.map(\.rule) == ["figure-contradiction", "unknown-key"])
    let contradiction = try #require(found.problems.first)
    #expect(contradiction.severity == "error")
    #expect(contradiction.path == "content/units/a/2021-annual-summary.md")
    #expect(contradiction.line == 6)
    #expect(contradiction.column == 2)
    #expect(contradiction.length == 2)
    #expect(contradiction.frame.hasSuffix("\"\\ \t引号[x](没有.md)"))
    #expect(contradiction.also.map(\.line) == [4])
    #expect(found.problems.last?.cure == "您是不是要写 “类型”?")
    let checked = try report(site.run("check", "--format", "json", "--quiet"))
    #expect(checked.summary.built == nil)
    #expect(checked.summary.warnings == 1)
    #expect(checked.problems.map(\.rule).contains("link-target-missing"))
  }

  @Test("JSON of a site without problems")
  func jsonOfGoodSite() throws {
    let site = try ProgramSite()
    let found = try report(site.run("build", "--format", "json"))
    #expect(found.problems.isEmpty)
    #expect(found.summary.built == true)
    #expect(found.summary.files == site.builtCount)
  }

  @Test("--lang en speaks English whatever the site's language; the site stays as it is")
  func english() throws {
    let site = try ProgramSite(ProgramSite.warned)
    let run = site.run("build", "--lang", "en")
    #expect(run.errors.contains(": warning: "))
    #expect(run.errors.contains("   hint: "))
    #expect(run.output.contains(" files (1 unit, 3 reports) → public/ in "), "\(run.output)")
    #expect(run.output.hasSuffix(" · 1 warning\n"))
    #expect(site.folder.text("public/index.html")?.contains("<html lang=\"zh-Hans\">") == true)
  }

  @Test("An English site is spoken to in English")
  func englishSite() throws {
    let site = try ProgramSite(ProgramSite.good.with("site.yml", "title: T\nlanguage: en\n"))
    #expect(site.run("check").output.contains("no problems found"))
    #expect(site.run("check", "--lang", "zh").output.contains("没有发现问题"))
  }

  @Test("A note before the site is read is in its language, too")
  func earlyNote() throws {
    let site = try ProgramSite(ProgramSite.good.with("site.yml", "title: T\nlanguage: en\n"))
    let run = site.run("build", environment: ["SOURCE_DATE_EPOCH": "abc"])
    #expect(run.errors.hasPrefix("note: SOURCE_DATE_EPOCH is “abc”"), "\(run.errors)")
  }

  @Test(
    "Where there is no site an English terminal is spoken to in English, any other in Chinese",
    arguments: [
      ["build"], ["check"], ["new", "unit", "x"], ["new", "report", "x"],
      ["new", "template", "page"],
    ])
  func noSite(command: [String]) throws {
    let program = try #require(Program(), "the program is not built")
    let folder = TestFolder()
    for (locale, word) in [
      ("en_GB.UTF-8", ": error: "), ("C", ": 错误: "), ("zh_CN.UTF-8", ": 错误: "),
    ] {
      let run = program.run(command, in: folder.path, environment: ["LC_ALL": locale])
      #expect(run.status == 1)
      #expect(run.errors.contains(word), "\(locale): \(run.errors)")
    }
  }

  @Test("English counts one file as one")
  func oneForeignFile() throws {
    let site = try ProgramSite()
    site.run("build")
    site.folder.write("public/mine.txt", "x")
    #expect(
      site.run("build", "--lang", "en").errors
        == "note: kept 1 file that unionsite did not make: mine.txt (delete with --prune)\n")
    site.folder.write("public/mine2.txt", "x")
    #expect(site.run("build", "--lang", "en").errors.hasPrefix("note: kept 2 files that "))
  }

  @Test("--quiet leaves the problems alone")
  func quiet() throws {
    let site = try ProgramSite(ProgramSite.warned)
    let run = site.run("build", "--quiet")
    #expect(run.output == "")
    #expect(run.errors.contains("新奇指标"))
    #expect(try ProgramSite().run("build", "--quiet").errors == "")
  }

  @Test(
    "--stats and --verbose tell the time of each step, on stderr",
    arguments: ["--stats", "--verbose"])
  func stats(option: String) throws {
    let run = try ProgramSite().run("build", option)
    let lines = run.errors.split(separator: "\n").map { $0.split(separator: ":")[0] }
    #expect(lines == ["   读取", "   准备", "   对比、排版、写出", "   切换"])
  }

  @Test("--drafts takes drafts in; without it they are nowhere")
  func drafts() throws {
    let site = try ProgramSite(
      ProgramSite.good.report("a", "2025-annual-plan", more: "草稿: 是\n", body: "秘密打算"))
    site.run("build")
    #expect(site.built["units/a/2025-annual-plan/index.html"] == nil)
    #expect(!site.built.values.contains { String(decoding: $0, as: UTF8.self).contains("秘密打算") })
    site.run("build", "--drafts")
    let page = site.folder.text("public/units/a/2025-annual-plan/index.html") ?? ""
    #expect(page.contains("<span class=\"badge\">草稿</span>"))
    site.run("build")
    #expect(site.built["units/a/2025-annual-plan/index.html"] == nil)
  }

  @Test("--for disk names files in links, --for web does not")
  func purpose() throws {
    let site = try ProgramSite()
    site.run("build", "--for", "disk")
    #expect(site.folder.text("public/index.html")?.contains("href=\"./units/index.html\"") == true)
    #expect(LinkWalk(site.built, isServed: false).broken() == [])
    site.run("build", "--for", "web")
    #expect(site.folder.text("public/index.html")?.contains("href=\"./units/\"") == true)
    #expect(LinkWalk(site.built, isServed: true).broken() == [])
  }

  @Test(
    "--base-url is over the site's, with or without its slash",
    arguments: ["https://b.example/x", "https://b.example/x/"])
  func baseURL(url: String) throws {
    let site = try ProgramSite()
    site.run("build", "--base-url", url)
    #expect(
      site.folder.text("public/units/index.html")?.contains(
        "<link rel=\"canonical\" href=\"https://b.example/x/units/\">") == true)
    #expect(site.folder.text("public/404.html")?.contains("href=\"/x/assets/site.css\"") == true)
    // It is still the same site: the next build without the option may write there.
    #expect(site.run("build").status == 0)
  }

  @Test("--site and --output, from anywhere")
  func places() throws {
    let site = try ProgramSite()
    let elsewhere = TestFolder()
    let run = site.program.run(
      ["build", "--site", site.folder.path, "--output", "here/site"], in: elsewhere.path)
    #expect(run.status == 0)
    #expect(elsewhere.has("here/site/index.html"))
    #expect(!site.folder.has("public"))
    #expect(
      site.program.run(["build", "--site", site.folder.path + "/"], in: elsewhere.path).status == 0)
    #expect(site.folder.has("public/index.html"))
    let wrong = try ProgramSite(ProgramSite.wrong)
    let problem = wrong.program.run(["check", "--site", wrong.folder.path], in: elsewhere.path)
    #expect(
      problem.errors.hasPrefix(wrong.folder.path + "/content/units/a/2022-annual-summary.md:3:1: "))
  }

  @Test("Foreign files are kept and told; --prune deletes them")
  func prune() throws {
    let site = try ProgramSite()
    site.run("build")
    site.folder.write("public/说明.txt", "我的")
    let kept = site.run("build")
    #expect(site.folder.text("public/说明.txt") == "我的")
    #expect(kept.errors == "说明: 保留了 1 个不是我们生成的文件: 说明.txt (--prune 可删去)\n")
    #expect(site.run("build", "--quiet").errors == "")
    #expect(site.run("build", "--prune").status == 0)
    #expect(!site.folder.has("public/说明.txt"))
  }

  @Test("--clean makes all anew, with the same bytes")
  func clean() throws {
    let site = try ProgramSite()
    site.run("build")
    let before = site.built
    #expect(site.run("build", "--clean").status == 0)
    #expect(site.built == before)
  }
}
