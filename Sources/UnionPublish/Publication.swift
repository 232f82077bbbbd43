import UnionRender
public import UnionBuild
public import UnionModel

/// One publish: the built site goes to a target, where readers see the old site or the new one.
public struct Publication: Sendable {
  /// What a publish came to.
  public struct Outcome: Sendable, Hashable {
    /// What was, or would be, changed there.
    public var differences: Differences
    /// The number of the release that readers see now; nil where the target keeps none, or nothing
    /// was sent.
    public var release: Int?
    /// The address that readers saw before, where it was another.
    public var movedFrom: String?
    /// Files at the target that are not ours and were left alone.
    public var foreign: [String] = []

    /// An outcome.
    public init(differences: Differences) { self.differences = differences }
  }

  /// What is said to a question.
  public enum Answer: Sendable {
    /// Go on.
    case yes
    /// Leave all as it is.
    case no
    /// There is nobody to ask.
    case nobody
  }

  /// The site.
  public var site: FinishedSite
  /// Where it goes.
  public var target: PublishTarget
  /// Compressed twins of its files that go along; nil for none.
  public var twins: CompressedTwins?
  /// A folder in which is kept what is known of the files from one publish to the next; nil for none.
  public var store: String?
  /// Whether nothing is changed.
  public var isDry = false
  /// Who publishes, for others who find the target locked.
  public var who: String
  /// The folders of the site's sources and output, into which nothing is published.
  public var protected: [String] = []
  /// SSH's configuration where it is not the user's own, for tests.
  var sshConfiguration: String?
  /// Asked before more files are deleted than may be unasked, or another address begins.
  public var confirm: @Sendable (Outcome) async -> Answer
  /// Told how far it is.
  public var progress: @Sendable (PublishStep) -> Void

  /// A publish.
  public init(
    site: FinishedSite, target: PublishTarget, who: String,
    confirm: @escaping @Sendable (Outcome) async -> Answer,
    progress: @escaping @Sendable (PublishStep) -> Void = { _ in }
  ) {
    self.site = site
    self.target = target
    self.who = who
    self.confirm = confirm
    self.progress = progress
  }

  /// Publishes. What readers see changes in one step, and only when all that was sent has been compared.
  public func run() async throws(PublishError) -> Outcome {
    try refuseUnfit()
    switch target.place {
    case .local(let path):
      try refuseOwnFolders(path)
      return try await ReleaseTarget(target).publish(self)
    case .ssh:
      return try await ReleaseTarget(target, sshConfiguration: sshConfiguration)
        .publish(self)
    case .rclone: return try await RcloneTarget(target).publish(self)
    }
  }

  /// A site that no reader should see from a server.
  private func refuseUnfit() throws(PublishError) {
    if site.traits.purpose != .web { throw .forDisk(path: site.folder) }
    try Self.refuseDrafts(site)
    try Self.refuseUnfit(address: site.traits.baseURL)
  }

  /// Refuses a site with drafts in it.
  public static func refuseDrafts(_ site: FinishedSite) throws(PublishError) {
    if site.traits.hasDrafts { throw .drafts(path: site.folder) }
  }

  /// Whether readers can open an address that a site is to be published under.
  ///
  /// Throws `PublishError.addressUnfit` where there is none, or where they cannot.
  public static func refuseUnfit(address: String?) throws(PublishError) {
    guard let address else { throw .addressUnfit(nil) }
    if PublicAddress(address)?.isReachable != true { throw .addressUnfit(address) }
  }

  /// A folder that is one of the site's own, or in one, or around one.
  private func refuseOwnFolders(_ path: String) throws(PublishError) {
    let place = try Self.resolved(path)
    for folder in protected {
      let own = try Self.resolved(folder)
      if ResolvedPath.isSameOrInside(place, own) || ResolvedPath.isSameOrInside(own, place) {
        throw .insideSite(target: target.name, path: path, folder: folder)
      }
    }
  }

  private static func resolved(_ path: String) throws(PublishError) -> String {
    do throws(BuildError) { return try ResolvedPath.of(path) } catch { throw .machine(error) }
  }

  /// Asks a person before this happens, where that is needed.
  ///
  /// Throws where the answer is not yes.
  func agree(to outcome: Outcome) async throws(PublishError) {
    let deletions = outcome.differences.deleted.count
    guard deletions > target.maxDelete || outcome.movedFrom != nil else { return }
    switch await confirm(outcome) {
    case .yes: return
    case .no: throw .cancelled(target: target.name)
    case .nobody:
      if deletions > target.maxDelete {
        throw .tooManyDeletions(target: target.name, count: deletions, limit: target.maxDelete)
      }
      throw .addressMoves(
        target: target.name, from: outcome.movedFrom ?? "", to: site.traits.baseURL ?? "")
    }
  }
}
