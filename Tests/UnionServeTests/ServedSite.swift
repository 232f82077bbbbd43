import Testing
import UnionTestSupport

@testable import UnionServe

/// A site in a folder of its own behind a server of its own, for the time of one test.
struct ServedSite {
  let folder: TestFolder
  let channel: PreviewChannel
  let bound: PreviewServer.BoundAddress

  var port: Int { bound.port }
  /// The folder that is served.
  var root: String { folder.path + "/site" }
  var host: String { "127.0.0.1:\(port)" }

  func get(_ path: String, _ headers: [String: String] = [:]) async throws -> LocalHTTP.Answer {
    try #require(await LocalHTTP(port: port).send("GET", path, headers: headers))
  }

  /// The answer to a request line and headers as they stand here.
  func raw(_ request: String) async throws -> LocalHTTP.Answer {
    let wire = try connect()
    wire.send(request)
    return try #require(await wire.answer(toHead: request.hasPrefix("HEAD")))
  }

  func connect() throws -> Wire { try #require(Wire(port: port)) }

  /// An event stream that has begun, and what it began with.
  func listen(page: String? = nil) async throws -> (wire: Wire, start: String) {
    let wire = try connect()
    let query = page.map { "?page=\($0)" } ?? ""
    wire.send("GET /_unionsite/events\(query) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    return (wire, await wire.receive(until: "]}\n\n"))
  }

  /// Serves these files and ends the server when the work is done.
  static func serve(
    _ files: [String: String] = [:],
    options change: (inout PreviewServer.Options) -> Void = { _ in },
    work: (ServedSite) async throws -> Void
  ) async throws {
    let folder = TestFolder()
    for (name, text) in files { folder.write("site/" + name, text) }
    let channel = PreviewChannel()
    let (ready, tell) = AsyncStream<PreviewServer.BoundAddress>.makeStream()
    var options = PreviewServer.Options()
    options.port = .port(0, isExplicit: true)
    options.endsAtSignals = false
    options.onReady = { tell.yield($0) }
    change(&options)
    let server = PreviewServer(folder: folder.path + "/site", channel: channel, options: options)
    let running = Task {
      defer { tell.finish() }
      try await server.run()
    }
    defer { running.cancel() }
    guard let bound = await ready.first(where: { _ in true }) else {
      return try await running.value
    }
    try await work(ServedSite(folder: folder, channel: channel, bound: bound))
    running.cancel()
    try await running.value
  }

  /// A page with a head.
  static let page = "<!doctype html><html><head><title>年度总结</title></head><body></body></html>"
}

extension LocalHTTP.Answer {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
