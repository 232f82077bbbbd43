import Foundation
import Glibc
import Testing
import UnionTestSupport

/// One site with every mistake that a folder of reports may hold.
struct WorstSite {
  let folder: TestFolder

  private func report(_ name: String, _ text: String) {
    folder.write("content/units/a/\(name).md", text)
  }

  init(in folder: TestFolder) {
    self.folder = folder
    folder.write(SiteBuilder().unit("a", "甲工会").unit("a/b", "乙工会"))
    texts()
    encodings()
    places()
    links()
    folder.write("templates/page.mustache", "{{>partials/figur}}")
    folder.write("templates/report.mustache", "{{#rows}}")
  }

  private func texts() {
    report("2000-annual-summary", "---\n标题: 没有结束\n数据:\n  会员人数: 1\n")
    report("2001-annual-summary", "---\n类形: 总结\n---\n")
    report("2002-annual-summary", "---\n年度: 20xx\n---\n")
    report("2003-annual-summary", "---\n数据:\n  会员人数: 很多\n---\n")
    report("2004-annual-summary", "---\n标题: 一\n---\n")
    report("2004年工作总结", "---\n标题: 二\n---\n")
    report("2005-annual-summary", "---\n标题: 甲\n标题: 乙\n---\n")
    report("2006-annual-summary", "---\n数据:\n  新奇指标: 1\n---\n<script>alert(1)</script>\n")
    report("2007-annual-summary", "---\n数据:\n  会员人数: 1\n---\n[2人](figure:org.members)")
    report(
      "2008-annual-summary", "---\n标题: 套\n---\n" + String(repeating: ">", count: 20_000) + " 深\n")
    report(
      "2009-annual-summary",
      "---\n标题: 列\n---\n" + String(repeating: "- ", count: 20_000) + "深\n")
    report(
      "2010-annual-summary",
      "---\n标签: " + String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
        + "\n---\n")
    report("2011-annual-summary", "---\n标题: [没有配对\n---\n")
    report(
      "2012-annual-summary",
      "---\na: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n---\n"
    )
    report("2013-annual-summary", "---\n标题: 链\n---\n[x](没有.md) [y](javascript:alert)\n")
    report("无名", "---\n标题: 看不出\n---\n")
    // No mistakes: a mark of byte order, line ends of Windows, full-width colons and digits.
    report(
      "2020-annual-summary", "\u{FEFF}---\r\n标题：总结：２０２０\r\n数据：\r\n  会员人数：７４８８\r\n---\r\n正文。\r\n")
  }

  private func encodings() {
    // 云岭 in GBK.
    let gbk: [UInt8] = [0xD4, 0xC6, 0xC1, 0xEB]
    folder.write(
      "content/units/a/2030-annual-summary.md",
      bytes: Array("---\ntitle: ".utf8) + gbk + Array("\n---\n".utf8))
    folder.write(
      "content/units/a/2031-annual-summary.md", bytes: Array("---\ntitle: a\n---\n\0\0".utf8))
    folder.write(
      "content/units/a/2032-annual-summary.md",
      bytes: Array("---\n标题: 云岭镇总工会工作总结\n---\n组织建设".utf8) + [0xFF, 0x81, 0xFE])
  }

