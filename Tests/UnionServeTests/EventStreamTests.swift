import Testing
import UnionTestSupport

@testable import UnionServe

@Suite("Event streams of the preview", .timeLimit(.minutes(5)))
struct EventStreamTests {
  @Test("Everybody who listens is told, and who comes late is told what holds")
  func events() async throws {
    try await ServedSite.serve { site in
      let first = try await site.listen(page: "%2F")
      let second = try await site.listen(page: "%2Funits%2F%E4%BA%91%2Findex.html")
      #expect(first.start.contains("\r\nContent-Type: text/event-stream; charset=utf-8\r\n"))
      #expect(first.start.contains("retry: 500\n\n"))
      let run = site.channel.state.run
      let start = "event: state\ndata: {\"run\":\"\(run)\",\"build\":0,\"problems\":[]}\n\n"
      #expect(first.start.contains(start))
      #expect(site.channel.viewed == ["/units/云/", "/"])
      site.channel.send(.reload(build: 1, changed: .some(["/"])))
      for (wire, _) in [first, second] {
        let text = await wire.receive(until: "]}\n\n")
        #expect(text.contains("event: reload\ndata: {\"build\":1,\"changed\":[\"/\"]}\n\n"))
      }
      let late = try await site.listen()
      #expect(late.start.contains("\"build\":1,"))
    }
  }

  @Test("Signs of life come where nothing else does")
  func heartbeat() async throws {
    try await ServedSite.serve(options: { $0.limits.heartbeat = 0.05 }) { site in
      let stream = try await site.listen()
      #expect(await stream.wire.receive(until: "\n:\n\n").contains("\n:\n\n"))
    }
  }

  @Test("Who hangs up is no longer viewing")
  func hangUp() async throws {
    try await ServedSite.serve { site in
      var stream: (wire: Wire, start: String)? = try await site.listen(page: "/a/")
      #expect(stream?.start.isEmpty == false)
      #expect(site.channel.viewed == ["/a/"])
      stream = nil
      while !site.channel.viewed.isEmpty { await Task.yield() }
    }
  }

  @Test("The end of the server ends them")
  func end() async throws {
    var open: [Wire] = []
    try await ServedSite.serve { site in
      for _ in 0..<8 { open.append(try await site.listen().wire) }
    }
    for wire in open { _ = await wire.receiveAll() }
  }

  @Test(
    "The page is the address as builds name it",
    arguments: [
      ("page=%2F", "/"), ("x=1&page=%2Fa%2F", "/a/"), ("page=/a/index.html", "/a/"),
      ("page=%2F%E4%BA%91%2F", "/云/"), ("page=", nil), ("page=a", nil), ("page=%2F%00", nil),
      ("page=%2F%ff", nil), ("", nil),
    ] as [(String, String?)])
  func page(query: String, address: String?) {
    #expect(ViewedPage.address(inQuery: query[...]) == address)
  }
}
