import Synchronization
import UnionBuild

/// The steps of one publish at a place of releases that is open, and locked unless it is a dry run.
struct ReleasePublish {
  private let publication: Publication
  private let place: ReleasePlace
  private let session: ReleaseSession
  private let state: ReleaseState
  private let rsync: Rsync
  private let known: Set<String>

  init(
    _ publication: Publication, _ place: ReleasePlace, _ session: ReleaseSession,
    _ state: ReleaseState
  ) {
    self.publication = publication
    self.place = place
    self.session = session
    self.state = state
    let site = publication.site
    let folders = [site.folder] + (publication.twins.map { [$0.folder] } ?? [])
    rsync = Rsync(
      sources: folders.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      // Neither what others put into the output nor the list that builds keep there.
      leftOut: site.foreign + [".unionsite-manifest"], place: place)
    known = Set(site.files.map(\.path))
  }

  /// Compares, asks, sends, compares again, and shows the new release.
  func run() async throws(PublishError) -> Publication.Outcome {
    publication.progress(.comparing)
    var outcome = Publication.Outcome(differences: try await compared())
    if case .ours(let stamp) = state.place, state.current != nil,
      let old = stamp.baseURL, old != publication.site.traits.baseURL
    {
      outcome.movedFrom = old
    }
    if publication.isDry || outcome.differences.isEmpty && state.current != nil { return outcome }
    try await publication.agree(to: outcome)
    outcome.release = try await sent(outcome)
    return outcome
  }

  private func compared() async throws(PublishError) -> Differences {
    guard let current = state.current else {
      var all = Differences()
      all.added = publication.site.files.map(\.path)
      all.bytes = publication.site.files.reduce(0) { $0 + $1.size }
      return all
    }
    return differences(try await rsync.differences(from: "releases/" + current))
  }

  /// What the list means for the site's own files. Compressed twins follow their files and are told of
  /// nobody, but for their bytes; where only such differ, they are what is told.
  private func differences(_ items: [Rsync.Item]) -> Differences {
    let own = items.filter { known.contains($0.path) || !Self.isTwin($0.path) }
    var result = Differences()
    for item in own.isEmpty ? items : own {
      switch item.fate {
      case .added: result.added.append(item.path)
      case .changed: result.changed.append(item.path)
      case .deleted: result.deleted.append(item.path)
      }
    }
    result.bytes = items.reduce(0) { $0 + ($1.fate == .deleted ? 0 : $1.size) }
    result.added.sort()
    result.changed.sort()
    result.deleted.sort()
    return result
  }

  private static func isTwin(_ path: String) -> Bool {
    path.hasSuffix(".gz") || path.hasSuffix(".br")
  }

  private func sent(_ outcome: Publication.Outcome) async throws(PublishError) -> Int {
    let number = state.nextNumber
    let stage = Release.padded(number)
    let stamp = TargetStamp(
      site: publication.site.site.id, layout: .releases,
      baseURL: publication.site.traits.baseURL)
    let stampText = String(decoding: stamp.bytes.dropLast(), as: UTF8.self)
    _ = try await session.ask("begin", [stage, stampText])
    do throws(PublishError) {
      let folder = "releases/" + ReleaseScript.stagePrefix + stage
      let total = outcome.differences.added.count + outcome.differences.changed.count
      let done = Mutex(0)
      let (progress, known) = (publication.progress, known)
      try await rsync.copy(into: folder, old: state.current) { item in
        guard known.contains(item.path) else { return }
        progress(
          .sending(
            done: done.withLock {
              $0 += 1; return $0
            }, of: total))
      }
      progress(.verifying)
      let left = try await rsync.differences(from: folder)
      if let first = left.first {
        throw .notVerified(target: place.name, example: first.path, count: left.count)
      }
      progress(.switching)
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
}
