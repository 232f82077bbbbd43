/// The lock of a place that knows no locks: a file that its owner writes anew every few seconds. Who
/// finds one watches whether it changes; no clocks are compared.
actor RemoteLock {
  private let rclone: Rclone
  private let times: LockTimes
  private var note: LockNote
  private var written: ContinuousClock.Instant
  private var thief: String?
  private var beating: Task<Void, Never>?

  private init(_ rclone: Rclone, _ times: LockTimes, _ note: LockNote) {
    self.rclone = rclone
    self.times = times
    self.note = note
    written = .now
  }

  /// Takes the lock. Where somebody has it, that one is watched until it moves, or is known to be dead.
  static func take(
    _ rclone: Rclone, who: String, times: LockTimes, isThere: Bool,
    progress: @Sendable (PublishStep) -> Void
  ) async throws(PublishError) -> RemoteLock {
    if isThere { try await awaitDeath(rclone, times, progress) }
    let nonce = String(UInt64.random(in: 0 ... .max), radix: 16)
    let note = LockNote(who: who, nonce: nonce, beat: 0)
    try await rclone.write(note.text, to: LockNote.name)
    let lock = RemoteLock(rclone, times, note)
    await lock.beginBeating()
    return lock
  }

  /// Returns when the lock is gone, or has not changed for long enough.
  private static func awaitDeath(
    _ rclone: Rclone, _ times: LockTimes, _ progress: @Sendable (PublishStep) -> Void
  ) async throws(PublishError) {
    guard let first = try await text(rclone) else { return }
    let who = LockNote(first)?.who ?? "?"
    progress(.watchingLock(who: who))
    var start = ContinuousClock.now
    var last = first
    var hasMoved = false
    while ContinuousClock.now - start < times.dead {
      do { try await Task.sleep(for: times.look) } catch { throw .cancelled(target: rclone.target) }
      guard let now = try await text(rclone) else { return }
      if now == last { continue }
      // Once may have been the last that one who was killed had begun to write.
      if hasMoved { throw .busy(target: rclone.target, who: LockNote(now)?.who ?? who) }
      (last, hasMoved, start) = (now, true, .now)
    }
  }

  /// Makes sure that nobody else took the lock at the same moment. Whoever did so looked before ours
  /// was there, so theirs is written by now.
  func confirm() async throws(PublishError) {
    let rest = times.settle - (ContinuousClock.now - written)
    if rest > .zero {
      do { try await Task.sleep(for: rest) } catch { throw .cancelled(target: rclone.target) }
    }
    try await look()
    try requireOurs()
  }

  /// Throws where somebody else has taken the lock.
  func requireOurs() throws(PublishError) {
    if let thief { throw .overtaken(target: rclone.target, who: thief) }
  }

  /// Ends with an error when somebody else takes the lock, and in no other way but by being cancelled.
  func watch() async throws(PublishError) {
    while true {
      try requireOurs()
      do { try await Task.sleep(for: .milliseconds(200)) } catch {
        throw .cancelled(target: rclone.target)
      }
    }
  }

  /// Lets go of it, also where the publish was cancelled; one that is not ours any more is left alone.
  func release() async { await Task { await end() }.value }

  private func end() async {
    beating?.cancel()
    await beating?.value
    // What cannot be read or deleted now is known to be dead after a while.
    guard thief == nil, (try? await look()) != nil, thief == nil else { return }
    _ = try? await rclone.delete(LockNote.name)
  }

  private func beginBeating() {
    beating = Task { [times] in
      while !Task.isCancelled, thief == nil {
        guard (try? await Task.sleep(for: times.beat)) != nil else { return }
        // A beat that does not come through is no reason to stop: the next one may.
        guard (try? await look()) != nil, thief == nil, !Task.isCancelled else { continue }
        note.beat += 1
        _ = try? await rclone.write(note.text, to: LockNote.name)
      }
    }
  }

  /// What the lock says; nil where there is none. While its owner writes it, some servers can only be
  /// misread, so that it is tried again.
  private static func text(_ rclone: Rclone) async throws(PublishError) -> String? {
    var failures = 0
    while true {
      do throws(PublishError) { return try await rclone.text(of: LockNote.name) } catch {
        failures += 1
        if failures == 4 || Task.isCancelled { throw error }
        try? await Task.sleep(for: .milliseconds(250))
      }
    }
  }

  /// Reads whose lock it is.
  private func look() async throws(PublishError) {
    guard let text = try await Self.text(rclone) else {
      thief = "?"
      return
    }
    // A lock that is half written is being written by somebody else, who will be seen the next time.
    guard let found = LockNote(text), found.nonce != note.nonce else { return }
    thief = found.who
  }
}
