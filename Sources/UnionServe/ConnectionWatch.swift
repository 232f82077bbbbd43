import NIOCore
import NIOHTTP1

/// Closes a connection whose other side takes too long: to say what it wants, to take what it gets, or
/// to go when it is done.
final class ConnectionWatch: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = ReplyPart
  typealias OutboundOut = HTTPServerResponsePart

  private let limits: ServerLimits
  private var isReading = false
  /// Requests that have begun and whose answers have not ended.
  private var open = 0
  private var isLast = false
  /// Since when it is the other side's turn to ask.
  private var since = NIODeadline.now()
  /// Since when it takes nothing.
  private var stalled: NIODeadline?

  init(_ limits: ServerLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) { look(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      isReading = true
      open += 1
    case .body: break
    case .end: isReading = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.headers.first(name: "connection") == "close" { isLast = true }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body(let bytes):
      context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: promise)
    case .end(let trailers):
      open -= 1
      since = .now()
      context.write(
        wrapOutboundOut(.end(trailers)), promise: isLast ? lingering(context, promise) : promise)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stalled = context.channel.isWritable ? nil : .now()
    context.fireChannelWritabilityChanged()
  }

  /// Closes the connection a while after its last bytes have gone out, if the other side does not.
  private func lingering(
    _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
  ) -> EventLoopPromise<Void> {
    let channel = context.channel
    let pause = TimeAmount.seconds(limits.linger)
    let sent = promise ?? channel.eventLoop.makePromise()
    sent.futureResult.whenComplete { _ in
      channel.eventLoop.scheduleTask(in: pause) { channel.close(promise: nil) }
    }
    return sent
  }

  /// Looks now and then rather than setting an alarm for each request.
  private func look(_ context: ChannelHandlerContext) {
    let pause = TimeAmount.seconds(min(limits.request, limits.stall) / 8)
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
      guard context.channel.isActive else { return }
      let now = NIODeadline.now()
      let waits = (self.open <= 0 || self.isReading) && self.stalled == nil
      let isSilent = waits && now - self.since > .seconds(self.limits.request)
      let isStalled = self.stalled.map { now - $0 > .seconds(self.limits.stall) } ?? false
      if isSilent || isStalled {
        context.close(promise: nil)
      } else {
        self.look(context)
      }
    }
  }
}
