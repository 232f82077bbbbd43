import CLinux
import Glibc

/// Wakes a thread that waits for events, once and for all.
final class WakeUp: Sendable {
  private let number: Int32

  init() { number = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK)) }

  deinit { close(number) }

  /// From now on nobody waits any more.
  func ring() { _ = eventfd_write(number, 1) }

  /// Waits until there is something to read, or the time is over; false when the bell has rung.
  func wait(for descriptor: Int32? = nil, atMost time: Duration) -> Bool {
    var waited = [pollfd(fd: number, events: Int16(POLLIN), revents: 0)]
    if let descriptor {
      waited.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    let parts = max(time, .zero).components
    // Rounded up, so that a millisecond is not waited for in a thousand turns.
    let milliseconds =
      parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    _ = poll(&waited, nfds_t(waited.count), Int32(clamping: milliseconds))
    return waited[0].revents == 0
  }
}
