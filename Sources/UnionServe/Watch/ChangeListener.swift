import Glibc

/// Listens to the kernel.
struct ChangeListener: Sendable {
  private let source: any ChangeSource
  private let pace: WatchPace
  private let wakeUp: WakeUp
  private var tree: WatchedTree
  private var gathering: ChangeGathering
  /// Whether something happened to folders, so that the tree is to be walked again.
  private var hasNewFolders = false

  /// Watches everything that is there.
  init(
    _ folders: [WatchedFolder], _ source: any ChangeSource, pace: WatchPace, wakeUp: WakeUp
  ) throws(WatchFailure) {
    self.source = source
    self.pace = pace
    self.wakeUp = wakeUp
    gathering = ChangeGathering(quiet: pace.quiet, limit: pace.limit)
    tree = WatchedTree(folders, source)
    try tree.walk()
  }

  /// Tells batches until it is woken up; throws where the kernel cannot tell any more.
  mutating func run(_ tell: (WatchBatch) -> Void) throws(WatchFailure) {
    let clock = ContinuousClock()
    var nextBeat = clock.now.advanced(by: pace.heartbeat)
    while true {
      let now = clock.now
      let until = min(gathering.deadline ?? nextBeat, nextBeat)
      guard wakeUp.wait(for: source.descriptor, atMost: now.duration(to: until)) else { return }
      for event in source.events() { try take(event, now: clock.now) }
      if clock.now >= nextBeat {
        look(now: clock.now)
        nextBeat = clock.now.advanced(by: pace.heartbeat)
      }
      guard let deadline = gathering.deadline, clock.now >= deadline else { continue }
      // First what is new is watched, then it is told: who looks now sees all that no event will tell.
      if hasNewFolders { try tree.walk() }
      hasNewFolders = false
      if let batch = gathering.take() { tell(batch) }
    }
  }

  private mutating func take(_ event: ChangeEvent, now: ContinuousClock.Instant)
    throws(WatchFailure)
  {
    if event.has(IN_Q_OVERFLOW) {
      hasNewFolders = true
      return gathering.noteEverything(now: now)
    }
    guard let place = tree.shown(event) else { return }
    if event.has(Int32(bitPattern: UInt32(IN_ISDIR))) || event.name.isEmpty
      || tree.isAboutRoot(event)
    {
      hasNewFolders = true
      gathering.note(place, now: now)
      if event.has(IN_CREATE) { try tree.watch(event.name, in: event.folder) }
    } else {
      gathering.note(event, at: place, now: now)
    }
  }

  /// Looks at what no event tells.
  private mutating func look(now: ContinuousClock.Instant) {
    if tree.isStale {
      hasNewFolders = true
      gathering.noteEverything(now: now)
    }
    for link in tree.changedLinks {
      hasNewFolders = true
      gathering.note(link, now: now)
    }
  }
}
