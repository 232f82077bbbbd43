import Diagnostics
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

@Suite("publish in site.yml")
struct PublishFieldsTests {
  private func read(_ text: String) async -> (targets: [PublishTarget], problems: String) {
    let site = SiteBuilder().unit("a", "甲工会").with("site.yml", "title: 测试站\n" + text)
    let loaded = await site.load()
    let writer = ProblemText(language: .chinese)
    return (
      loaded.site.settings.publish,
      loaded.problems.map(writer.text).joined()
    )
  }

  @Test func `Targets of every kind are read, in both languages`() async {
    let (targets, problems) = await read(
      """
      publish:
        web: {kind: ssh, host: deploy@host, path: /srv/site, port: 2222, max_delete: 7}
        本机: {方式: local, 路径: out, 网址: "https://a.test", 压缩: 否}
        云: {kind: rclone, remote: "oss:bucket/site"}

      """)
    #expect(problems == "")
    #expect(targets.map(\.name) == ["web", "本机", "云"])
    #expect(
      targets.map(\.place) == [
        .ssh(host: "deploy@host", port: 2222, path: "/srv/site"), .local(path: "out"),
        .rclone(remote: "oss:bucket/site"),
      ])
    #expect(targets.map(\.maxDelete) == [7, 50, 50])
    #expect(targets.map(\.baseURL) == [nil, "https://a.test/", nil])
    #expect(targets.map(\.isCompressed) == [nil, false, nil])
  }

  @Test func `What a kind needs and does not have is told`() async {
    let (_, problems) = await read("publish: {web: {kind: ssh}}\n")
    #expect(problems.contains("缺少字段 “host” [missing-key]"), "\(problems)")
    #expect(problems.contains("缺少字段 “path” [missing-key]"), "\(problems)")
    #expect(await read("publish: {web: {path: /srv}}\n").problems.contains("“kind” [missing-key]"))
  }

  @Test(
    "A password is an error wherever it stands",
    arguments: [
      "{kind: ssh, host: h, path: /p, password: geheim}",
      "{kind: rclone, remote: \":ftp,host=h,pass=geheim:\"}", "{kind: local, path: /p, 密码: geheim}",
    ])
  func secrets(target: String) async {
    let (_, problems) = await read("publish: {web: \(target)}\n")
    #expect(problems.contains("[secret-in-site]"), "\(problems)")
  }

  @Test(
    "What another program would take for an option is no place",
    arguments: [
      "{kind: ssh, host: \"-oProxyCommand=x\", path: /p}", "{kind: local, path: \"-x\"}",
      "{kind: rclone, remote: \"--config=x\"}", "{kind: ssh, host: h, path: /p, port: 70000}",
    ])
  func options(target: String) async {
    #expect(await read("publish: {web: \(target)}\n").problems.contains("错误"))
  }
}
