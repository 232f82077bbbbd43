import Glibc

/// Gathers what belongs together: an editor that saves by renaming, a branch that is checked out, a
/// thousand files that are copied are each few batches.
struct ChangeGathering {
  /// How long nothing more may happen before a batch is told.
  let quiet: Duration
  /// How long a batch is held back at most.
  let limit: Duration

  private enum State { case born, changed }

  private var places: [String: State] = [:]
  private var isEverything = false
  /// Files that somebody is writing.
  private var writing: Set<String> = []
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  init(quiet: Duration = .milliseconds(15), limit: Duration = .milliseconds(150)) {
    self.quiet = quiet
    self.limit = limit
  }

  /// When the batch is to be told; nil where there is none. A file that is being written is waited for.
  var deadline: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    let end = first.advanced(by: limit)
    return writing.isEmpty ? min(end, last.advanced(by: quiet)) : end
  }

  /// Something happened to a file or folder.
  mutating func note(_ event: ChangeEvent, at place: String, now: ContinuousClock.Instant) {
    if event.has(IN_MODIFY) {
      writing.insert(place)
    } else if event.has(IN_CLOSE_WRITE) || event.has(IN_DELETE) || event.has(IN_MOVED_FROM) {
      writing.remove(place)
    }
    if event.has(IN_CREATE), places[place] == nil {
      places[place] = .born
    } else if event.has(IN_DELETE) || event.has(IN_MOVED_FROM), case .born? = places[place] {
      // What came and went within a batch has changed nothing, such as what editors write beside a
      // file before it takes its place.
      places[place] = nil
    } else if places[place] == nil {
      places[place] = .changed
    }
    touch(now)
  }

  /// Something changed that no event tells of in full.
  mutating func note(_ place: String, now: ContinuousClock.Instant) {
    places[place] = .changed
    touch(now)
  }

  /// Anything may have changed.
  mutating func noteEverything(now: ContinuousClock.Instant) {
    isEverything = true
    touch(now)
  }

  /// The batch, which is begun anew; nil where nothing is left to tell.
  mutating func take() -> WatchBatch? {
    defer { self = ChangeGathering(quiet: quiet, limit: limit) }
    if isEverything { return .everything }
    return places.isEmpty ? nil : .paths(Set(places.keys))
  }

  private mutating func touch(_ now: ContinuousClock.Instant) {
    first = first ?? now
    last = now
  }
}
