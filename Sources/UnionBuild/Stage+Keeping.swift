import Glibc
public import Parallel
import Synchronization

extension Stage {
  /// Takes a file over from the old site as it is, page or attachment, without knowing its content.
  ///
  /// False if the old site has no such file, or if somebody changed it by hand: then it must be
  /// written.
  public func keep(_ path: String) throws(BuildError) -> Bool {
    guard let wanted = RelativePath(path), let old, let list = old.manifest,
      let line = list.index(of: wanted), old.intact(wanted, old.known(wanted)) != nil
    else { return false }
    let isFree = state.withLock { state in
      if state.keeps.isEmpty {
        state.keeps = [Bool](repeating: false, count: list.lines.count)
      }
      guard !state.keeps[line], !state.isTaken(wanted) else { return false }
      state.keeps[line] = true
      return true
    }
    if !isFree { throw .writtenTwice(path: shown(wanted)) }
    return true
  }

  /// Takes over all of the old site whose place no file has been given yet, but for some paths.
  /// Files are not looked at: a page that somebody overwrote by hand stays so. `verifying` reads
  /// each and compares it with the list.
  ///
  /// Returns the paths that must be written all the same: files that are gone, that stand in a folder
  /// in which somebody has changed something and were changed themselves, or that are not what the
  /// list says; and all where the list itself cannot be trusted.
  public func keepOthers(
    except dropped: Set<String> = [], verifying: Bool = false,
    workers: Workers = Workers(count: 1)
  ) async throws(BuildError) -> [String] {
    guard let old, let list = old.manifest else { return [] }
    let survey = try Survey(of: old, findsLost: true, marks: await old.marks(workers))
    var keeps = [Bool](repeating: true, count: list.lines.count)
    let claimed = state.withLock { $0.claimed }
    for place in dropped.compactMap({ RelativePath($0) }) + claimed {
      if let line = list.index(of: place) { keeps[line] = false }
    }
    var lost = old.trusted == nil ? Array(keeps.indices) : survey.lost
    lost.removeAll { !keeps[$0] }
    for line in lost { keeps[line] = false }
    if verifying {
      let read = keeps.indices.filter { keeps[$0] }
      let isRight = await workers.map(read.count) { old.holdsBytes(of: list[read[$0]]) }
      for (line, isRight) in zip(read, isRight) where !isRight {
        lost.append(line)
        keeps[line] = false
      }
    }
    try take(keeps, claimed, survey, verified: verifying)
    return lost.sorted().map { list.path($0).text }
  }

  /// Takes files over no longer: they will be written.
  func release(_ paths: [String]) {
    guard let list = old?.manifest else { return }
    let lines = paths.compactMap { RelativePath($0) }.compactMap { list.index(of: $0) }
    state.withLock { state in
      for line in lines where state.keeps.indices.contains(line) { state.keeps[line] = false }
    }
  }

  private func take(
    _ keeps: [Bool], _ claimed: Set<RelativePath>, _ survey: Survey, verified: Bool
  ) throws(BuildError) {
    guard let list = old?.manifest else { return }
    let meeting = state.withLock { state in
      var keeps = keeps
      for line in state.keeps.indices where state.keeps[line] { keeps[line] = true }
      state.keeps = keeps
      state.verified = state.verified || verified
      state.survey = (survey, .now)
      return claimed.first { state.meetsKept($0, list) }
    }
    if let meeting { throw .writtenTwice(path: shown(meeting)) }
  }

  /// Links what is kept into a stage that begins with nothing, on all workers, so that `finish` need
  /// not. To be asked when all else is written, and not where files will be replaced one by one.
  public func linkKept(_ workers: Workers) async throws(BuildError) {
    guard let old, spare == nil, place.obstacle == nil, let list = old.manifest else { return }
    let keeps = state.withLock { $0.keeps }
    let lines = keeps.indices.filter { keeps[$0] }
    // Neighbours in the list have folders in common.
    let length = 512
    _ = try await workers.map((lines.count + length - 1) / length, grain: 1) {
      (run) throws(BuildError) in
      var linker = Linker(self)
      for line in lines[run * length..<min(lines.count, (run + 1) * length)] {
        try linker.link(list.path(line), from: old)
      }
    }
    state.withLock { $0.isLinked = true }
  }

