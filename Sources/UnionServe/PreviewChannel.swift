import Glibc
import Synchronization

/// Carries what happens to the site from those who build it to the pages that are open.
public final class PreviewChannel: Sendable {
  private struct Subscriber {
    var page: String?
    var continuation: AsyncStream<PreviewMessage>.Continuation
  }

  /// A state with the second since 1970 from which it holds.
  struct Stamp: Sendable {
    var state: PreviewState
    var time: Int
  }

  private struct Inside {
    var stamp: Stamp
    var subscribers: [Int: Subscriber] = [:]
    var next = 0
  }

  /// How many messages wait for a subscriber before it is let go. It comes back and is told what holds
  /// then, so nothing is lost and nobody who does not read takes memory.
  private static let patience = 64

  private let inside: Mutex<Inside>

  /// A channel at build 0 with no problem.
  public init() {
    let run = String(UInt64.random(in: 0 ... .max), radix: 36)
    let state = PreviewState(run: run, build: 0, problems: [])
    inside = Mutex(Inside(stamp: Stamp(state: state, time: time(nil))))
  }

  /// What holds now.
  public var state: PreviewState { stamp.state }

  /// What holds now, and since when.
  var stamp: Stamp { inside.withLock { $0.stamp } }

  /// The addresses of the pages that are open (`/units/云岭/`), the one opened last first.
  public var viewed: [String] {
    let pages = inside.withLock { inside in
      inside.subscribers.sorted { $0.key > $1.key }.compactMap { $0.value.page }
    }
    var seen: Set<String> = []
    return pages.filter { seen.insert($0).inserted }
  }

  /// Tells all subscribers, in the order of the calls.
  public func send(_ event: PreviewEvent) {
    deliver(.event(event)) { state in
      switch event {
      case .reload(let build, _), .styles(let build): state.build = build
      case .problems(let problems): state.problems = problems
      case .mended: state.problems = []
      }
    }
  }

  /// What happens from now on, beginning with what holds. It ends when it is let go of, or when its
  /// reader has fallen far behind: then subscribe again. `page` is the address that is looked at.
  public func subscribe(page: String? = nil) -> AsyncStream<PreviewMessage> {
    subscription(page: page).messages
  }

  /// The same with its number, by which it can be ended.
  func subscription(page: String?) -> (number: Int, messages: AsyncStream<PreviewMessage>) {
    let (stream, continuation) = AsyncStream<PreviewMessage>.makeStream(
      bufferingPolicy: .bufferingOldest(Self.patience))
    let number = inside.withLock { inside in
      inside.next += 1
      inside.subscribers[inside.next] = Subscriber(page: page, continuation: continuation)
      continuation.yield(.state(inside.stamp.state))
      return inside.next
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.inside.withLock { $0.subscribers.removeValue(forKey: number) }
    }
    return (number, stream)
  }

  /// Ends a subscription; its stream ends with what it already has.
  func end(_ number: Int) {
    let subscriber = inside.withLock { $0.subscribers.removeValue(forKey: number) }
    subscriber?.continuation.finish()
  }

  /// A sign of life to all, so that connections that are gone are noticed.
  func beat() { deliver(.heartbeat) { _ in } }

  private func deliver(_ message: PreviewMessage, change: (inout PreviewState) -> Void) {
    let behind = inside.withLock { inside in
      let before = inside.stamp.state.build
      change(&inside.stamp.state)
      if inside.stamp.state.build != before { inside.stamp.time = time(nil) }
      return inside.subscribers.values.map(\.continuation).filter {
        if case .dropped = $0.yield(message) { true } else { false }
      }
    }
    // Outside the lock, which the end of a stream takes.
    for continuation in behind { continuation.finish() }
  }
}
