/// Looks through folders again and again.
struct SnapshotLoop {
  private let folders: [WatchedFolder]
  private let pace: WatchPace
  private let wakeUp: WakeUp

  init(_ folders: [WatchedFolder], pace: WatchPace, wakeUp: WakeUp) {
    self.folders = folders
    self.pace = pace
    self.wakeUp = wakeUp
  }

  /// Tells what changed since a first look, until it is woken up.
  func run(since first: FolderSnapshot, _ tell: (WatchBatch) -> Void) {
    let clock = ContinuousClock()
    var last = first
    var pause = pace.rescan
    while wakeUp.wait(atMost: pause) {
      let start = clock.now
      let next = FolderSnapshot(folders)
      let changes = next.changes(since: last)
      if !changes.isEmpty { tell(.paths(changes)) }
      last = next
      // A tenth of one processor at most.
      pause = max(pace.rescan, start.duration(to: clock.now) * 9)
    }
  }
}
