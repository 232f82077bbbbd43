import Glibc
import Synchronization
import Testing
import UnionTestSupport

/// Publishing while somebody reads, and while publishes are killed.
///
/// `UNIONSITE_KILLS` says how many publishes are killed, and how many come to their end.
@Suite(
  .enabled(if: NginxServer.isThere, "nginx is not installed"),
  .enabled(if: Program.has("rsync"), "rsync is not installed"))
struct PublishKillTests {
  @Test func `A reader never meets a mixed site, however often publishes are killed`() async throws
  {
    let rounds = Int(getenv("UNIONSITE_KILLS").map { String(cString: $0) } ?? "") ?? 4
    let site = try ProgramSite(Self.site)
    site.folder.write("www/.keep", "")
    Self.say(1, site)
    #expect(site.run("publish").status == 0)
    let server = try await NginxServer.start(root: site.folder.path + "/www/site/current")
    let reader = Reader(server.client)
    let reading = Task { await reader.read() }

    var killed = 0
    for round in 2...(rounds + 1) {
      Self.say(round, site)
      #expect(site.run("build").status == 0)
      let time = "0.\(Int.random(in: 100...999))"
      let run = site.run(
        "publish", "--no-build", through: ["timeout", "-s", "KILL", time])
      if run.status == 0 { continue }
      #expect(run.status == 137, "\(run.errors)")
      killed += 1
      let next = site.run("publish", "--no-build")
      #expect(next.status == 0, "\(next.errors)")
      let shown = site.folder.files("www/site/current").filter {
        !$0.key.hasSuffix(".gz") && !$0.key.hasSuffix(".br")
      }
      let built = site.built.filter { $0.key != ".unionsite-manifest" }
      #expect(shown.keys.sorted() == built.keys.sorted())
      #expect(shown.allSatisfy { built[$0.key] == $0.value })
    }
    reading.cancel()
    await reading.value
    let seen = reader.seen
    print(
      "\(rounds) publishes, \(killed) killed, \(seen.requests) requests, \(seen.sites) sites seen")
    #expect(seen.faults == [])
    #expect(seen.requests > 0)
    #expect(
      TestFolder.names(in: site.folder.path + "/www/site/releases").allSatisfy {
        !$0.hasPrefix(".old")
      })
  }

  private static let site = ProgramSite.good.unit("b", "乙工会")
    .report("b", "2024-annual-summary", figures: "会员人数: 7\n")

  /// Puts a number on every page.
  private static func say(_ number: Int, _ site: ProgramSite) {
    site.folder.write(
      "content/site.yml",
      """
      id: test
      title: 测试站第\(number)号
      base_url: https://union.test/
      publish: {web: {kind: local, path: www/site}}

      """)
  }
}

/// Somebody who asks for one page after another without pause.
private final class Reader: Sendable {
  /// What somebody has seen.
  struct Seen: Sendable {
    var requests = 0
    var sites = 0
    var last = 0
    var faults: [String] = []
  }

  private let client: LocalHTTP
  private let state = Mutex(Seen())
  private static let pages = [
    "/", "/units/", "/units/a/", "/units/a/2023-annual-summary/", "/units/b/2024-annual-summary/",
    "/years/2024/", "/indicators/", "/topics/", "/nothing/",
  ]

  init(_ client: LocalHTTP) { self.client = client }

  var seen: Seen { state.withLock { $0 } }

  /// Reads until the task is cancelled.
  func read() async {
    while !Task.isCancelled {
      for page in Self.pages {
        let answer = await client.send("GET", page)
        state.withLock { Self.note(page, answer, in: &$0) }
      }
    }
  }

  private static func note(_ page: String, _ answer: LocalHTTP.Answer?, in seen: inout Seen) {
    seen.requests += 1
    let wanted = page == "/nothing/" ? 404 : 200
    guard let answer, answer.status == wanted else {
      seen.faults.append("\(page): \(answer.map { "\($0.status)" } ?? "no answer")")
      return
    }
    let text = String(decoding: answer.body, as: UTF8.self)
    let numbers = Set(
      text.split(separator: "测试站第").dropFirst().compactMap {
        Int($0.prefix { ("0"..."9").contains($0) })
      })
    guard numbers.count == 1, let number = numbers.first, text.hasSuffix("</html>\n") else {
      seen.faults.append("\(page): \(numbers.sorted())")
      return
    }
    if number < seen.last { seen.faults.append("\(page): \(number) after \(seen.last)") }
    if number > seen.last { seen.sites += 1 }
    seen.last = max(number, seen.last)
  }
}
