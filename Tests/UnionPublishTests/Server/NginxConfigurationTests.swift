import Diagnostics
import Testing
import UnionModel
import UnionRender
import UnionTestSupport

@testable import UnionPublish

/// The settings that are written for nginx.
struct NginxConfigurationTests {
  private func text(
    path: String = "/srv/www/union", address: String = "https://union.example.org/",
    moved: [(String, String)] = [], language: Language = .english
  ) throws -> String {
    let moves = moved.map { MovedAddress(from: Address($0), to: Address($1)) }
    return try NginxConfiguration(
      target: PublishTarget(name: "web", place: .local(path: path)), baseURL: address,
      moved: moves, language: language
    ).text()
  }

  /// What nginx says about settings; nil where it likes them.
  private func complaint(_ text: String) -> String? {
    let said = NginxServer.complaint(about: ServedSite.onLoopback(text, 18080))
    return said
  }

  @Test func `The server, the folder and the steps are those of the target`() throws {
    let text = try text()
    #expect(text.contains("server_name \"union.example.org\";"))
    #expect(text.contains("root \"/srv/www/union/current\";"))
    #expect(text.contains("sudo certbot --nginx -d union.example.org"))
    #expect(text.contains("/etc/nginx/sites-available/union.example.org.conf"))
  }

  @Test func `The webmaster is told in the site's language`() throws {
    #expect(try text(language: .chinese).contains("# 3. 检查, 没有错就重新载入:"))
    #expect(try text(language: .english).contains("# 3. Have it checked"))
  }

  @Test func `A port in the address is listened at, without https`() throws {
    #expect(try text(address: "http://10.0.0.7:8080/").contains("listen 8080;"))
  }

  @Test func `An address that is none is told`() {
    #expect(throws: PublishError.addressUnfit("union")) { try text(address: "union") }
  }

  @Test(
    .enabled(if: NginxServer.isThere, "no nginx: make test-deps installs it"),
    arguments: [
      ("/srv/www/union", "https://union.example.org/"),
      ("/srv/www/union/", "https://union.example.org/a/"),
      ("/srv/总工会/网站 一", "https://union.example.org/工会/"),
      ("/srv/www/a;b}{c", "https://union.example.org/%E5%B7%A5/x{1}/"),
      ("/srv/$host/a'b\"c\\d#e", "https://union.example.org/$uri/a'b;c/"),
      ("/srv/www", "https://[::1]:8443/"), ("/srv/www", "https://工会.example.org/"),
      ("/srv/www", "https://a;}b{$x\"/"), ("/srv/~", "http://*.example.org/=/"),
      ("www/relative", "https://~^x$/"),
      (
        "/srv/" + String(repeating: "长", count: 80),
        "https://" + String(repeating: "a", count: 40) + ".org/"
      ),
    ])
  func `No name breaks out of its place`(path: String, address: String) throws {
    let moved = [
      ("old/", "new/"), ("旧/总结 一/", "units/云岭/"), ("a;}/$uri/\"'\\/", "b{}$x/"), ("# c.html", "d/"),
      (String(repeating: "长", count: 80) + "/", "e/"), ("~ x/", "f/"), ("line\nend/", "g\r\n/"),
    ]
    let text = try text(path: path, address: address, moved: moved)
    let complaint = complaint(text)
    #expect(complaint == nil)
    // One server and no more, with nothing behind it.
    #expect(text.split(separator: "\n").count { $0.hasPrefix("server {") } == 1)
    #expect(text.hasSuffix("\n}\n"))
  }

  @Test(.enabled(if: NginxServer.isThere, "no nginx: make test-deps installs it"))
  func `Two sites stand side by side`() throws {
    let one = try text(address: "https://a.example.org/")
    let other = try text(address: "https://b.example.org/union/")
    #expect(complaint(one + other) == nil)
  }
}
