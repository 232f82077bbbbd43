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

  /// The site.
  public var site: FinishedSite
  /// Where it goes.
  public var target: PublishTarget
  /// A folder with compressed twins of its files, named like them with `.gz` or `.br` behind; nil for
  /// none.
  public var twins: String?
  /// Whether nothing is changed.
  public var isDry = false
  /// Who publishes, for others who find the target locked.
  public var who: String
  /// The folders of the site's sources and output, into which nothing is published.
  public var protected: [String] = []
  /// Asked before more files are deleted than may be unasked, or another address begins; whether to go
  /// on.
  public var confirm: @Sendable (Outcome) async -> Bool
  /// Told how far it is.
  public var progress: @Sendable (PublishStep) -> Void

  /// A publish.
  public init(
    site: FinishedSite, target: PublishTarget, who: String,
    confirm: @escaping @Sendable (Outcome) async -> Bool,
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
    case .local, .ssh: return try await ReleaseTarget(target).publish(self)
    case .rclone: throw .failed(target: target.name, detail: "rclone")
    }
  }

  /// A site that no reader should see from a server.
  private func refuseUnfit() throws(PublishError) {
    if site.traits.purpose != .web { throw .forDisk(path: site.folder) }
    if site.traits.hasDrafts { throw .drafts(path: site.folder) }
    guard let address = site.traits.baseURL else { throw .addressUnfit(nil) }
    if PublicAddress(address)?.isReachable != true { throw .addressUnfit(address) }
  }

  /// Whether a person must be asked before this happens.
  func needsConfirming(_ outcome: Outcome) -> Bool {
    outcome.differences.deleted.count > target.maxDelete || outcome.movedFrom != nil
  }
}
