import Glibc

extension OutputFolder {
  /// Begins a new site for this folder, in a hidden folder on the same disk. The folders above the
  /// output are made where missing; what killed builds left is removed.
  ///
  /// `reusing` lets it begin with the folder that the last exchange put aside, and take files from
  /// there and from the output, so that only what changed is written. Only one stage can be open for an output at a time, in this program and
  /// any other on this machine; `whenBusy` says what to do then.
  public func beginStage(reusing: Bool = true, whenBusy: WhenBusy = .fail) throws(BuildError)
    -> Stage
  {
    try beginStage(reusing: reusing, whenBusy: whenBusy, ManifestsAhead())
  }

  /// The same where lists were read ahead.
  func beginStage(reusing: Bool, whenBusy: WhenBusy, _ lists: ManifestsAhead) throws(BuildError)
    -> Stage
  {
    let place = try StagePlace(output: path)
    let lock = try OutputLock.acquire(place.lock, output: path, whenBusy: whenBusy)
    // Something may have come into the folder while we waited.
    _ = try Self.look(path, site)
    try place.removeLeftovers()
    let stage = place.newStage()
    do throws(BuildError) {
      let spare = try reusing ? takeSpare(of: place, as: stage, lists) : nil
      if spare == nil {
        try TreeRemoval.remove(place.spare)
        if mkdir(stage, 0o777) != 0 { throw BuildError(code: errno, path: stage) }
      }
      return try begin(
        at: stage, place: place, spare: spare, reusing: reusing, lock: lock, lists)
    } catch {
      // The first failure is the one to tell; the next build removes what is left.
      _ = try? TreeRemoval.remove(stage)
      throw error
    }
  }

  /// Makes the folder that was put aside the stage; nil if there is none, or none that is whole and
  /// this site's.
  private func takeSpare(
    of place: StagePlace, as stage: String, _ lists: ManifestsAhead
  ) throws(BuildError) -> BuiltSite? {
    guard rename(place.spare, stage) == 0 else { return nil }
    if let spare = try BuiltSite.open(stage, lists), spare.trusted != nil,
      spare.stamp?.site == site.id
    {
      return spare
    }
    try TreeRemoval.remove(stage)
    return nil
  }

  private func begin(
    at stage: String, place: StagePlace, spare: BuiltSite?, reusing: Bool, lock: OutputLock,
    _ lists: ManifestsAhead
  ) throws(BuildError) -> Stage {
    let root = try Descriptor.folder(stage)
    var state = Stage.State(lock: lock)
    let old = try BuiltSite.open(path, lists)
    if let old, let known = status(of: old.folder.number), let now = status(of: root.number) {
      FolderLabels.copy(from: old.folder.number, to: root.number)
      if !FileTraits(known).give(to: ".", in: root.number, now: FileTraits(now)) {
        state.traitsNotKept += 1
      }
    }
    let twins = try Twins.take(
      from: root.number, for: old.flatMap { Twins.Output($0) }, path: stage)
    let newFile = try stampBegun(root.number, stage)
    let newFolder = try folderProbed(root.number, stage)
    let beginning = Stage.Beginning(
      path: stage, root: root, place: place, old: old, spare: spare, twins: twins,
      reuses: reusing, newFile: newFile, newFolder: newFolder)
    return Stage(output: self, beginning, state: state)
  }

  /// Writes the stamp of an unfinished site, and learns from it what a new file is like.
  private func stampBegun(_ root: Int32, _ stage: String) throws(BuildError) -> FileTraits {
    _ = unlinkat(root, Stamp.name, 0)
    try OwnFile.write(
      Stamp.name, Stamp(site: site.id, complete: false, files: 0).bytes, in: root, path: stage)
    guard let known = status(Stamp.name, in: root) else {
      throw BuildError(code: errno, path: stage)
    }
    return FileTraits(known)
  }

  /// Learns what a new folder is like.
  private func folderProbed(_ root: Int32, _ stage: String) throws(BuildError) -> FileTraits {
    let name = StagePlace.innerPrefix + "probe"
    guard mkdirat(root, name, 0o777) == 0, let known = status(name, in: root),
      unlinkat(root, name, AT_REMOVEDIR) == 0
    else { throw BuildError(code: errno, path: stage) }
    return FileTraits(known)
  }
}
