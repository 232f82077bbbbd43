import Glibc
import Testing
import UnionTestSupport

@testable import UnionServe

@Suite("The preview under many and slow connections", .serialized, .timeLimit(.minutes(5)))
struct LoadTests {
  /// Whether this machine lets a program have so many connections at both ends.
  private static let hasRoom = DescriptorLimit.raise(to: 8192) >= 5000

  @Test("A thousand silent connections keep nobody out", .enabled(if: hasRoom))
  func connections() async throws {
    try await ServedSite.serve(["index.html": ServedSite.page]) { site in
      let held = try (0..<1000).map { _ in try site.connect() }
      for wire in held.prefix(500) { wire.send("GET / HTTP/1.1\r\nHost: ") }
      #expect(try await site.get("/").status == 200)
      withExtendedLifetime(held) {}
    }
  }

  @Test("A thousand event streams keep nobody out, and all are told", .enabled(if: hasRoom))
  func streams() async throws {
    try await ServedSite.serve(["index.html": ServedSite.page]) { site in
      var held: [Wire] = []
      for _ in 0..<1000 { held.append(try await site.listen().wire) }
      #expect(try await site.get("/").status == 200)
      site.channel.send(.styles(build: 1))
      for wire in held {
        #expect(await wire.receive(until: "{\"build\":1}\n\n").contains("event: styles"))
      }
    }
  }

  @Test("One connection too many is told so")
  func crowd() async throws {
    try await ServedSite.serve(["index.html": ""], options: { $0.limits.connections = 16 }) {
      site in
      var held: [Wire] = []
      for _ in 0..<16 { held.append(try await site.listen().wire) }
      let answer = try await site.get("/")
      #expect(answer.status == 503)
      #expect(answer.headers["retry-after"] == "5")
      held = []
      // Their places are free as soon as the server has noticed.
      while try await site.get("/").status == 503 { await Task.yield() }
    }
  }

  @Test(
    "A request that does not come to its end is hung up",
    arguments: ["", "GET / HT", "GET / HTTP/1.1\r\n"])
  func slowRequest(start: String) async throws {
    try await ServedSite.serve(options: { $0.limits.request = 0.2 }) { site in
      let wire = try site.connect()
      wire.send(start)
      #expect(await wire.receiveAll() == [])
    }
  }

  @Test("A request that comes letter by letter is hung up all the same")
  func trickle() async throws {
    try await ServedSite.serve(options: { $0.limits.request = 0.3 }) { site in
      let wire = try site.connect()
      wire.send("GET / HTTP/1.1\r\nX: ")
      while wire.send("a") { try await Task.sleep(for: .milliseconds(10)) }
    }
  }

  @Test("Who takes nothing is hung up; others get theirs meanwhile")
  func noReader() async throws {
    try await ServedSite.serve(["index.html": ""], options: { $0.limits.stall = 0.3 }) { site in
      site.folder.write("site/a.zip", bytes: [UInt8](repeating: 1, count: 30_000_000))
      let wire = try site.connect()
      wire.send("GET /a.zip HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
      #expect(try await site.get("/").status == 200)
      while wire.send("a") { try await Task.sleep(for: .milliseconds(20)) }
      #expect(await wire.receiveAll().count < 30_000_000)
    }
  }

  @Test("A file cut short while it is sent ends the connection, not the server")
  func cutShort() async throws {
    try await ServedSite.serve(["index.html": ""]) { site in
      site.folder.write("site/a.zip", bytes: [UInt8](repeating: 1, count: 30_000_000))
      let wire = try site.connect()
      wire.send("GET /a.zip HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
      _ = await wire.receive(until: "\r\n\r\n")
      truncate(site.root + "/a.zip", 10)
      #expect(await wire.receiveAll().count < 30_000_000)
      #expect(try await site.get("/").status == 200)
    }
  }
}
