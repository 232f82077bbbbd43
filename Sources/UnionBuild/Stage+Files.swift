import Glibc
import Synchronization

extension Stage {
  /// Whether the file need not be written, because the old site has it, which is linked into the
  /// stage, or because the folder in which this stage is made has it; it then gets owner and mode of
  /// the one in the output, which is `before`.
  func reuse(_ entry: Manifest.Entry, _ before: stat?) throws(BuildError) -> Bool {
    if let before, let old, old.holds(entry, before) {
      guard reuses else {
        noteDouble(entry.path)
        return false
      }
      if isSame(entry.path, before) { return true }
      try makeFolder(entry.path.folder)
      try link(entry.path, from: old)
      return true
    }
    if let old, old.listed(entry.path) == entry { noteDouble(entry.path) }
    guard let spare, let there = spare.known(entry.path), spare.holds(entry, there) else {
      return false
    }
    keepTraits(of: before, at: entry.path, now: FileTraits(there)) { $0.isFile }
    return true
  }

  /// Notes a file that the old site has with the same content, but as a file of its own.
  func noteDouble(_ place: RelativePath) { state.withLock { $0.doubles.append(place) } }

  /// Whether the stage has this very file at a place.
  func isSame(_ place: RelativePath, _ known: stat) -> Bool {
    guard spare != nil, let there = place.withPointer({ status($0, in: root.number) }) else {
      return false
    }
    return there.st_ino == known.st_ino && there.st_dev == known.st_dev
  }

  /// Links a file of the old site into the stage, or copies it where links cannot be made. Its
  /// folder must be there.
  func link(_ place: RelativePath, from old: BuiltSite) throws(BuildError) {
    var code = linkOnce(place, from: old)
    if code == EEXIST {
      try clear(place)
      code = linkOnce(place, from: old)
    }
    // Links to other people's files may be forbidden, or the disk may know no links.
    if [EPERM, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS].contains(code) {
      code = place.withPointer { name in
        FileTransfer.copy(name, from: old.folder.number, name, to: root.number)
      }
      noteDouble(place)
    }
    if code != 0 { throw BuildError(code: code, path: shown(place)) }
  }

  private func linkOnce(_ place: RelativePath, from old: BuiltSite) -> Int32 {
    place.withPointer { name in
      linkat(old.folder.number, name, root.number, name, 0) == 0 ? 0 : errno
    }
  }

  /// Opens a new file; what an earlier site had in its place goes. `before` is the file in the
  /// output.
  func create(_ place: RelativePath, _ before: stat?) throws(BuildError) -> Descriptor {
    try makeFolder(place.folder)
    var number = open(place)
    if number < 0 && errno == EEXIST && spare != nil {
      try clear(place)
      number = open(place)
    }
    if number < 0 { throw BuildError(code: errno, path: shown(place)) }
    keepTraits(of: before, at: place, now: newFile) { $0.isFile }
    return Descriptor(owning: number)
  }

  private func open(_ place: RelativePath) -> Int32 {
    place.withPointer {
      openat(root.number, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
  }

  /// Makes a folder and those above it; each is asked of the system once.
  func makeFolder(_ place: RelativePath) throws(BuildError) {
    if state.withLock({ $0.made.contains(place) }) { return }
    try makeFolder(place.folder)
    var code = makeOnce(place)
    if code == EEXIST, place.withPointer({ status($0, in: root.number)?.isFolder }) == false {
      try clear(place)
      code = makeOnce(place)
    }
    if code != 0 && code != EEXIST { throw BuildError(code: code, path: shown(place)) }
    state.withLock { _ = $0.made.insert(place) }
  }

  private func makeOnce(_ place: RelativePath) -> Int32 {
    let code = place.withPointer { mkdirat(root.number, $0, 0o777) == 0 ? 0 : errno }
    if code == 0 {
      keepTraits(of: old?.known(place), at: place, now: newFolder) { $0.isFolder }
    }
    return code
  }

  /// Deletes what an earlier site, or a foreign file, left in the stage at a place.
  func clear(_ place: RelativePath) throws(BuildError) {
    try TreeRemoval.remove(place, in: root.number, path: shown(place))
  }

  /// Gives a path of the stage the owner and mode of what stood there before, if that is known and
  /// of the same kind.
  func keepTraits(
    of before: stat?, at place: RelativePath, now: FileTraits, where isSameKind: (stat) -> Bool
  ) {
    guard let before, isSameKind(before) else { return }
    let traits = FileTraits(before)
    let kept = place.withPointer { traits == now || traits.give(to: $0, in: root.number, now: now) }
    if !kept { state.withLock { $0.traitsNotKept += 1 } }
  }
}
