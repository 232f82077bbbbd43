import Testing
import UnionTestSupport

@Suite("new unit and new report")
struct NewSourceTests {
  private let january = ["SOURCE_DATE_EPOCH": "1768000000"]  // 2026-01-09

  @Test("A unit below another, by any name of that; then a report of it; check stays clean")
  func unitAndReport() throws {
    let site = try ProgramSite()
    let unit = site.run(
      "new", "unit", "河西街道总工会", "--under", "甲工会", "--level", "street", environment: january)
    #expect(unit.status == 0)
    #expect(unit.output == "已新建 content/units/a/河西街道总工会/unit.md\n")
    #expect(unit.errors == "接下来加一篇报告: unionsite new report a/河西街道总工会\n")
    let report = site.run("new", "report", "河西街道", environment: january)
    #expect(report.status == 0)
    #expect(report.output == "已新建 content/units/a/河西街道总工会/2025-annual-summary.md\n")
    let checked = site.run("check", "--strict")
    #expect(checked.status == 0)
    #expect(checked.errors == "")
    #expect(site.run("build", "--strict").status == 0)
  }

  @Test("PARENT/FOLDER says both; --title the name")
  func path() throws {
    let site = try ProgramSite()
    let run = site.run("new", "unit", "a/hexi", "--title", "河西街道总工会", "--short", "河西")
    #expect(run.output == "已新建 content/units/a/hexi/unit.md\n")
    let text = site.folder.text("content/units/a/hexi/unit.md") ?? ""
    #expect(text.hasPrefix("---\n标题: 河西街道总工会\n简称: 河西\n# 级别: "))
  }

  @Test("A report goes by last year's, and says which")
  func follows() throws {
    let site = try ProgramSite()
    let run = site.run("new", "report", "甲工会", environment: january)
    #expect(run.output == "已新建 content/units/a/2025-annual-summary.md\n")
    #expect(
      run.errors == """
        指标和标题照 content/units/a/2024-annual-summary.md
        填好以后运行 unionsite check, 再运行 unionsite build

        """)
    let text = site.folder.text("content/units/a/2025-annual-summary.md") ?? ""
    #expect(text.contains("  会员人数:   # 2024年 12人\n"))
    #expect(site.run("check", "--strict").status == 0)
  }

  @Test(
    "Year, period and kind in either language",
    arguments: [
      (["--year", "2030"], "2030-annual-summary"),
      (["--period", "上半年", "--year", "2025"], "2025-first-half-summary"),
      (["--period", "q3", "--kind", "计划", "--year", "2026"], "2026-q3-plan"),
      (["--period", "2024-10-01至2025-09-30"], "2024-10-01_2025-09-30-summary"),
    ])
  func options(options: [String], name: String) throws {
    let site = try ProgramSite()
    let run = site.program.run(
      ["new", "report", "a"] + options, in: site.folder.path, environment: january)
    #expect(run.status == 0)
    #expect(site.folder.has("content/units/a/\(name).md"))
    #expect(site.run("check").status == 0)
  }

  @Test("A report that is there, under whatever name, is not written again")
  func existing() throws {
    let site = try ProgramSite(ProgramSite.good.report("a", "2025年工作总结"))
    let before = site.folder.files("content")
    let run = site.run("new", "report", "a", "--year", "2025")
    #expect(run.status == 64)
    #expect(
      run.errors == """
        content/units/a/2025年工作总结.md: 错误: 这个时段的报告已经有了, 没有新建
           提示: 直接改它; 要写别的时段, 用 --year 或 --period

        """)
    #expect(site.folder.files("content") == before)
  }

  @Test("A unit that is there is not written again")
  func existingUnit() throws {
    let site = try ProgramSite()
    let before = site.folder.files("content")
    let run = site.run("new", "unit", "别的名称", "--folder", "a")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("./content/units/a/unit.md: 错误: 已经有这个文件, 没有覆盖"), "\(run.errors)")
    #expect(site.folder.files("content") == before)
  }

  @Test("An unknown unit is told with the nearest, or with those there are")
  func unknown() throws {
    let site = try ProgramSite(ProgramSite.good.unit("b", "河西街道总工会"))
    let near = site.run("new", "report", "河西接道总工会")
    #expect(near.status == 64)
    #expect(
      near.errors == """
        错误: 没有单位 “河西接道总工会”
           提示: 您是不是要写 “河西街道总工会 (b)”?

        """)
    #expect(
      site.run("new", "unit", "x", "--under", "全然不同", "--lang", "en").errors == """
        error: there is no unit “全然不同”
           there are:
             a  甲工会
             b  河西街道总工会

        """)
    #expect(!site.folder.has("content/units/x"))
  }

  @Test("A name that leads elsewhere makes no folder")
  func outside() throws {
    let site = try ProgramSite()
    let before = site.folder.files(".")
    for name in ["..", "…", "/", " "] { #expect(site.run("new", "unit", name).status == 64) }
    #expect(site.run("new", "unit", "x", "--folder", "../..").status == 64)
    #expect(site.folder.files(".") == before)
  }

  @Test("A folder that is no site gets nothing", arguments: [["unit", "甲"], ["report", "甲"]])
  func noSite(arguments: [String]) throws {
    let site = try ProgramSite()
    let run = site.program.run(
      ["new"] + arguments + ["--site", "elsewhere", "--lang", "zh"], in: site.folder.path)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("elsewhere/content: 错误: 没有 content 文件夹 [content-missing]"))
    #expect(run.output == "没有新建\n")
    #expect(!site.folder.has("elsewhere"))
  }

  @Test(
    "64 for options without sense",
    arguments: [
      ["new", "report"], ["new", "report", "a", "--year", "25"],
      ["new", "report", "a", "--period", "明天"], ["new", "report", "a", "--kind", "诗"],
      ["new", "unit"], ["new", "unit", "x", "--output", "y"],
    ])
  func usage(arguments: [String]) throws {
    let site = try ProgramSite()
    #expect(site.program.run(arguments, in: site.folder.path).status == 64)
  }
}
