import UnionBuild
public import UnionModel

/// A target that keeps releases side by side, here or on a server, and shows one of them.
public struct ReleaseTarget: Sendable {
  private let name: String
  private let machine: ReleasePlace.Machine
  private let path: String
  private let configuration: String?

  /// A target of the kind `local` or `ssh`.
  ///
  /// Throws `PublishError.noReleases` for any other.
  public init(_ target: PublishTarget) throws(PublishError) {
    try self.init(target, sshConfiguration: nil)
  }

  init(_ target: PublishTarget, sshConfiguration: String?) throws(PublishError) {
    name = target.name
    configuration = sshConfiguration
    switch target.place {
    case .local(let path):
      machine = .here
      self.path = path
    case .ssh(let host, let port, let path):
      machine = .server(host: host, port: port)
      self.path = path
    case .rclone: throw .noReleases(target: target.name)
    }
  }

  /// The releases that are kept there, oldest first.
  public func releases() async throws(PublishError) -> [Release] {
    try await open { (place, session) throws(PublishError) in
      try Self.checked(try await session.ask("look"), place).releases
    }
  }

  /// Shows readers another release: that with a number, or the one before. Returns what they see now.
  public func rollBack(to number: Int?, who: String) async throws(PublishError) -> Release {
    try await open { (place, session) throws(PublishError) in
      guard case .ours = try Self.checked(try await session.ask("look"), place).place else {
        throw .noRelease(target: place.name, number: number)
      }
      let state = try await Self.taken(session, place, who: who)
      guard var release = state.release(numbered: number) else {
        throw .noRelease(target: place.name, number: number)
      }
      if !release.isShown { _ = try await session.ask("show", [release.name]) }
      release.isShown = true
      return release
    }
  }

  /// The whole road at such a target.
  func publish(_ publication: Publication) async throws(PublishError) -> Publication.Outcome {
    publication.progress(.opening)
    // Summing up what is here takes as long as opening what is there.
    let summing = Task {
      await Self.result { () throws(PublishError) in try await OwnSums(publication).read() }
    }
    do throws(PublishError) {
      return try await open { (place, session) throws(PublishError) in
        var state = try Self.checked(
          try await session.ask("look"), place, site: publication.site.site.id)
        if !publication.isDry {
          state = try await Self.taken(
            session, place, who: publication.who, site: publication.site.site.id)
        }
        let own = try await summing.value.get()
        return try await ReleasePublish(publication, own, to: place, session, state).run()
      }
    } catch {
      // What it started ends before this does.
      summing.cancel()
      _ = await summing.value
      throw error
    }
  }

  private static func result<Value>(
    of body: () async throws(PublishError) -> Value
  ) async -> Result<Value, PublishError> {
    do throws(PublishError) { return .success(try await body()) } catch { return .failure(error) }
  }

  private func open<Result: Sendable>(
    _ body: (ReleasePlace, ReleaseSession) async throws(PublishError) -> Result
  ) async throws(PublishError) -> Result {
    var place = ReleasePlace(machine: machine, path: path, name: name)
    guard case .server = machine else {
      return try await ReleaseSession.open(place) { (session) throws(PublishError) in
        try await body(place, session)
      }
    }
    let socket = try SocketFolder()
    defer { socket.remove() }
    place.socket = socket.path
    place.configuration = configuration
    let shared = place
    return try await ReleaseSession.open(shared) { (session) throws(PublishError) in
      try await body(shared, session)
    }
  }

  /// The lock, and what stands there now that nobody else changes it.
  private static func taken(
    _ session: ReleaseSession, _ place: ReleasePlace, who: String, site: String? = nil
  ) async throws(PublishError) -> ReleaseState {
    for line in try await session.ask("take", [who]) where line.hasPrefix("busy") {
      throw .busy(target: place.name, who: String(line.dropFirst(5)))
    }
    return try checked(try await session.ask("look"), place, site: site)
  }

  /// What stands there, if it is ours to use; of any site where none is named.
  private static func checked(
    _ answer: [String], _ place: ReleasePlace, site: String? = nil
  ) throws(PublishError) -> ReleaseState {
    let state = ReleaseState(answer)
    if let program = state.lacks {
      if case .here = place.machine { throw .programMissing(program, onServer: false) }
      throw .programMissing(program, onServer: true)
    }
    switch state.place {
    case .empty: return state
    case .missing(let folder): throw .placeMissing(target: place.name, path: folder)
    case .foreign(let example):
      throw .notOurs(target: place.name, path: place.path, example: example)
    case .damaged:
      throw .notOurs(target: place.name, path: place.path, example: TargetStamp.name)
    case .ours(let stamp):
      if stamp.layout != .releases {
        throw .notOurs(target: place.name, path: place.path, example: TargetStamp.name)
      }
      if let site, stamp.site != site {
        throw .otherSite(target: place.name, path: place.path, site: stamp.site)
      }
      return state
    }
  }
}
