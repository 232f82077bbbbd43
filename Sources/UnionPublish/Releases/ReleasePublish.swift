import Synchronization
import UnionBuild

/// The steps of one publish at a place of releases that is open, and locked unless it is a dry run.
struct ReleasePublish {
  private let publication: Publication
  private let place: ReleasePlace
  private let session: ReleaseSession
  private let state: ReleaseState
  private let own: FileSums
  private let sizes: [PathKey: Int]
  private let known: Set<PathKey>

  /// A publish of the files with these checksums.
  init(
    _ publication: Publication, _ own: FileSums, to place: ReleasePlace, _ session: ReleaseSession,
    _ state: ReleaseState
  ) {
    self.publication = publication
    self.own = own
    self.place = place
    self.session = session
    self.state = state
    let files = publication.site.files
    known = Set(files.map { PathKey($0.path) })
    sizes = Dictionary(
      (files + (publication.twins?.files ?? [])).map { (PathKey($0.path), $0.size) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Compares, asks, sends, compares again, and shows the new release.
  func run() async throws(PublishError) -> Publication.Outcome {
    publication.progress(.comparing)
    let changes =
      if let current = state.current { try await changes(of: current) } else {
        own.changes(from: nil)
      }
    var outcome = Publication.Outcome(differences: told(changes))
    if case .ours(let stamp) = state.place, state.current != nil,
      let old = stamp.baseURL, old != publication.site.traits.baseURL
    {
      outcome.movedFrom = old
    }
    if publication.isDry || changes.isEmpty && state.current != nil { return outcome }
    try await publication.agree(to: outcome)
    outcome.release = try await sent(changes)
    return outcome
  }

  /// What would have to change in a folder of `releases/` for it to hold the site. What is there is summed
  /// up there; the sums themselves come here only where they are not the site's.
  private func changes(of folder: String) async throws(PublishError) -> Differences {
    let digest = try await session.ask("sums", [folder]).last.flatMap { FileSum($0.prefix(32)) }
    if digest != nil, digest == own.digest { return Differences() }
    return own.changes(from: FileSums(lines: try await session.ask("list"), digest: digest))
  }

  /// What the changes mean for the site's own files. Compressed twins follow their files and are told of
  /// nobody, but for their bytes; where only such differ, they are what is told.
  private func told(_ changes: Differences) -> Differences {
    func isOwn(_ path: String) -> Bool { known.contains(PathKey(path)) || !Self.isTwin(path) }
    var result = Differences()
    result.added = changes.added.filter(isOwn)
    result.changed = changes.changed.filter(isOwn)
    result.deleted = changes.deleted.filter(isOwn)
    if result.isEmpty { result = changes }
    result.bytes = (changes.added + changes.changed).reduce(0) { $0 + (sizes[PathKey($1)] ?? 0) }
    return result
  }

  private static func isTwin(_ path: String) -> Bool {
    TwinKind.allCases.contains { path.hasSuffix($0.ending) }
  }

  private func sent(_ changes: Differences) async throws(PublishError) -> Int {
    let number = state.nextNumber
    let stage = Release.padded(number)
    let stamp = TargetStamp(
      site: publication.site.site.id, layout: .releases,
      baseURL: publication.site.traits.baseURL)
    let stampText = String(decoding: stamp.bytes.dropLast(), as: UTF8.self)
    do throws(PublishError) {
      _ = try await session.ask("begin", [stage, stampText, state.current ?? ""])
      try await remove(changes.deleted, from: stage)
      let folder = ReleaseScript.stagePrefix + stage
      try await send(changes.added + changes.changed, into: "releases/" + folder)
      publication.progress(.verifying)
      let left = try await self.changes(of: folder)
      let wrong = left.added + left.changed + left.deleted
      if let first = wrong.first {
        throw .notVerified(target: place.name, example: first, count: wrong.count)
      }
      publication.progress(.switching)
      _ = try await session.ask("finish", [stage, stampText])
    } catch {
      // What has arrived is of no use; where the connection is gone the next publish clears it away.
      _ = try? await session.ask("sweep")
      throw error
    }
    let outdated = state.outdated(keeping: ReleaseScript.kept - 1)
    // The site stands; what could not be cleared away now is cleared away next time.
    if !outdated.isEmpty { _ = try? await session.ask("drop", outdated) }
    return number
  }

  /// Files go before others come: one of them may stand where a folder is to be.
  private func remove(_ paths: [String], from stage: String) async throws(PublishError) {
    if paths.isEmpty { return }
    // A program's arguments have a limit.
    for start in stride(from: 0, to: paths.count, by: 200) {
      let some = paths[start..<min(start + 200, paths.count)]
      _ = try await session.ask("remove", [stage] + some.map { "./" + $0 })
    }
    _ = try await session.ask("tidy", [stage])
  }

  private func send(_ paths: [String], into folder: String) async throws(PublishError) {
    let rsync = Rsync(place: place)
    let own = paths.filter { known.contains(PathKey($0)) }
    let done = Mutex(0)
    let progress = publication.progress
    try await rsync.send(own, from: publication.site.folder, into: folder) { _ in
      let done = done.withLock { done in
        done += 1
        return done
      }
      progress(.sending(done: done, of: own.count))
    }
    guard let twins = publication.twins else { return }
    let rest = paths.filter { !known.contains(PathKey($0)) }
    try await rsync.send(rest, from: twins.folder, into: folder) { _ in }
  }
}
