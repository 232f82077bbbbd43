import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// What a connection sends.
typealias ReplyPart = HTTPPart<HTTPResponseHead, ByteBuffer>
/// A connection that speaks HTTP.
typealias HTTPConnection = NIOAsyncChannel<HTTPServerRequestPart, ReplyPart>

/// How the server treats its connections: HTTP/1.1 with limits.
struct Connections: ServerChildChannel {
  /// A connection; `http` is nil for one too many, which is told so and closed.
  struct Value: ServerChildChannelValue {
    let channel: any Channel
    let http: HTTPConnection?
  }

  let responder: SiteResponder
  let site: PreviewChannel
  let limits: ServerLimits
  let count: ConnectionCount
  let clock: DateClock

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    let hasRoom = count.enter()
    channel.closeFuture.whenComplete { [count] _ in count.leave() }
    return channel.eventLoop.makeCompletedFuture {
      hasRoom
        ? Value(channel: channel, http: try speakHTTP(channel))
        : Value(channel: channel, http: try turnAway(channel))
    }
  }

  func handle(value: Value, logger: Logger) async {
    let channel = value.channel
    await withTaskCancellationHandler {
      guard let http = value.http else {
        try? await channel.closeFuture.get()
        return
      }
      let conversation = Conversation(
        responder: responder, site: site, clock: clock, channel: channel)
      // What is thrown is that the other side is gone, or took too long: there is nobody to tell.
      try? await http.executeThenClose { inbound, outbound in
        try await conversation.run(inbound, outbound)
      }
    } onCancel: {
      channel.close(promise: nil)
    }
  }

  private func speakHTTP(_ channel: any Channel) throws -> HTTPConnection {
    var decoding = NIOHTTPDecoderLimitConfiguration()
    decoding.maxHeaderFieldSize = limits.headers
    decoding.maxHeaderListSize = limits.headers
    decoding.maxHeaderFieldCount = 200
    let pipeline = channel.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(
      withPipeliningAssistance: false, withErrorHandling: false,
      withOutboundHeaderValidation: false, withEncoderConfiguration: .init(),
      withDecoderLimitConfiguration: decoding)
    try pipeline.addHandler(ConnectionWatch(limits))
    return try HTTPConnection(
      wrappingChannelSynchronously: channel,
      configuration: .init(isOutboundHalfClosureEnabled: true))
  }

  private func turnAway(_ channel: any Channel) throws -> HTTPConnection? {
    let text = ServerPage.refusal(503, responder.language)
    let answer =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\n"
      + "Content-Length: \(text.utf8.count)\r\nRetry-After: 5\r\nConnection: close\r\n\r\n\(text)"
    try channel.pipeline.syncOperations.addHandler(TurnedAway(answer, linger: limits.linger))
    return nil
  }
}
