import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionServe

@Suite("Where the preview listens")
struct PortTests {
  @Test("A busy port that was asked for is an error")
  func explicit() async throws {
    try await ServedSite.serve { site in
      await #expect(throws: ServeError.portBusy(site.port)) {
        try await ServedSite.serve(options: { $0.port = .port(site.port, isExplicit: true) }) { _ in
        }
      }
    }
  }

  @Test("A busy port that nobody asked for is passed over, and said")
  func next() async throws {
    try await ServedSite.serve { site in
      try await ServedSite.serve(options: { $0.port = .port(site.port, isExplicit: false) }) {
        other in
        #expect(other.port > site.port)
        #expect(other.bound.wantedPort == site.port)
        #expect(other.bound.address == "http://127.0.0.1:\(other.port)/")
        #expect(other.bound.outward == [])
      }
    }
  }

  @Test("For other machines its addresses are told, and it answers to them")
  func outward() async throws {
    try await ServedSite.serve(["index.html": ""], options: { $0.address = .lan }) { site in
      #expect(site.bound.outward == OwnAddresses.outward().map { "http://\($0):\(site.port)/" })
      for address in OwnAddresses.outward() + OwnAddresses.names() {
        let answer = try await site.get("/", ["Host": "\(address):\(site.port)"])
        #expect(answer.status == 200)
      }
      let foreign = try await site.get("/", ["Host": "evil.example:\(site.port)"])
      #expect(foreign.status == 403)
    }
  }

  @Test("Other machines reach it over IPv6 as well", .enabled(if: OwnAddresses.hasIPv6))
  func overIPv6() async throws {
    let files = ["index.html": ServedSite.page]
    try await ServedSite.serve(files, options: { $0.address = .lan }) { site in
      let wire = try #require(Wire(port: site.port, isIPv6: true))
      wire.send("GET / HTTP/1.1\r\nHost: [::1]:\(site.port)\r\n\r\n")
      let answer = await wire.answer(toHead: false)
      #expect(answer?.status == 200)
    }
  }

  @Test("This machine's own preview is not reached over IPv6")
  func loopbackOnly() async throws {
    try await ServedSite.serve { site in
      #expect(Wire(port: site.port, isIPv6: true) == nil)
    }
  }

  @Test("Failures say what to do")
  func wording() {
    let busy = ServeError.portBusy(8080)
    #expect(busy.wording(in: .chinese).message == "端口 8080 已被另一个程序占用")
    #expect(busy.wording(in: .english).message == "port 8080 is in use by another program")
    #expect(busy.wording(in: .english).cure?.contains("--port") == true)
    #expect(
      ServeError.portsBusy(8080...8100).wording(in: .chinese).message
        == "端口 8080 到 8100 都被别的程序占用")
    #expect(ServeError(code: 13, port: 80) == .portForbidden(80))
    #expect(ServeError(code: 98, port: 80) == .portBusy(80))
    #expect(ServeError(code: 5, port: 80).exitStatus == 2)
  }
}
