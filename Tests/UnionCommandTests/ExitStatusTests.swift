import Glibc
import Testing
import UnionTestSupport

@Suite("Exit status: 0 done, 1 errors in the input, 2 the machine, 64 wrong usage")
struct ExitStatusTests {
  @Test("0 for a good site, built and checked")
  func done() throws {
    let site = try ProgramSite()
    let built = site.run("build")
    #expect(built.status == 0)
    #expect(built.errors == "")
    #expect(
      built.output.hasPrefix("已生成 \(site.builtCount) 个文件 (1 个单位, 2 篇报告) → public/, 用时 ")
        && built.output.hasSuffix(" 秒\n"), "\(built.output)")
    let checked = site.run("check")
    #expect(checked.status == 0)
    #expect(checked.errors == "")
    #expect(
      checked.output.hasPrefix("已检查 1 个单位, 2 篇报告: 没有发现问题 (用时 "), "\(checked.output)")
  }

  @Test(
    "1 for errors; problems go to stderr, the last line to stdout", arguments: ["build", "check"])
  func errors(command: String) throws {
    let run = try ProgramSite(ProgramSite.wrong).run(command)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        content/units/a/2022-annual-summary.md:3:1: 错误: “类形” 不是可用的字段 [unknown-key]
           3 | 类形: 总结
             | ^^^^
           提示: 您是不是要写 “类型”?

        """)
    #expect(
      command == "build"
        ? run.output == "没有生成: 1 个错误; 原来的网站没有动\n"
        : run.output.hasPrefix("已检查 1 个单位, 3 篇报告: 1 个错误 (用时 "), "\(run.output)")
  }

  @Test("0 for warnings, 1 with --strict", arguments: ["build", "check"])
  func warnings(command: String) throws {
    let site = try ProgramSite(ProgramSite.warned)
    let lenient = site.run(command)
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains(": 警告: 指标 “新奇指标” 不在指标目录里 [indicator-unknown]\n"))
    #expect(lenient.output.contains("1 个警告"))
    #expect(site.run(command, "--strict").status == 1)
  }

  @Test("A draft's mistakes do not keep the others from being published")
  func drafts() throws {
    let site = try ProgramSite(
      ProgramSite.good.report("a", "2022-annual-summary", more: "类形: 总结\n草稿: 是\n"))
    let built = site.run("build")
    #expect(built.status == 0)
    #expect(built.errors.contains(": 警告: “类形” 不是可用的字段 [unknown-key]\n"))
    #expect(site.run("build", "--drafts").status == 1)
    #expect(site.run("check").status == 1)
  }

  @Test("With --strict a build with warnings leaves the old site")
  func strictKeeps() throws {
    let site = try ProgramSite()
    site.run("build")
    let before = site.built
    site.folder.write(ProgramSite.warned)
    #expect(site.run("build", "--strict").status == 1)
    #expect(site.built == before)
  }

  @Test("1 where there is no content", arguments: ["build", "check"])
  func noContent(command: String) throws {
    let site = try ProgramSite()
    let run = site.run(command, "--site", "elsewhere", "--lang", "zh")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        elsewhere/content: 错误: 没有 content 文件夹 [content-missing]
           提示: 用 --site 指定站点所在的文件夹

        """)
    #expect(!site.folder.has("elsewhere"))
  }

  @Test("1 for a site without a unit")
  func emptySite() throws {
    let site = try ProgramSite(SiteBuilder())
    let run = site.run("build")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("content: 错误: 站点里没有任何单位 [site-empty]\n"))
  }

  @Test(
    "64 for what the command line does not know, with a word on stderr",
    arguments: [
      ["build", "--nonsense"], ["build", "surplus"], ["build", "--format", "xml"],
      ["build", "--lang", "fr"], ["build", "--for", "paper"], ["build", "--jobs", "0"],
      ["build", "--jobs", "many"], ["build", "--base-url", "example.org"],
      ["build", "--quiet", "--verbose"], ["check", "--prune"], ["nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let site = try ProgramSite()
    let run = site.program.run(arguments, in: site.folder.path)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("unionsite"))
    #expect(!site.folder.has("public"))
  }

  @Test(
    "0 for help and version, on stdout",
    arguments: ["--help", "--version", "build --help", "check --help"])
  func help(line: String) throws {
    let site = try ProgramSite()
    let run = site.program.run(line.split(separator: " ").map(String.init), in: site.folder.path)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
  }

  @Test("Help speaks the language of the terminal")
  func helpLanguage() throws {
    let site = try ProgramSite()
    #expect(
      site.run("build", "--help", environment: ["LANG": "zh_CN.UTF-8"]).output.contains("警告也算错误"))
    #expect(site.run("build", "--help").output.contains("warnings fail"))
  }

  @Test(
    "64 for an output folder that is not ours to write",
    arguments: ["content", "content/x", "templates", ".", "..", "foreign", "file"])
  func refused(output: String) throws {
    let site = try ProgramSite()
    site.folder.write("foreign/photo.jpg", "x")
    site.folder.write("file", "x")
    site.folder.write("templates/partials/x.mustache", "x")
    let before = site.folder.files(".")
    let run = site.run("build", "--output", output)
    #expect(run.status == 64)
    #expect(run.errors.contains("--output"), "\(run.errors)")
    #expect(site.folder.files(".") == before)
  }

  @Test("64 for the output of another site")
  func otherSite() throws {
    let site = try ProgramSite()
    site.run("build")
    let before = site.built
    site.folder.write("content/site.yml", "title: 另一个站\n")
    let run = site.run("build")
    #expect(run.status == 64)
    #expect(run.errors.contains("写上 id: 测试站"))
    #expect(run.errors.contains("输出文件夹里是另一个网站 (测试站)"), "\(run.errors)")
    #expect(site.built == before)
  }

  @Test("64 for somebody's home folder, even an empty one")
  func home() throws {
    let site = try ProgramSite()
    site.folder.write("home/.ssh/config", "x")
    let home = site.folder.path + "/home"
    let program = try #require(Program())
    let run = program.run(
      ["build", "--output", "home", "--prune"], in: site.folder.path, environment: ["HOME": home])
    #expect(run.status == 64)
    #expect(run.errors.contains("主目录"), "\(run.errors)")
    #expect(site.folder.files("home").keys.sorted() == [".ssh/config"])
  }

  @Test("What is hidden in a folder that is not ours yet is not pruned")
  func hidden() throws {
    let site = try ProgramSite()
    site.folder.write("out/.well-known/x", "x")
    #expect(site.run("build", "--output", "out", "--prune").status == 0)
    #expect(site.folder.has("out/.well-known/x"))
  }

  @Test("2 where the machine cannot write")
  func cannotWrite() throws {
    let run = try ProgramSite().run("build", "--output", "/proc/unionsite/public")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("/proc/"), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test(
    "2 where this user may not write, and nothing is left behind",
    .enabled(if: ProgramSite.withoutRights != nil, "needs a user without rights"))
  func readOnly() throws {
    let site = try ProgramSite()
    site.folder.write("closed/x", "x")
    unlink(site.folder.path + "/closed/x")
    chmod(site.folder.path + "/closed", 0o555)
    let run = site.run(
      "build", "--output", "closed/public", through: ProgramSite.withoutRights ?? [])
    #expect(run.status == 2)
    #expect(run.errors.contains("没有权限") || run.errors.contains("permission"), "\(run.errors)")
    #expect(site.folder.files("closed") == [:])
  }
}
