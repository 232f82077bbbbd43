import Glibc
import Synchronization

/// The time for the header `Date`, put into words once a second.
final class DateClock: Sendable {
  private let last = Mutex((time: -1, text: ""))

  /// Now.
  var text: String {
    let now = time(nil)
    return last.withLock { last in
      if last.time != now { last = (now, HTTPDate.text(now)) }
      return last.text
    }
  }
}
