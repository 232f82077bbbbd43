/// What a preview tells a page that is looked at.
final class EventStream {
  private let connection: LocalConnection
  private var unread: [UInt8] = []

  /// Listens as the page at an address, or as no page.
  init(port: UInt16, page: String?) throws {
    let query = page.map { "?page=" + $0 } ?? ""
    connection = try LocalConnection(port: port, asking: "/_unionsite/events" + query)
  }

  /// Waits until the site is built for the first time.
  func waitForBuild() throws {
    while true {
      let event = try next()
      if event.contains("event: reload") { return }
      if event.contains("event: state"), !event.contains("\"build\":0,") { return }
    }
  }

  /// Waits until a page is told to reload.
  func waitForReload(of address: String) throws {
    while true {
      let event = try next()
      guard event.contains("event: reload") else { continue }
      if event.contains("\"changed\":null") || event.contains("\"\(address)\"") { return }
    }
  }

  /// The next event: lines up to an empty one.
  private func next() throws -> String {
    let end: [UInt8] = [10, 10]
    while true {
      if let found = unread.firstRange(of: end) {
        let event = String(decoding: unread[..<found.lowerBound], as: UTF8.self)
        unread.removeSubrange(..<found.upperBound)
        return event
      }
      let more = try connection.receive()
      guard !more.isEmpty else { throw BenchFailure("the preview ended") }
      unread += more
    }
  }
}
