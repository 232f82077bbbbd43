import Synchronization
import UnionPublish

/// The one line that tells on a terminal how far a publish is.
final class PublishProgress: Sendable {
  private let words: PublishWords
  private let isShown: Bool
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(words: PublishWords, isShown: Bool) {
    self.words = words
    self.isShown = isShown
  }

  /// Shows a step in place of the one before; files that are sent ten times a second at most.
  func show(_ step: PublishStep) {
    guard isShown else { return }
    if case .sending(let done, let total) = step, done < total {
      let now = ContinuousClock.now
      let isDue = last.withLock { last in
        if let last, now - last < .milliseconds(100) { return false }
        last = now
        return true
      }
      if !isDue { return }
    }
    Console.note("\r\u{1B}[K" + words.step(step))
  }

  /// Takes the line away.
  func clear() { if isShown { Console.note("\r\u{1B}[K") } }
}
