import Glibc

extension OutputFolder {
  /// Begins a new site for this folder, in a hidden folder on the same disk. The folders above the
  /// output are made where missing; what killed builds left is removed.
  ///
  /// Only one stage can be open for an output at a time, in this program and any other on this
  /// machine; `whenBusy` says what to do then.
  public func beginStage(whenBusy: WhenBusy = .fail) throws(BuildError) -> Stage {
    let place = try StagePlace(output: path)
    let lock = try OutputLock.acquire(place.lock, output: path, whenBusy: whenBusy)
    // Something may have come into the folder while we waited.
    _ = try Self.look(path, site)
    try place.removeLeftovers()
    let stage = place.newStage()
    if mkdir(stage, 0o777) != 0 { throw BuildError(code: errno, path: stage) }
    do {
      return try begin(at: stage, place: place, lock: lock)
    } catch {
      // The first failure is the one to tell; the next build removes what is left.
      _ = try? TreeRemoval.remove(stage)
      throw error
    }
  }

  private func begin(at stage: String, place: StagePlace, lock: OutputLock) throws(BuildError)
    -> Stage
  {
    let root = try Descriptor.folder(stage)
    guard let newFolder = status(of: root.number) else {
      throw BuildError(code: errno, path: stage)
    }
    var state = Stage.State(lock: lock)
    let old = try OldSite.open(path)
    if let old, let known = status(of: old.folder.number) {
      let before = FileTraits(known)
      FolderLabels.copy(from: old.folder.number, to: root.number)
      if !before.give(to: ".", in: root.number, now: FileTraits(newFolder)) {
        state.traitsNotKept += 1
      }
    }
    let newFile = try stampBegun(root.number, stage)
    return Stage(
      output: self, path: stage, root: root, place: place, old: old, newFile: newFile,
      newFolder: FileTraits(newFolder), state: state)
  }

  /// Writes the stamp of an unfinished site, and learns from it what a new file is like.
  private func stampBegun(_ root: Int32, _ stage: String) throws(BuildError) -> FileTraits {
    try OwnFile.write(
      Stamp.name, Stamp(site: site.id, complete: false, files: 0).bytes, in: root, path: stage)
    guard let known = status(Stamp.name, in: root) else {
      throw BuildError(code: errno, path: stage)
    }
    return FileTraits(known)
  }
}
