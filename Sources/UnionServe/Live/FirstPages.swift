import Synchronization

/// The pages that were written before the others in one build.
final class FirstPages: Sendable {
  private let written = Mutex<Set<String>>([])

  var pages: Set<String> { written.withLock { $0 } }

  func add(_ pages: Set<String>) { written.withLock { $0.formUnion(pages) } }
}
