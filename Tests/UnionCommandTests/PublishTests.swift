import Glibc
import Testing
import UnionTestSupport

/// `unionsite publish` as it is run.
@Suite(.enabled(if: Program.has("rsync"), "rsync is not installed"))
struct PublishTests {
  private let site: ProgramSite

  init() throws {
    site = try ProgramSite()
    site.folder.write("www/.keep", "")
    settle("publish: {正式: {kind: local, path: www/site}}")
  }

  private func settle(_ publish: String, address: String = "https://union.test/") {
    site.folder.write(
      "content/site.yml", "id: test\ntitle: 测试站\nbase_url: \(address)\n\(publish)\n")
  }

  private var shown: [String: [UInt8]] { site.folder.files("www/site/current") }

  @Test func `A site is checked, built and published, and nothing is sent twice`() {
    let first = site.run("publish")
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(first.output.hasPrefix("已发布到 正式: 新增 "), "\(first.output)")
    #expect(first.output.hasSuffix("; 读者现在看到第 1 版\n"))
    #expect(shown["index.html"] == site.built["index.html"])
    #expect(shown["index.html.gz"] != nil && shown["index.html.br"] != nil)
    #expect(site.run("publish").output == "正式 已经是最新的, 没有要发布的\n")
  }

  @Test func `A dry run lists every file and leaves all as it is`() {
    let run = site.run("publish", "--dry-run", "正式")
    #expect(run.status == 0)
    #expect(run.output.contains("+ units/a/2024-annual-summary/index.html\n"))
    #expect(run.output.hasSuffix("现在什么都没有改\n"))
    #expect(!site.folder.has("www/site"))
  }

  @Test func `Releases are listed and gone back to`() {
    site.run("publish")
    settle("publish: {正式: {kind: local, path: www/site}}\norganisation: 甲")
    site.run("publish")
    let list = site.run("publish", "--list").output.split(separator: "\n")
    #expect(list.count == 2)
    #expect(list.first?.hasPrefix("    2  ") == true && list.first?.hasSuffix("← 读者看到的") == true)
    let back = site.run("publish", "--rollback")
    #expect(back.output.hasPrefix("正式 上, 读者现在看到第 1 版"))
    #expect(site.run("publish", "--rollback", "2").output.contains("第 2 版"))
    #expect(site.run("publish", "正式", "--rollback", "1").output.contains("第 1 版"))
    let none = site.run("publish", "--rollback")
    #expect(none.status == 2)
    #expect(none.errors == "错误: 正式 上没有更早的版本可以退回\n   提示: 用 publish --list 看有哪些版本\n")
  }

  @Test func `A site with errors is not published`() {
    site.run("publish")
    let before = shown
    site.folder.write("content/units/a/2022-annual-summary.md", "---\n标题: 甲\n类形: 总结\n---\n正文。\n")
    let run = site.run("publish")
    #expect(run.status == 1)
    #expect(run.output == "没有发布: 1 个错误; 读者看到的网站没有变\n")
    #expect(run.errors.contains("[unknown-key]"))
    #expect(shown == before)
  }