  private func places() {
    folder.write("content/units/c/2024-annual-summary.md", "---\n标题: 无单位\n---\n")
    folder.write("content/units/d/unit.md", "---\n标题: 丁\nslug: a\n---\n")
    folder.write("content/pages/about.md", "---\n标题: 关于\n---\n")
    folder.write("content/pages/About.md", "---\n标题: 关于二\n---\n")
    folder.write("content/pages/caf\u{E9}.md", "---\n标题: 一\n---\n")
    folder.write("content/pages/cafe\u{301}.md", "---\n标题: 二\n---\n")
    folder.write("content/notes.txt", "x")
    folder.write("content/units/a/2040-annual-summary.md", "---\n标题: 读不了\n---\n")
    chmod(folder.path + "/content/units/a/2040-annual-summary.md", 0)
    folder.write("content/units/a/closed/x.md", "x")
    chmod(folder.path + "/content/units/a/closed", 0)
    let content = folder.path + "/content"
    mkfifo(content + "/units/a/2041-annual-summary.md", 0o644)
    // A name in GBK.
    let name =
      Array(content.utf8) + Array("/units/a/".utf8) + [0xD4, 0xC6] + Array(".md".utf8) + [0]
    name.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) {
        close(open(start, O_CREAT | O_WRONLY, 0o644))
      }
    }
    let large = open(content + "/units/a/2042-annual-summary.md", O_CREAT | O_WRONLY, 0o644)
    ftruncate(large, 64 << 20)
    close(large)
  }

  private func links() {
    let content = folder.path + "/content"
    symlink("/etc/hostname", content + "/units/a/leaves.txt")
    symlink("../a", content + "/units/a/loop")
    symlink("nowhere", content + "/units/a/broken.txt")
    symlink("self", content + "/units/a/self")
  }

  /// What `check` is to tell: file, line (0: the file as a whole) and rule, in the order of places.
  static let mistakes = [
    "content/notes.txt:0 file-unexpected",
    "content/pages/about.md:0 duplicate-address",
    "content/pages/cafe\u{301}.md:0 similar-address",
    "content/units/a/2000-annual-summary.md:1 front-matter-unclosed",
    "content/units/a/2001-annual-summary.md:2 unknown-key",
    "content/units/a/2002-annual-summary.md:2 bad-year",
    "content/units/a/2003-annual-summary.md:3 bad-figure",
    "content/units/a/2004年工作总结.md:0 duplicate-report",
    "content/units/a/2005-annual-summary.md:3 duplicate-key",
    "content/units/a/2006-annual-summary.md:3 indicator-unknown",
    "content/units/a/2006-annual-summary.md:5 html-dropped",
    "content/units/a/2007-annual-summary.md:5 figure-contradiction",
    "content/units/a/2008-annual-summary.md:4 markdown-too-deep",
    "content/units/a/2009-annual-summary.md:4 markdown-too-deep",
    "content/units/a/2010-annual-summary.md:2 yaml-too-deep",
    "content/units/a/2011-annual-summary.md:2 bracket-unclosed",
    "content/units/a/2012-annual-summary.md:2 unknown-key",
    "content/units/a/2012-annual-summary.md:3 unknown-key",
    "content/units/a/2012-annual-summary.md:4 unknown-key",
    "content/units/a/2013-annual-summary.md:4 link-target-missing",
    "content/units/a/2013-annual-summary.md:4 unsafe-link",
    "content/units/a/2030-annual-summary.md:0 encoding-converted",
    "content/units/a/2031-annual-summary.md:4 nul-byte",
    "content/units/a/2032-annual-summary.md:4 encoding-unknown",
    "content/units/a/2040-annual-summary.md:0 unreadable",
    "content/units/a/2041-annual-summary.md:0 not-a-file",
    "content/units/a/2042-annual-summary.md:0 file-too-large",
    "content/units/a/broken.txt:0 link-broken",
    "content/units/a/closed:0 unreadable",
    "content/units/a/leaves.txt:0 link-leaves-content",
    "content/units/a/loop:0 folder-loop",
    "content/units/a/self:0 folder-loop",
    "content/units/a/无名.md:1 file-not-understood",
    "content/units/a/\u{FFFD}\u{FFFD}.md:0 file-name-not-text",
    "content/units/c:0 unit-file-missing",
    "content/units/d/unit.md:0 duplicate-address",
    "templates/page.mustache:1 template-missing",
    "templates/report.mustache:1 section-unclosed",
  ]
}

@Suite("Bad input: every mistake of a site is told in one run, and nothing crashes or hangs")
struct BadInputTests {
  private struct Report: Decodable {
    struct Problem: Decodable {
      var rule: String
      var path: String
      var line: Int
      var message: String
      var cure: String?
    }
    var problems: [Problem]
  }

