import Glibc
import Testing
import UnionTestSupport

@Suite("The same input makes the same bytes")
struct SameBytesTests {
  @Test("Under another path, time zone, locale, home and number of workers")
  func elsewhere() throws {
    let program = try #require(Program())
    let folder = TestFolder()
    let sample = TestFile.packageRoot
    let first = program.run(
      ["build", "--site", sample, "--output", folder.path + "/a", "--jobs", "1"], in: "/",
      environment: ["TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder.path])
    let second = program.run(
      ["build", "--site", ".", "--output", folder.path + "/long/other/b", "--jobs", "7"],
      in: sample,
      environment: [
        "TZ": "Asia/Shanghai", "LC_ALL": "C", "LANG": "zh_CN.UTF-8", "HOME": "/nonexistent",
      ])
    #expect(first.status == 0)
    #expect(second.status == 0)
    let files = folder.files("a")
    #expect(files.count > 50)
    #expect(files == folder.files("long/other/b"))
  }

  @Test(
    "In another year, with files of another age",
    .enabled(if: Program.has("faketime"), "needs faketime"))
  func anotherTime() throws {
    let one = try ProgramSite()
    let other = try ProgramSite()
    for name in other.folder.files("content").keys {
      var times = [
        timeval(tv_sec: 981_158_400, tv_usec: 0), timeval(tv_sec: 981_158_400, tv_usec: 0),
      ]
      utimes(other.folder.path + "/content/" + name, &times)
    }
    #expect(one.run("build").status == 0)
    #expect(other.run("build", through: ["faketime", "2031-12-31 23:59:50"]).status == 0)
    #expect(one.built == other.built)
    #expect(one.built.count > 15)
  }

  /// The referee beside the checkout: another path, clock, umask, order of folders.
  private static let referee = TestFile.shared + "/tools/determinism.sh"

  @Test(
    "As the referee sees it",
    .enabled(
      if: access(referee, R_OK) == 0 && Program.has("faketime") && Program.has("taskset"),
      "needs ../shared and faketime"))
  func refereed() throws {
    let program = try #require(Program())
    let folder = TestFolder()
    folder.write(ProgramSite.warned, to: "site")
    let run = program.run(
      ["build", "--site", "{src}", "--output", "{out}"], in: folder.path,
      through: ["bash", Self.referee, folder.path + "/site", "--"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasPrefix("byte-identical: "), "\(run.output)")
  }

  @Test("Over an old site as in an empty folder")
  func overOldSite() throws {
    let site = try ProgramSite(ProgramSite.warned)
    site.run("build")
    unlink(site.folder.path + "/content/units/a/2022-annual-summary.md")
    site.run("build")
    let fresh = try ProgramSite()
    fresh.run("build")
    #expect(site.built == fresh.built)
  }

  @Test("Problems come in the same order, whatever the number of workers")
  func problems() throws {
    var builder = SiteBuilder().unit("a", "甲")
    for year in 2000...2030 {
      builder = builder.report(
        "a", "\(year)-annual-summary", figures: "指标\(year % 5): 1\n", more: "坏: 1\n")
    }
    let site = try ProgramSite(builder)
    let one = site.run("check", "--jobs", "1").errors
    #expect(one.split(separator: "\n").count { $0.contains(": 错误: ") } == 31)
    for _ in 1...3 { #expect(site.run("check", "--jobs", "8").errors == one) }
  }
}
