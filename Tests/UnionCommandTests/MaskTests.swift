import Foundation
import Glibc
import Testing
import UnionTestSupport

@Suite("unionsite mask")
struct MaskTests {
  private let list = "content/units/a/list.csv"
  private let text = "姓名,身份证,电话\n张某,350102199001011238,13800001234\n"
  private let masked = "姓名,身份证,电话\n张某,35*************238,138****1234\n"

  private func site() throws -> ProgramSite {
    try ProgramSite(ProgramSite.good.with("units/a/list.csv", text))
  }

  @Test("Personal data stops check and build with place and cure; masked, the site is built")
  func stops() throws {
    let site = try site()
    for command in ["check", "build"] {
      let run = site.run(command)
      #expect(run.status == 1)
      #expect(
        run.errors.hasPrefix(
          "\(list):2:4: 错误: 这里有身份证号 (35*************238), 个人信息不能发布 [personal-data]\n"))
      #expect(!run.errors.contains("350102199001011238") && !run.errors.contains("13800001234"))
    }
    #expect(site.built["index.html"] == nil)
    #expect(site.run("mask", list).status == 0)
    #expect(site.run("build").status == 0)
    #expect(site.built["units/a/list.csv"] == Array(masked.utf8))
  }

  @Test("Says what it masked and where, and changes nothing else")
  func masks() throws {
    let site = try site()
    chmod(site.folder.path + "/" + list, 0o640)
    let run = site.run("mask", list)
    #expect(run.status == 0)
    #expect(
      run.output == """
        \(list):2:4: 身份证号 35*************238
        \(list):2:23: 手机号码 138****1234
        已遮盖 1 个文件里的 2 个号码

        """)
    #expect(run.errors == "")
    #expect(site.folder.text(list) == masked)
    var found = stat()
    #expect(stat(site.folder.path + "/" + list, &found) == 0 && found.st_mode & 0o777 == 0o640)
    #expect(site.folder.files("content/units/a").keys.filter { $0.hasPrefix(".") } == [])
  }

  @Test("A trial run says the same and writes nothing")
  func trial() throws {
    let site = try site()
    let run = site.run("mask", "--dry-run", list)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("会遮盖 1 个文件里的 2 个号码; 没有改动\n"))
    #expect(site.folder.text(list) == text)
  }

  @Test("Nothing found is said, and is no mistake")
  func nothing() throws {
    let site = try ProgramSite()
    let run = site.run("mask", "content/units/a/unit.md", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output == "no identity, bank card or mobile numbers found\n")
  }

  @Test("What the site accepts stays, and is told")
  func accepted() throws {
    let settings =
      "title: 站\naccept: [{rule: personal-data, value: 13800001234, why: 值班电话}]\n"
    let site = try ProgramSite(
      ProgramSite.good.with("site.yml", settings).with(
        "units/a/list.csv", "13800001234\n13900001234\n"))
    let run = site.run("mask", list)
    #expect(site.folder.text(list) == "13800001234\n139****1234\n")
    #expect(run.output.contains("\(list):1:1: 手机号码 138****1234, 已经接受, 没有遮盖\n"))
  }

  @Test("As JSON")
  func json() throws {
    struct Answer: Decodable {
      struct Number: Decodable, Equatable {
        var path: String
        var line: Int
        var column: Int
        var kind: String
        var masked: String
      }
      struct Summary: Decodable {
        var masked: [Number]
        var kept: [Number]
        var files: Int
        var written: Bool
      }
      var summary: Summary
    }
    let site = try site()
    let run = site.run("mask", list, "--format", "json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8)).summary
    #expect(answer.files == 1 && answer.written && answer.kept == [])
    #expect(answer.masked.map(\.kind) == ["identity", "mobile"])
    #expect(answer.masked.last?.masked == "138****1234")
  }

  @Test("A link, a folder and a file that is no text are left alone; other files are masked")
  func refused() throws {
    let site = try site()
    let path = site.folder.path
    #expect(symlink("list.csv", path + "/content/units/a/link.csv") == 0)
    site.folder.write("content/units/a/form.docx", "PK\u{3}\u{4}\u{0}13800001234")
    let link = site.run("mask", "content/units/a/link.csv")
    #expect(link.status == 64)
    #expect(link.errors.hasPrefix("content/units/a/link.csv: 错误: 是一个链接, 没有改动\n   提示: "))
    #expect(site.run("mask", "content/units/a").status == 64)
    let form = site.run("mask", "content/units/a/form.docx", list)
    #expect(form.status == 1)
    #expect(form.errors.contains("[nul-byte]"))
    #expect(site.folder.text(list) == masked)
    #expect(site.folder.text("content/units/a/form.docx")?.hasSuffix("13800001234") == true)
  }

  @Test("No file is wrong usage; one that is not there is told with cause and cure")
  func missing() throws {
    let site = try ProgramSite()
    #expect(site.run("mask").status == 64)
    let run = site.run("mask", "nowhere.csv")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("nowhere.csv: 错误: "))
  }

  @Test("A folder that may not be written leaves the file as it was")
  func noRights() throws {
    guard let through = ProgramSite.withoutRights else { return }
    let site = try site()
    let folder = site.folder.path + "/content/units/a"
    chmod(site.folder.path, 0o755)
    chmod(folder, 0o555)
    defer { chmod(folder, 0o755) }
    let run = site.run("mask", list, through: through)
    #expect(run.status == 2)
    #expect(site.folder.text(list) == text)
  }
}
