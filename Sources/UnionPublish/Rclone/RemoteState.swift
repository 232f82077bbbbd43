/// What a target holds beside the site's files, and what that means.
struct RemoteState: Sendable {
  /// What the remote can do.
  var traits: RemoteTraits
  /// Whose site it is; nil where nobody has published there.
  var stamp: TargetStamp?
  /// What we know of its files; nil where our list is lost or damaged.
  var list: RemoteList?
  /// Whether a publish broke off there.
  var isBroken = false
  /// Whether the place itself is yet to be made.
  var isMissing = false
  /// Whether somebody publishes there, or died while doing so.
  var isLocked = false

  /// Looks at a place for a site.
  ///
  /// Throws where it is not ours to write.
  static func read(_ rclone: Rclone, site: String) async throws(PublishError) -> RemoteState {
    let traits = RemoteTraits(try await rclone.run(["backend", "features", rclone.remote]))
    var state = RemoteState(traits: traits ?? RemoteTraits())
    guard let names = try await top(rclone, state.traits) else {
      state.isMissing = true
      state.list = RemoteList()
      return state
    }
    state.isLocked = names.contains(LockNote.name)
    try await state.readStamp(names, rclone, site: site)
    guard state.stamp != nil else {
      state.list = RemoteList()
      return state
    }
    try await state.readList(names, rclone)
    return state
  }

  /// The names at the top of the place; nil where it is yet to be made.
  private static func top(
    _ rclone: Rclone, _ traits: RemoteTraits
  ) async throws(PublishError) -> Set<String>? {
    do throws(PublishError) {
      let output = try await rclone.run(["lsf", "--max-depth", "1", "--", rclone.remote])
      return Set(output.utf8.split(separator: 0x0A).map { String(Substring($0)) })
    } catch {
      // A bucket is made by whoever pays for it; a folder where the one above it is there.
      guard case .placeMissing = error, !traits.isObjectStore,
        let slash = rclone.remote.lastIndex(where: { $0 == "/" || $0 == ":" })
      else { throw error }
      let above = Rclone(
        remote: String(rclone.remote[...slash]), target: rclone.target,
        variables: rclone.variables)
      _ = try await above.run(["lsf", "--max-depth", "1", "--", above.remote])
      return nil
    }
  }

  private mutating func readStamp(
    _ names: Set<String>, _ rclone: Rclone, site: String
  ) async throws(PublishError) {
    let place = RcloneFaults.withoutSecrets(rclone.remote)
    // As with the output of a build, hidden names are the server's.
    let others = names.filter { !RcloneTarget.ownNames.contains($0) && !$0.hasPrefix(".") }
    guard names.contains(TargetStamp.name),
      let text = try await rclone.text(of: TargetStamp.name)
    else {
      guard let example = others.min() else { return }
      throw .notOurs(target: rclone.target, path: place, example: example)
    }
    guard let stamp = TargetStamp(bytes: Array(text.utf8)), stamp.layout == .files else {
      throw .notOurs(target: rclone.target, path: place, example: TargetStamp.name)
    }
    if stamp.site != site {
      throw .otherSite(target: rclone.target, path: place, site: stamp.site)
    }
    self.stamp = stamp
  }

  private mutating func readList(
    _ names: Set<String>, _ rclone: Rclone
  ) async throws(PublishError) {
    if names.contains(RemoteList.name) {
      list = try await rclone.text(of: RemoteList.name).flatMap { RemoteList($0) }
    }
    isBroken = names.contains(SendingPlan.name)
    guard isBroken, let old = list, let text = try await rclone.text(of: SendingPlan.name),
      let plan = SendingPlan(text)
    else { return }
    var done: Int? = 0
    if names.contains(SendingProgress.name) {
      let progress = try await rclone.text(of: SendingProgress.name)
        .flatMap { SendingProgress($0) }
      // One of another plan was left by an earlier publish; half of one says nothing.
      done = progress.map { $0.plan == plan.fingerprint ? $0.batches : 0 }
    }
    list = plan.known(after: old, batches: done)
  }
}
