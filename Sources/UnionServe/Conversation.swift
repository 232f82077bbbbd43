import NIOCore
import NIOHTTP1

/// The requests and answers of one connection, one after another.
struct Conversation: Sendable {
  /// A file that ended before its time: the connection must end too, for the length is promised.
  struct FileCutShort: Error {}

  let responder: SiteResponder
  let site: PreviewChannel
  let clock: DateClock
  let channel: any Channel

  /// How much of a long file is in memory at a time.
  private static let stretch = 128 << 10

  /// Answers until either side is done.
  func run(
    _ inbound: NIOAsyncChannelInboundStream<HTTPServerRequestPart>,
    _ outbound: NIOAsyncChannelOutboundWriter<ReplyPart>
  ) async throws {
    var parts = inbound.makeAsyncIterator()
    let door = Door(
      address: channel.localAddress?.ipAddress, port: channel.localAddress?.port ?? 0)
    do {
      while let part = try await parts.next() {
        // Nothing that is served here takes a body: what comes of one is passed over.
        guard case .head(let request) = part else { continue }
        let reply = responder.reply(to: request, at: door)
        let isLast = !request.isKeepAlive || reply.status.code == 400 || reply.status.code == 405
        try await send(reply, to: request, isLast: isLast, outbound)
        if isLast { break }
      }
    } catch let error as HTTPParserError {
      let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
      try await send(responder.refusal(of: error), to: request, isLast: true, outbound)
    }
    outbound.finish()
    // Hearing it out until it hangs up, so that the answer is not lost with what is unread.
    while try await parts.next() != nil {}
  }

  private func send(
    _ reply: Reply, to request: HTTPRequestHead, isLast: Bool,
    _ outbound: NIOAsyncChannelOutboundWriter<ReplyPart>
  ) async throws {
    let head = ReplyPart.head(head(of: reply, to: request, isLast: isLast))
    switch reply.body {
    case nil:
      try await outbound.write(contentsOf: [head, .end(nil)])
    case .bytes(let bytes):
      try await outbound.write(contentsOf: [head, .body(bytes), .end(nil)])
    case .pieces(let file, let pieces, let line):
      try await outbound.write(head)
      for piece in pieces { try await send(piece, of: file, line: line, outbound) }
      try await outbound.write(.end(nil))
    case .events(let page):
      try await outbound.write(head)
      try await sendEvents(page, outbound)
      try await outbound.write(.end(nil))
    }
  }

  private func head(
    of reply: Reply, to request: HTTPRequestHead, isLast: Bool
  ) -> HTTPResponseHead {
    var headers = HTTPHeaders(reply.headers + Reply.common)
    headers.add(name: "Date", value: clock.text)
    if let length = reply.length { headers.add(name: "Content-Length", value: "\(length)") }
    if isLast {
      headers.add(name: "Connection", value: "close")
    } else if request.version == .http1_0 {
      headers.add(name: "Connection", value: "keep-alive")
    }
    return HTTPResponseHead(version: request.version, status: reply.status, headers: headers)
  }

  private func send(
    _ piece: ServedFile.Piece, of file: OpenFile, line: [UInt8],
    _ outbound: NIOAsyncChannelOutboundWriter<ReplyPart>
  ) async throws {
    switch piece {
    case .line(let range):
      try await outbound.write(.body(ByteBuffer(bytes: line[range])))
    case .file(let range):
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(range.upperBound, start + Self.stretch)
        guard let bytes = FileReader.bytes(file, start..<end) else { throw FileCutShort() }
        try await outbound.write(.body(bytes))
        start = end
      }
    }
  }

  private func sendEvents(
    _ page: String?, _ outbound: NIOAsyncChannelOutboundWriter<ReplyPart>
  ) async throws {
    // From here on nothing more is asked: who hangs up is gone.
    try await channel.setOption(.allowRemoteHalfClosure, value: false).get()
    let (number, messages) = site.subscription(page: page)
    channel.closeFuture.whenComplete { [site] _ in site.end(number) }
    defer { site.end(number) }
    try await outbound.write(.body(ByteBuffer(string: EventText.start)))
    for await message in messages {
      try await outbound.write(.body(ByteBuffer(string: EventText.text(message))))
    }
  }
}
