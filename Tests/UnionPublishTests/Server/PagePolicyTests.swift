import Diagnostics
import Testing
import UnionBuild
import UnionModel
import UnionTestSupport

@testable import UnionPublish

/// The sample site behind nginx, as a browser sees it that does what the settings ask for.
@Suite(
  .enabled(
    if: NginxServer.isThere && Browser.isThere,
    "no nginx, chromium or chromedriver: make test-deps installs them"))
struct PagePolicyTests {
  private let folder = TestFolder()

  private func serve() async throws -> NginxServer {
    var request = BuildRequest(
      site: TestFile.packageRoot, output: folder.path + "/www/current")
    request.isDurable = false
    request.jobs = 2
    _ = try await Build(request).run()
    let text = try NginxConfiguration(
      target: PublishTarget(name: "web", place: .local(path: folder.path + "/www")),
      baseURL: "https://union.test/", moved: [], language: .english
    ).text()
    return try await NginxServer.start { ServedSite.onLoopback(text, $0) }
  }

  /// The fullest page of each kind, as the class of its body tells them.
  private func pages() -> [String] {
    var fullest: [Substring: (name: String, size: Int)] = [:]
    for (name, bytes) in folder.files("www/current") where name.hasSuffix("index.html") {
      let text = String(decoding: bytes, as: UTF8.self)
      let kind = text.firstMatch(of: /<body class="([^"]*)"/)?.output.1 ?? "none"
      if bytes.count > fullest[kind]?.size ?? 0 { fullest[kind] = (name, bytes.count) }
    }
    return fullest.values.map { String($0.name.dropLast("index.html".count)) }.sorted()
  }

  @Test func `Nothing on any kind of page is held back`() async throws {
    let server = try await serve()
    let browser = try await Browser()
    let pages = pages()
    #expect(pages.count > 8)
    for page in pages {
      try await browser.load("http://127.0.0.1:\(server.port)/" + PathCoding.encoded(page))
      // The theme's script has run, and its style is there.
      let isWhole = try await browser.run(
        "return !document.querySelector('.masthead') || (document.documentElement.dataset.type && document.styleSheets.length > 0) ? true : false",
        as: Bool.self)
      #expect(isWhole, "\(page)")
      #expect(try await browser.complaints() == [], "\(page)")
    }
    try await browser.load("http://127.0.0.1:\(server.port)/nowhere/")
    #expect(try await browser.complaints().filter { !$0.contains("status of 404") } == [])
    try await browser.end()
  }

  @Test func `A script that got into a page does not run`() async throws {
    let server = try await serve()
    folder.write(
      "www/current/bad.html",
      "<!doctype html><html lang=zh><title>甲</title><p id=a>甲</p><script>a.id = 'b'</script>")
    let browser = try await Browser()
    try await browser.load("http://127.0.0.1:\(server.port)/bad.html")
    #expect(try await browser.run("return document.querySelector('p').id", as: String.self) == "a")
    #expect(try await browser.complaints().contains { $0.contains("Content Security Policy") })
    try await browser.end()
  }
}
