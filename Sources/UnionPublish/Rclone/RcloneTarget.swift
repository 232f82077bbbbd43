import UnionBuild
import UnionModel

/// A target that is reached through rclone: object storage, WebDAV, FTP, SFTP. It holds the files of the
/// one site that readers see, and beside them what we must know of it:
///
/// - `unionsite-target.json`: whose site it is;
/// - `unionsite-files.txt`: which files are ours, and what they were when they arrived;
/// - `unionsite-lock.json`, while somebody publishes;
/// - `unionsite-publishing.txt` and `.json`, until a publish is through: what it changes, and how far it
///   has come.
struct RcloneTarget: Sendable {
  /// The target's name.
  var name: String
  /// The place: `oss:bucket/site`.
  var remote: String
  /// Variables of rclone's environment, for tests.
  var variables: [String: String] = [:]
  /// How a lock is watched.
  var times = LockTimes()
  /// The most files in a batch.
  var batch = SendingOrder.usualBatch

  /// A target of the kind `rclone`.
  ///
  /// Throws `PublishError.failed` for any other.
  init(_ target: PublishTarget) throws(PublishError) {
    guard case .rclone(let remote) = target.place else {
      throw .failed(target: target.name, detail: "rclone")
    }
    name = target.name
    self.remote = remote
  }

  /// The names of the files that are ours and not the site's.
  static let ownNames: Set<String> = [
    TargetStamp.name, RemoteList.name, LockNote.name, SendingPlan.name, SendingProgress.name,
  ]

  /// The whole road at such a target.
  func publish(_ publication: Publication) async throws(PublishError) -> Publication.Outcome {
    publication.progress(.opening)
    let site = publication.site
    if let odd = site.files.first(where: { $0.path.utf8.contains(0x0A) }) {
      throw .namesUnfit([UnfitName(path: odd.path, fault: .sign("\n"))])
    }
    let rclone = try await configured()
    var state = try await RemoteState.read(rclone, site: site.site.id)
    if publication.isDry {
      publication.progress(.comparing)
      return try await RemoteComparison(site, state, rclone).outcome
    }
    if state.isMissing { _ = try await rclone.run(["mkdir", "--", remote]) }
    let lock = try await RemoteLock.take(
      rclone, who: publication.who, times: times, isThere: state.isLocked,
      progress: publication.progress)
    do throws(PublishError) {
      // Whoever had the lock may have changed everything.
      if state.isLocked { state = try await RemoteState.read(rclone, site: site.site.id) }
      publication.progress(.comparing)
      let comparison = try await RemoteComparison(site, state, rclone)
      if comparison.isNeeded {
        try await publication.agree(to: comparison.outcome)
        try await lock.confirm()
        var sending = rclone
        sending.isSending = true
        try await RclonePublish(
          rclone: sending, lock: lock, comparison: comparison, batch: batch,
          progress: publication.progress
        ).run()
      }
      await lock.release()
      return comparison.outcome
    } catch {
      await lock.release()
      throw error
    }
  }

  /// rclone, told to look at host keys.
  private func configured() async throws(PublishError) -> Rclone {
    var rclone = Rclone(remote: remote, target: name, variables: variables)
    // Times are compared as texts.
    rclone.variables["TZ"] = "UTC"
    let configuration = try await rclone.run(["config", "dump"])
    let own = variables
    rclone.variables.merge(
      RcloneHostKeys.variables(
        configuration: configuration, environment: { own[$0] ?? RcloneHostKeys.environment($0) })
    ) { $1 }
    return rclone
  }
}
