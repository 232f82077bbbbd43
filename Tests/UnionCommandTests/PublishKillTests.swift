import Dispatch
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
  private static let rounds =
    Int(getenv("UNIONSITE_KILLS").map { String(cString: $0) } ?? "") ?? 3

  @Test func `A reader never meets a mixed site, however often publishes are killed`() async throws
  {
    try await publishAndKill(
      "web: {kind: local, path: www/site}", within: 100...999, environment: [:])
  }

  @Test(.enabled(if: SSHServer.isInstalled, "sshd or ssh is not installed"))
  func `Nor does the reader of a server that SSH reaches`() async throws {
    let server = try #require(await SSHServer.start())
    try await publishAndKill(
      "web: {kind: ssh, host: \(SSHServer.host), path: WWW/site}", within: 400...2500,
      environment: ["PATH": server.path])
  }

  /// `target` has `WWW` for the folder that the server shows; a publish is killed after so long.
  private func publishAndKill(
    _ target: String, within milliseconds: ClosedRange<Int>, environment: [String: String]
  ) async throws {
    let site = try ProgramSite(Self.site)
    site.folder.write("www/.keep", "")
    let place = target.replacing("WWW", with: site.folder.path + "/www")
    Self.say(1, site, place)
    #expect(await run(site, "publish", environment).status == 0)
    let server = try await NginxServer.start(root: site.folder.path + "/www/site/current")
    let reader = Reader(server.client)
    let reading = Task { await reader.read() }

    var killed = 0
    for round in 2...(Self.rounds + 1) {
      Self.say(round, site, place)
      #expect(await run(site, "build", environment).status == 0)
      let time = "\(Double(Int.random(in: milliseconds)) / 1000)"
      let run = await run(
        site, "publish --no-build", environment, through: ["timeout", "-s", "KILL", time])
      if run.status == 0 { continue }
      #expect(run.status == 137, "\(run.errors)")
      killed += 1
      let next = await self.run(site, "publish --no-build", environment)
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
      "\(Self.rounds) publishes, \(killed) killed, \(seen.requests) requests, \(seen.sites) sites seen"
    )
    #expect(seen.faults == [])
    #expect(seen.requests > 0)
  }

  /// Runs the program on a thread of its own, so that there is always one left for the reader.
  private func run(
    _ site: ProgramSite, _ words: String, _ environment: [String: String], through: [String] = []
  ) async -> Program.Run {
    let (program, folder) = (site.program, site.folder.path)
    return await withCheckedContinuation { wait in
      Waiting.queue().async {
        wait.resume(
          returning: program.run(
            words.split(separator: " ").map(String.init), in: folder, environment: environment,
            through: through))
      }
    }
  }

  private static let site = ProgramSite.good.unit("b", "乙工会")
    .report("b", "2024-annual-summary", figures: "会员人数: 7\n")

  /// Puts a number on every page.
  private static func say(_ number: Int, _ site: ProgramSite, _ target: String) {
    site.folder.write(
      "content/site.yml",
      """
      id: test
      title: 测试站第\(number)号
      base_url: https://union.test/
      publish: {\(target)}

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