  /// The rules whose sentence says the cure itself.
  private static let withoutCure: Set<String> = ["yaml-too-deep", "unknown-key"]

  @Test(
    .enabled(if: ProgramSite.withoutRights != nil, "needs a user without rights"),
    .timeLimit(.minutes(1)), arguments: ["build", "check"])
  func everything(command: String) throws {
    let site = try ProgramSite(SiteBuilder())
    let worst = WorstSite(in: site.folder)
    chmod(worst.folder.path, 0o777)
    let through = ProgramSite.withoutRights ?? []
    let run = site.run(command, "--format", "json", through: through)
    #expect(run.status == 1)
    let problems = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).problems
    let told = problems.map { "\($0.path):\($0.line) \($0.rule)" }
    // A broken link is for `check` alone.
    let wanted = WorstSite.mistakes.filter {
      command == "check" || !$0.hasSuffix(" link-target-missing")
    }
    for mistake in wanted { #expect(told.contains(mistake), "\(mistake)") }
    #expect(told == wanted)
    for problem in problems {
      #expect(!problem.message.isEmpty)
      #expect(problem.cure != nil || Self.withoutCure.contains(problem.rule), "\(problem.rule)")
    }
    #expect(!worst.folder.has("public"))
    let text = site.run(command, through: through)
    #expect(text.status == 1)
    #expect(
      text.errors.split(separator: "\n").count { $0.hasSuffix("]") && !$0.hasPrefix(" ") }
        == told.count)
  }

  @Test(
    "Nothing is lost beside a mistake: the good report of the same site is read",
    .timeLimit(.minutes(1)))
  func goodBesideBad() throws {
    let site = try ProgramSite(ProgramSite.wrong)
    let run = site.run("check", "--format", "json")
    #expect(run.output.contains("\"reports\":3"))
  }

  @Test(
    "Folders in place of files, and files in place of folders, are told", .timeLimit(.minutes(1)))
  func mixedUp() throws {
    let site = try ProgramSite()
    site.folder.write("content/units/a/2025-annual-summary.md/x.txt", "x")
    site.folder.write("templates", "x")
    unlink(site.folder.path + "/content/site.yml")
    site.folder.write("content/site.yml/x", "x")
    let run = site.run("check", "--lang", "en")
    #expect(run.status == 1)
    #expect(run.errors.contains("templates: error: "), "\(run.errors)")
    #expect(run.errors.contains("content/site.yml"), "\(run.errors)")
  }

  @Test("A content folder that is a file, and one that links to itself", .timeLimit(.minutes(1)))
  func noFolder() throws {
    let site = try ProgramSite()
    site.folder.write("b/content", "x")
    TestFile.makeFolder(site.folder.path + "/c")
    symlink("content", site.folder.path + "/c/content")
    for name in ["b", "c"] {
      let run = site.run("build", "--site", name, "--lang", "en")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("\(name)/content: error: "), "\(run.errors)")
    }
  }

  @Test(
    "Every attachment that cannot be read is told, before anything is written",
    .enabled(if: ProgramSite.withoutRights != nil, "needs a user without rights"),
    .timeLimit(.minutes(1)), arguments: ["build", "check"])
  func unreadableAttachments(command: String) throws {
    let site = try ProgramSite()
    for name in ["x.bin", "y.bin"] {
      site.folder.write("content/units/a/\(name)", "x")
      chmod(site.folder.path + "/content/units/a/\(name)", 0)
    }
    chmod(site.folder.path, 0o777)
    let run = site.run(command, through: ProgramSite.withoutRights ?? [])
    #expect(run.status == 1)
    #expect(
      run.errors == """
        content/units/a/x.bin: 错误: 读不了: 没有权限 [unreadable]
           提示: 检查这个文件或文件夹的权限
        content/units/a/y.bin: 错误: 读不了: 没有权限 [unreadable]
           提示: 检查这个文件或文件夹的权限

        """)
    #expect(!site.folder.has("public"))
  }
}
