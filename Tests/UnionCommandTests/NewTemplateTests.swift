import Foundation
import Testing
import UnionTestSupport

@Suite("unionsite new template")
struct NewTemplateTests {
  private struct Listing: Decodable {
    struct File: Decodable {
      var name: String
      var path: String
      var about: String
      var own: Bool
    }
    var templates: [File]
  }

  private func listing(_ site: ProgramSite) throws -> [Listing.File] {
    let run = site.run("new", "template", "--list", "--format", "json")
    return try JSONDecoder().decode(Listing.self, from: Data(run.output.utf8)).templates
  }

  @Test("Copies a template, a partial and a style sheet, and says where to")
  func copies() throws {
    let site = try ProgramSite()
    let run = site.run("new", "template", "report", "partials/figure", "assets/site.css")
    #expect(run.status == 0)
    #expect(
      run.output == """
        已复制到 templates/report.mustache
        已复制到 templates/partials/figure.mustache
        已复制到 templates/assets/site.css

        """)
    #expect(run.errors.hasPrefix("改好以后运行 unionsite build; 删去文件就恢复默认的。"))
    #expect(
      site.folder.files("templates").keys.sorted() == [
        "assets/site.css", "partials/figure.mustache", "report.mustache",
      ])
    #expect(site.folder.text("templates/report.mustache")?.hasPrefix("{{! 复制自 unionsite ") == true)
    #expect(site.folder.text("templates/assets/site.css")?.hasPrefix("/*") == true)
  }

  @Test("A site that has a copy of everything is the same, byte by byte")
  func sameBytes() throws {
    let site = try ProgramSite(
      ProgramSite.good.unit("a/b", "乙工会").report(
        "a/b", "2024-annual-plan", more: "目标:\n  会员人数: 9\n"))
    site.run("build")
    let before = site.built
    for file in try listing(site) {
      #expect(site.run("new", "template", file.name).status == 0, "\(file.name)")
    }
    let own = try listing(site)
    #expect(own.filter { !$0.own }.map(\.name) == [])
    let run = site.run("build")
    #expect(run.errors == "")
    let changed = site.built.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(changed.filter { $0 != "unionsite-stamp.json" } == [])
    #expect(site.built.keys.sorted() == before.keys.sorted())
  }

  @Test("What is changed in the copy is changed on the page")
  func changed() throws {
    let site = try ProgramSite()
    site.run("new", "template", "404")
    let text = site.folder.text("templates/404.mustache") ?? ""
    site.folder.write("templates/404.mustache", text.replacing("<h1>", with: "<h1 class=\"own\">"))
    #expect(site.run("build").status == 0)
    #expect(site.folder.text("public/404.html")?.contains("<h1 class=\"own\">") == true)
  }

  @Test("A mistake in the copy is told with its place and its cure")
  func mistake() throws {
    let site = try ProgramSite()
    site.run("new", "template", "404")
    let text = site.folder.text("templates/404.mustache") ?? ""
    site.folder.write("templates/404.mustache", text.replacing("{{title}}", with: "{{titel}}"))
    let run = site.run("build")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        templates/404.mustache:7:7: 错误: 这个页面没有 “titel” 这个数据 [name-unknown]
           7 | <h1>{{titel}}</h1>
             |       ^^^^^
           提示: 您是不是要写 “title”?

        """)
  }

  @Test("What is there is never overwritten, and then nothing else is copied either")
  func taken() throws {
    let site = try ProgramSite()
    site.folder.write("templates/unit.mustache", "我的")
    let run = site.run("new", "template", "report", "unit")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors == """
        templates/unit.mustache: 错误: 已经有这个文件, 没有覆盖
           提示: 直接改它; 要重新来过, 先把它改名或删去

        """)
    #expect(site.folder.text("templates/unit.mustache") == "我的")
    #expect(!site.folder.has("templates/report.mustache"))
  }

  @Test("A link that leads nowhere is taken too")
  func danglingLink() throws {
    let site = try ProgramSite()
    site.folder.write("templates/x", "")
    symlink("nowhere", site.folder.path + "/templates/unit.mustache")
    #expect(site.run("new", "template", "unit").status == 64)
    #expect(!site.folder.has("templates/nowhere"))
  }

  @Test("An unknown name is told with the nearest and all names, and nothing is copied")
  func unknown() throws {
    let site = try ProgramSite()
    let run = site.run("new", "template", "unit", "raport", "figure", "全然不是")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        """
        错误: 默认主题里没有 “raport”
           提示: 您是不是要写 “report”?
        错误: 默认主题里没有 “figure”
           提示: 您是不是要写 “partials/figure”?
        错误: 默认主题里没有 “全然不是”
        可以复制的有:
           home units unit report 
        """), "\(run.errors)")
    #expect(run.errors.contains(" partials/figure "))
    #expect(!site.folder.has("templates"))
  }

  @Test(
    "A name may be written as its file",
    arguments: ["report.mustache", "templates/report.mustache", "./templates/report"])
  func spelling(name: String) throws {
    let site = try ProgramSite()
    #expect(site.run("new", "template", name).status == 0)
    #expect(site.folder.files("templates").keys.sorted() == ["report.mustache"])
  }

  @Test(
    "A name cannot lead out of templates/",
    arguments: ["../report", "/etc/passwd", "", "..", "partials", "partials/../report"])
  func outside(name: String) throws {
    let site = try ProgramSite()
    let before = site.folder.files(".")
    #expect(site.run("new", "template", name).status == 64)
    #expect(site.folder.files(".") == before)
  }

  @Test("--list names all, and marks what the site has and what only it has")
  func list() throws {
    let site = try ProgramSite()
    site.folder.write("templates/unit.mustache", "x")
    site.folder.write("templates/partials/own.mustache", "x")
    site.folder.write("templates/README.md", "x")
    let run = site.run("new", "template", "--list")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("home ") == true)
    #expect(lines.contains { $0.hasPrefix("unit ") && $0.contains("  (本站已有) 一个单位") })
    #expect(lines.contains { $0.hasPrefix("report ") && !$0.contains("本站已有") })
    #expect(lines.last?.hasPrefix("partials/own ") == true)
    #expect(lines.last?.hasSuffix("  本站自己加的, 默认主题里没有") == true)
    let files = try listing(site)
    #expect(files.filter(\.own).map(\.name) == ["unit", "partials/own"])
    #expect(files.first { $0.name == "partials/figure" }?.path == "partials/figure.mustache")
  }

  @Test("--site says where the site is; --lang how to speak")
  func places() throws {
    let site = try ProgramSite()
    let elsewhere = TestFolder()
    let run = site.program.run(
      ["new", "template", "unit", "--site", site.folder.path, "--lang", "en"], in: elsewhere.path)
    #expect(run.status == 0)
    #expect(run.output == "copied to \(site.folder.path)/templates/unit.mustache\n")
    #expect(run.errors.hasPrefix("change it and run unionsite build; "))
    #expect(site.folder.text("templates/unit.mustache")?.hasPrefix("{{! Copied from ") == true)
    #expect(elsewhere.files(".").isEmpty)
    let again = site.run("new", "template", "unit", "--lang", "en")
    #expect(again.status == 64)
    #expect(again.errors.contains("error: this file is there already and was not overwritten"))
  }

  @Test("An English site is spoken to in English")
  func englishSite() throws {
    let site = try ProgramSite(ProgramSite.good.with("site.yml", "title: T\nlanguage: en\n"))
    #expect(
      site.run("new", "template", "reprot").errors.hasPrefix(
        """
        error: the default theme has no “reprot”
           hint: did you mean “report”?
        there are:
        """))
  }

  @Test("--format json names what was copied; --quiet says nothing")
  func formats() throws {
    let site = try ProgramSite()
    #expect(
      site.run("new", "template", "unit", "--format", "json").output
        == "{\"copied\":[\"templates/unit.mustache\"]}\n")
    let quiet = site.run("new", "template", "report", "--quiet")
    #expect(quiet.output + quiet.errors == "")
  }

  @Test("A folder that is no site gets nothing")
  func noSite() throws {
    let site = try ProgramSite()
    let run = site.run("new", "template", "unit", "--site", "elsewhere", "--lang", "zh")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        elsewhere/content: 错误: 没有 content 文件夹 [content-missing]
           提示: 用 --site 指定站点所在的文件夹

        """)
    #expect(run.output == "没有复制\n")
    #expect(!site.folder.has("elsewhere"))
  }

  @Test(
    "64 for a command line without sense",
    arguments: [
      ["new", "template"], ["new", "template", "unit", "--list"], ["new", "x"],
    ])
  func usage(arguments: [String]) throws {
    let site = try ProgramSite()
    let run = site.program.run(arguments, in: site.folder.path)
    #expect(run.status == 64, "\(arguments)")
    #expect(!site.folder.has("templates"))
  }

  @Test("2 where templates/ cannot be a folder")
  func cannotWrite() throws {
    let site = try ProgramSite()
    site.folder.write("templates", "a file")
    let run = site.run("new", "template", "unit")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("templates/unit.mustache: 错误: "), "\(run.errors)")
  }

  @Test("The reference comes from the program, and names what a template may use")
  func reference() throws {
    let run = try ProgramSite().run("template-reference")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# 模板手册\n"))
    #expect(run.output.contains("\n| `headlines` | 一组记录 [headline](#data-headline) | "))
  }
}