  /// Brings the stage up to date with what is kept: whatever differs in it from the list of the new
  /// site, and was not written, is linked from the old site, and what the new site has not is
  /// deleted.
  func bring(_ manifest: Manifest) throws(BuildError) {
    let (claimed, verified, isLinked) = state.withLock {
      ($0.claimed, $0.verified, $0.isLinked)
    }
    if isLinked { return }
    var linker = Linker(self)
    guard let spare, let known = spare.manifest else {
      guard let old else { return }
      for line in manifest.lines.indices {
        let path = manifest.path(line)
        if !claimed.contains(path) { try linker.link(path, from: old) }
      }
      return
    }
    let twins = verified ? nil : twins
    let difference = ManifestComparison(of: manifest, with: known, listsSame: twins == nil)
    if let old {
      for line in difference.changed {
        let path = manifest.path(line)
        if !claimed.contains(path) { try linker.link(path, from: old) }
      }
      for pair in difference.same {
        let path = manifest.path(pair.left)
        if !claimed.contains(path) { try linker.settle(path, from: old) }
      }
      for path in twins?.exceptions ?? [] where !claimed.contains(path) {
        if manifest.index(of: path) != nil { try linker.settle(path, from: old) }
      }
    }
    try remove(difference.gone.map { known.path($0) }, unlessIn: manifest)
  }

  /// Deletes files of an earlier site that this one does not have, and the folders that become
  /// empty.
  private func remove(_ files: [RelativePath], unlessIn manifest: Manifest) throws(BuildError) {
    for file in files {
      let code = file.withPointer { unlinkat(root.number, $0, 0) == 0 ? 0 : errno }
      // Something of the new site may stand there, or in the place of a folder above.
      if ![0, ENOENT, ENOTDIR, EISDIR].contains(code) {
        throw BuildError(code: code, path: shown(file))
      }
      var folder = file.folder
      while folder != .root, !manifest.hasFolder(folder),
        folder.withPointer({ unlinkat(root.number, $0, AT_REMOVEDIR) }) == 0
      { folder = folder.folder }
    }
  }

  /// Gives the folders of the stage the owner and mode of those in the old site that somebody has
  /// changed.
  func keepTraits(ofFolders touched: [RelativePath], in old: BuiltSite) {
    for folder in touched {
      let now = folder.withPointer { status($0, in: root.number) }
      guard let now, now.isFolder else { continue }
      keepTraits(of: old.known(folder), at: folder, now: FileTraits(now)) { $0.isFolder }
    }
  }
}

/// Links files of the old site into a stage, in the order of the list.
private struct Linker {
  private let stage: Stage
  private var folder = RelativePath.root

  init(_ stage: Stage) { self.stage = stage }

  mutating func link(_ place: RelativePath, from old: BuiltSite) throws(BuildError) {
    let above = place.folder
    if above != folder {
      try stage.makeFolder(above)
      folder = above
    }
    try stage.link(place, from: old)
  }

  /// The same, unless the stage has this very file.
  mutating func settle(_ place: RelativePath, from old: BuiltSite) throws(BuildError) {
    if let known = old.known(place), stage.isSame(place, known) { return }
    try link(place, from: old)
  }
}

extension Stage.State {
  /// Whether a place is taken for a file or a folder, or would stand below a file.
  func isTaken(_ place: RelativePath) -> Bool {
    if claimed.contains(place) || wanted.contains(place) { return true }
    var folder = place.folder
    while folder != .root {
      if claimed.contains(folder) { return true }
      folder = folder.folder
    }
    return false
  }

  /// Whether a file at a place would stand where a kept file is, or a folder of kept files, or below
  /// one. `list` is that of the old site.
  func meetsKept(_ place: RelativePath, _ list: Manifest) -> Bool {
    if keeps.isEmpty { return false }
    var above = place
    while above != .root {
      if let line = list.index(of: above), keeps[line] { return true }
      above = above.folder
    }
    return list.lines(below: place).contains { keeps[$0] }
  }
}
