import Diagnostics
import Glibc
import Parallel
import Testing
import UnionBuild
import UnionContent
import UnionModel
import UnionRender
import UnionTestSupport

@testable import UnionPublish

/// A built site with its twins behind a real nginx, with the settings that are written for it.
final class ServedSite: Sendable {
  private let site: PublishedSite
  private let server: NginxServer
  /// What the site holds, by path.
  let files: [String: [UInt8]]
  /// Where it is on its server.
  let path: String

  /// A site under a path; `name` is that of the folder to which it is published.
  init(at path: String = "/", in name: String = "www") async throws {
    let site = PublishedSite()
    site.write(
      "units/u0/2024-annual-summary.md",
      "---\n标题: 总结\n旧网址: [/old/2024/, /旧/总结（一）/, /a.html]\n---\n正文。\n")
    let built = try await site.build()
    let place = site.folder.path + "/" + name
    let twins = try await CompressedTwins.update(
      in: site.folder.path + "/twins", of: built, Workers(count: 2))
    let copied = Program(onPath: "sh")?.run(
      [
        "-c",
        #"mkdir -p "$2/releases" && cp -r "$0" "$2/releases/1" && cp -r "$1/." "$2/releases/1/" && ln -s releases/1 "$2/current" && cd "$2/current" && echo secret > ../secret && echo secret > .env && ln -s ../../secret linked.html && printf 'BEGIN:VCALENDAR' > due.ics"#,
        built.folder, twins.folder, place,
      ], in: site.folder.path)
    try #require(copied?.status == 0, "\(copied?.errors ?? "")")
    let target = PublishTarget(name: "web", place: .local(path: place))
    let text = try NginxConfiguration(
      target: target, baseURL: "https://union.test" + path, moved: await Self.moved(site),
      language: .chinese
    ).text()
    server = try await NginxServer.start { Self.onLoopback(text, $0) }
    files = built.files.reduce(into: [:]) {
      $0[$1.path] = TestFile.read(built.folder + "/" + $1.path)
    }
    self.path = path
    self.site = site
  }

  /// The settings as they are, but for where nginx listens.
  static func onLoopback(_ text: String, _ port: Int) -> String {
    text.replacing("listen 80;", with: "listen 127.0.0.1:\(port);")
      .replacing("listen [::]:80;", with: "")
      .replacing("brotli_static on;", with: NginxServer.hasBrotli ? "brotli_static on;" : "")
  }

  private static func moved(_ site: PublishedSite) async throws -> [MovedAddress] {
    let content = site.folder.path + "/content"
    let loaded = try await ContentLoader(workers: Workers(count: 2), drafts: .leaveOut).load(
      try DiskContent(path: content, root: content))
    let made = SiteRenderer.make(loaded.site, theme: Theme.standard, options: RenderOptions())
    return try #require(made.renderer).movedAddresses
  }

  /// An answer to a request below the site's path.
  func get(
    _ name: String, _ method: String = "GET", _ headers: [String: String] = [:]
  ) async throws -> LocalHTTP.Answer {
    var all = headers
    all["Host"] = "union.test"
    return try #require(await server.client.send(method, path + name, headers: all))
  }

  /// What nginx complained about.
  var complaints: String { server.complaints }
}