  @Test func `What goes wrong is one sentence with its cure, and 2`() {
    func told(_ arguments: String...) -> String {
      let run = site.program.run(["publish"] + arguments, in: site.folder.path)
      #expect(run.status == 2, "\(run.errors)")
      return run.errors
    }
    settle("publish: {web: {kind: local, path: no/site}}")
    #expect(
      told() == """
        错误: web 上没有文件夹 ./no
           提示: 检查 site.yml 里的 path; 路径没写错, 就先在那里建好这个文件夹

        """)
    settle("publish: {web: {kind: local, path: www/site}}", address: "http://localhost/")
    #expect(
      told() == """
        错误: 网址 http://localhost/ 不是读者能打开的网址
           提示: 把 site.yml 里的 base_url 改成网站发布后的真实网址

        """)
    settle("publish: {web: {kind: local, path: www/site}}")
    site.folder.write("www/site/别人的.txt", "x")
    #expect(told().contains("里有不是 unionsite 放的东西 (如 “别人的.txt”), 没有动它"))
    settle("publish: {web: {kind: local, path: content/out}}")
    #expect(told().contains("同网站自己的文件夹 ./content 重叠") || told().contains("重叠"))
    settle("publish: {web: {kind: ssh, host: 127.0.0.1, port: 9, path: /x}}")
    #expect(told().hasPrefix("错误: 连不上 web: ssh: connect to host 127.0.0.1 port 9: "))
  }

  @Test func `What no site is fit for is refused without a build`() {
    site.run("publish", "--no-build")
    #expect(site.run("publish", "--no-build").errors.hasPrefix("错误: 没有生成好的网站: public\n"))
    site.run("build", "--drafts")
    #expect(site.run("publish", "--no-build").errors.hasPrefix("错误: "))
    #expect(!site.folder.has("www/site"))
    site.run("build", "--for", "disk")
    #expect(site.run("publish", "--no-build").errors.contains("--for disk"))
    site.run("build")
    #expect(site.run("publish", "--no-build").status == 0)
  }

  @Test func `Wrong words are 64`() {
    let unknown = site.run("publish", "正是")
    #expect(unknown.status == 64)
    #expect(unknown.errors == "错误: site.yml 的 publish 里没有 “正是”\n   提示: 有: 正式\n")
    settle("")
    let none = site.run("publish")
    #expect(none.status == 64)
    #expect(none.errors.hasPrefix("错误: site.yml 里没有写发布到哪里\n"))
    settle("publish: {a: {kind: local, path: a}, b: {kind: local, path: b}}")
    #expect(site.run("publish").errors.contains("写明名称: a、b"))
    #expect(site.run("publish", "a", "--list", "--rollback").status == 64)
    #expect(site.run("publish", "a", "3").status == 64)
  }

  @Test func `Many deletions need a yes where nobody can be asked`() {
    settle("publish: {web: {kind: local, path: www/site, max_delete: 0}}")
    #expect(site.run("publish").status == 0)
    site.folder.delete("content/units/a/2023-annual-summary.md")
    let run = site.run("publish")
    #expect(run.status == 2)
    #expect(run.errors.contains("超过 0 个, 没有发布"))
    #expect(site.run("publish", "--yes").status == 0)
  }

  @Test func `Machines are told in JSON`() {
    let run = site.run("publish", "--format", "json")
    #expect(
      run.output.hasPrefix(#"{"summary":{"target":"正式","published":true,"release":1,"bytes":"#))
    let list = site.run("publish", "--list", "--format", "json")
    #expect(list.output.hasPrefix(#"{"target":"正式","releases":[{"number":1,"time":""#))
  }

  @Test func `A site is handed on as an archive`() {
    let run = site.run("publish", "--zip", "网站.zip")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("已打包 "))
    #expect(site.folder.has("网站.zip"))
  }

  @Test func `What is handed on for a disk leaves the site for servers as it is`() {
    site.run("publish")
    let built = site.built
    let run = site.run("publish", "--zip", "网站.zip", "--for", "disk")
    #expect(run.status == 0, "\(run.errors)")
    #expect(site.built == built)
    #expect(!site.folder.has(".unionsite/disk"))
    #expect(site.run("publish", "--no-build").output == "正式 已经是最新的, 没有要发布的\n")
    let unpacked = Program(onPath: "unzip")?.run(
      ["-p", "网站.zip", "units/a/index.html"], in: site.folder.path)
    if let unpacked { #expect(unpacked.output.contains("href=\"../../index.html\"")) }
  }

  @Test func `A target that is written wrong is told with its place`() {
    settle("publish: {正式: {kind: sshh, host: a, path: /b, password: geheim}}")
    let run = site.run("publish")
    #expect(run.status == 1)
    #expect(run.output == "没有发布: 1 个错误; 读者看到的网站没有变\n")
    #expect(run.errors.hasPrefix("content/site.yml:4:22: 错误: "), "\(run.errors)")
    #expect(run.errors.contains("password: ******}") && !run.errors.contains("geheim"))
  }

  @Test func `A server's configuration is printed for the target's folder`() {
    let run = site.run("publish", "--server-config", "nginx")
    #expect(run.status == 0)
    #expect(run.output.contains("server_name \"union.test\";"))
    #expect(run.output.contains("/www/site/current"))
  }
}
