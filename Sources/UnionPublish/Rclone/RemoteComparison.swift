import UnionBuild

/// The site beside what is really at a target.
struct RemoteComparison: Sendable {
  /// The site.
  let site: FinishedSite
  /// What the target held.
  let state: RemoteState
  /// Its files.
  let listing: RemoteListing
  /// What a publish would change.
  private(set) var differences = Differences()
  /// Files there that nobody knows of; they are left alone.
  private(set) var foreign: [String] = []

  /// Compares. Lists everything at the target once.
  ///
  /// Throws `notOurs` where somebody else's file stands where one of the site is to go.
  init(
    _ site: FinishedSite, _ state: RemoteState, _ rclone: Rclone
  ) async throws(PublishError) {
    self.site = site
    self.state = state
    listing =
      state.isMissing ? RemoteListing("") : try await RemoteListing.read(rclone, state.traits)
    let equal = state.list == nil ? try await found(rclone) : []
    for file in site.files {
      let path = file.path
      guard let there = listing.files[path] else {
        differences.added.append(path)
        differences.bytes += file.size
        continue
      }
      guard let list = state.list else {
        if equal.contains(path) { continue }
        note(changed: file)
        continue
      }
      if list.entries[path] == nil {
        throw .notOurs(
          target: rclone.target, path: RcloneFaults.withoutSecrets(rclone.remote), example: path)
      }
      if !list.holds(file, as: there) { note(changed: file) }
    }
    sortOthers()
  }

  private mutating func note(changed file: FinishedSite.File) {
    differences.changed.append(file.path)
    differences.bytes += file.size
  }

  /// Where our list is lost, the remote's own hashes tell what is as it should be; where it keeps none,
  /// nothing is.
  private func found(_ rclone: Rclone) async throws(PublishError) -> Set<String> {
    guard state.traits.hash != nil else { return [] }
    let paths = site.files.map(\.path).filter { listing.files[$0] != nil }
    if paths.isEmpty { return [] }
    let wrong = try await RemoteCheck(rclone: rclone, traits: state.traits, folder: site.folder)
      .unequal(paths)
    return Set(paths).subtracting(wrong)
  }

  /// What is there and not in the site: ours, which go, and others', which stay.
  private mutating func sortOthers() {
    let wanted = Set(site.files.map(\.path))
    for path in listing.files.keys.sorted() where !wanted.contains(path) {
      if RcloneTarget.ownNames.contains(path) { continue }
      let isOurs = state.list?.entries[path] != nil
      if isOurs || isLeftover(path, wanted) {
        differences.deleted.append(path)
      } else {
        foreign.append(path)
      }
    }
  }

  /// Whether it is what a later rclone leaves of a file that it could not send whole:
  /// `index.html.1a2b3c4d.partial`.
  private func isLeftover(_ path: String, _ wanted: Set<String>) -> Bool {
    guard path.hasSuffix(".partial") else { return false }
    let name = path.dropLast(".partial".count)
    guard let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) == 9 else {
      return false
    }
    let file = String(name[..<dot])
    return wanted.contains(file) || state.list?.entries[file] != nil
      || RcloneTarget.ownNames.contains(file)
  }

  /// Whether anything is to be done: sent, deleted, or put down anew after a publish that broke off.
  var isNeeded: Bool {
    !differences.isEmpty || state.stamp == nil || state.list == nil || state.isBroken || moves
  }

  private var moves: Bool { state.stamp?.baseURL != site.traits.baseURL }

  /// What is told of it.
  var outcome: Publication.Outcome {
    var outcome = Publication.Outcome(differences: differences)
    outcome.foreign = foreign
    if let old = state.stamp?.baseURL, moves { outcome.movedFrom = old }
    return outcome
  }
}
