import NIOCore

/// A connection too many: it is told so in one answer, whatever it asks, and closed.
final class TurnedAway: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: String
  private let linger: TimeAmount

  init(_ answer: String, linger: Double) {
    self.answer = answer
    self.linger = .seconds(linger)
  }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
    // Closing at once, with its request unread, would take the answer back.
    context.close(mode: .output, promise: nil)
    context.eventLoop.assumeIsolated().scheduleTask(in: linger) { context.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
  }
}

extension TimeAmount {
  /// As many seconds, and parts of one.
  static func seconds(_ seconds: Double) -> TimeAmount { .nanoseconds(Int64(seconds * 1e9)) }
}
