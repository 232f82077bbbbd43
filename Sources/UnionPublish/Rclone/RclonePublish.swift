import UnionBuild

/// The steps that change files at a remote. Before the first of them stands there what is going to be
/// changed; what is deleted is deleted in the end, when all that was sent has been compared.
struct RclonePublish: Sendable {
  /// rclone at the remote.
  var rclone: Rclone
  /// The lock, which is ours.
  var lock: RemoteLock
  /// What there is to do.
  var comparison: RemoteComparison
  /// The most files in a batch.
  var batch: Int
  /// Told how far it is.
  var progress: @Sendable (PublishStep) -> Void

  /// Where a remote keeps no hashes, so many bytes are read back at most, those of indexes first; of the
  /// rest the sizes are compared.
  static let readBack = 16 << 20

  private var site: FinishedSite { comparison.site }
  private var traits: RemoteTraits { comparison.state.traits }
  private var differences: Differences { comparison.differences }

  /// All of them. A lock that somebody else has taken ends them at once.
  func run() async throws(PublishError) {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await lock.watch() }
        group.addTask { try await steps() }
        // `watch` never ends well, so what ends well is the work.
        try await group.next()
        group.cancelAll()
      }
    } catch let error as PublishError {
      try await lock.requireOurs()
      if case .cancelled(let target) = error {
        throw .stoppedMidway(target: target, detail: "cancelled")
      }
      throw error
    } catch {
      throw .failed(target: rclone.target, detail: "\(error)")
    }
  }

  private func steps() async throws(PublishError) {
    let batches = SendingOrder.batches(differences, of: site, size: batch)
    try await announce(SendingPlan(batches: batches, deleted: differences.deleted))
    try await send(batches)
    progress(.verifying)
    let arrived = try await verified(batches.flatMap { $0 })
    progress(.switching)
    try await rclone.write(list(with: arrived).text, to: RemoteList.name)
    try await delete()
    try await writeStamp()
    // The plan last: as long as it is there, the next publish clears away what a killed one left.
    for name in [SendingProgress.name, SendingPlan.name] { try await rclone.delete(name) }
  }

  private func writeStamp() async throws(PublishError) {
    let stamp = TargetStamp(
      site: site.site.id, layout: .files, baseURL: site.traits.baseURL)
    if stamp == comparison.state.stamp { return }
    try await rclone.write(String(decoding: stamp.bytes, as: UTF8.self), to: TargetStamp.name)
  }

  /// Puts down at the target whose it is, what is known of it, and what is about to change.
  private func announce(_ plan: SendingPlan) async throws(PublishError) {
    if comparison.state.stamp == nil { try await writeStamp() }
    // The plan that broke off is about to be replaced, so the list takes over what is known from it.
    let isNew = comparison.state.stamp == nil || comparison.state.list == nil
    if isNew || comparison.state.isBroken {
      try await rclone.write(known.text, to: RemoteList.name)
    }
    if differences.isEmpty { return }
    try await rclone.write(plan.text, to: SendingPlan.name)
  }

  /// The list as it is before the first change. Where it was lost, what stands in the site's places is
  /// ours.
  private var known: RemoteList {
    if let list = comparison.state.list { return list }
    var list = RemoteList()
    let changed = Set(differences.changed)
    for file in site.files {
      guard let there = comparison.listing.files[file.path] else { continue }
      list.entries[file.path] = RemoteList.Entry(
        size: there.size, hash: changed.contains(file.path) ? nil : file.hash, mark: there.mark)
    }
    return list
  }

  private func send(_ batches: [[FinishedSite.File]]) async throws(PublishError) {
    let plan = SendingPlan(batches: batches, deleted: differences.deleted).fingerprint
    let total = batches.reduce(0) { $0 + $1.count }
    let copying = RcloneCopy(
      rclone: rclone, traits: traits, folder: site.folder, total: total, progress: progress)
    for (number, files) in batches.enumerated() {
      try await copying.copy(
        files.map(\.path), behind: batches[..<number].reduce(0) { $0 + $1.count })
      // Of one batch, to know that it arrived is worth nothing more than what comes next.
      if batches.count > 1 {
        try await rclone.write(
          SendingProgress(plan: plan, batches: number + 1).text, to: SendingProgress.name)
      }
    }
  }

  /// Compares what was sent with what arrived; what the remote tells of it now.
  private func verified(
    _ sent: [FinishedSite.File]
  ) async throws(PublishError) -> [String: RemoteListing.File] {
    if sent.isEmpty { return [:] }
    var paths: [String] = []
    var bytes = 0
    for file in sent.reversed() {
      bytes += file.size
      if traits.hash == nil && bytes > Self.readBack { break }
      paths.append(file.path)
    }
    let check = RemoteCheck(rclone: rclone, traits: traits, folder: site.folder)
    var wrong = try await check.unequal(paths)
    let listing = try await RemoteListing.read(rclone, traits, paths: sent.map(\.path))
    wrong += sent.filter { listing.files[$0.path]?.size != $0.size }.map(\.path)
    if let first = wrong.first {
      throw .notVerified(target: rclone.target, example: first, count: Set(wrong).count)
    }
    return listing.files
  }

  /// The list of the whole site as it is there now.
  private func list(with arrived: [String: RemoteListing.File]) -> RemoteList {
    var list = RemoteList()
    for file in site.files {
      let there = arrived[file.path] ?? comparison.listing.files[file.path]
      list.entries[file.path] = RemoteList.Entry(
        size: file.size, hash: file.hash, mark: there?.mark ?? "-")
    }
    return list
  }
}
