import Synchronization
import UnionTestSupport

@testable import UnionServe

/// A site's two folders under a watcher, with all that it has told so far.
final class Heard: Sendable {
  /// What came from the watcher.
  private final class Basket: Sendable {
    let told = Mutex(WatchBatch.paths([]))
    let notices = Mutex<[WatchNotice]>([])
  }

  private static let marker = "marker"

  let folder: TestFolder
  private let basket = Basket()
  private let watcher: Watcher
  private let reader: Task<Void, Never>

  /// Watches `content` and `templates` of a folder, or at another path.
  init(
    _ folder: TestFolder, at path: String? = nil,
    source: () throws(WatchFailure) -> any ChangeSource = { () throws(WatchFailure) in
      try Inotify()
    }
  ) {
    self.folder = folder
    var pace = WatchPace()
    pace.heartbeat = .milliseconds(50)
    pace.rescan = .milliseconds(10)
    // The first is looked at first: who is told of a file that came there after all else, is told of a look
    // that was later than all else.
    let folders = [Self.marker, "content", "templates"].map {
      WatchedFolder(path: (path ?? folder.path) + "/" + $0, name: $0)
    }
    let basket = basket
    watcher = Watcher(
      folders, pace: pace, notice: { notice in basket.notices.withLock { $0.append(notice) } },
      source: source)
    let batches = watcher.batches
    reader = Task {
      for await batch in batches { basket.told.withLock { $0 = $0.merged(with: batch) } }
    }
  }

  deinit { reader.cancel() }

  /// What was told since the last time this was asked.
  func take() -> WatchBatch {
    basket.told.withLock { told in
      defer { told = .paths([]) }
      return told
    }
  }

  /// What was said of the watching itself.
  var notices: [WatchNotice] { basket.notices.withLock { $0 } }

  /// Writes a file that nobody has written before, in a folder of its own; its path.
  func mark(_ number: Int) -> String {
    let path = "\(Self.marker)/\(number)"
    folder.write(path, "")
    return path
  }

  /// Waits until all of these are told, together with what was told before; those that were not told
  /// within half a minute.
  func missing(_ paths: Set<String>) async throws -> Set<String> {
    var missing = paths
    for _ in 0..<3000 {
      let told = basket.told.withLock { $0 }
      missing = missing.filter { !told.covers($0) }
      if missing.isEmpty { return [] }
      try await Task.sleep(for: .milliseconds(10))
    }
    return missing
  }
}
