import Glibc
import Synchronization

/// A site in the making, in a hidden folder of its own: whatever happens before `finish`, the old
/// site stays as it is. Any number of threads may write at once.
///
/// A stage that goes away unfinished is abandoned.
public final class Stage: Sendable {
  /// The folder whose site this will be.
  public let output: OutputFolder

  let path: String
  let root: Descriptor
  let place: StagePlace
  let old: OldSite?
  private let newFile: FileTraits
  private let newFolder: FileTraits
  let state: Mutex<State>

  struct State {
    var entries: [Manifest.Entry] = []
    var folders: Set<RelativePath> = [.root]
    var traitsNotKept = 0
    /// Held until the stage is finished or abandoned.
    var lock: OutputLock?
  }

  init(
    output: OutputFolder, path: String, root: consuming Descriptor, place: StagePlace,
    old: OldSite?, newFile: FileTraits, newFolder: FileTraits, state: consuming State
  ) {
    self.output = output
    self.path = path
    self.root = root
    self.place = place
    self.old = old
    self.newFile = newFile
    self.newFolder = newFolder
    self.state = Mutex(state)
  }

  deinit { abandon() }

  /// Writes a file of the site, and the folders above it. `path` is relative: `units/云岭/index.html`.
  ///
  /// A file that replaces one of the old site gets its owner and mode.
  public func write(_ path: String, _ bytes: [UInt8]) throws(BuildError) {
    let place = try usable(path)
    let file = try create(place)
    let (code, hash) = bytes.withUnsafeBytes { content in
      (FileCopy.write(content, to: file.number), ContentHash.of(content))
    }
    if code != 0 { throw BuildError(code: code, path: shown(place)) }
    try file.closeReporting(path: shown(place))
    note(Manifest.Entry(path: place, size: bytes.count, hash: hash))
  }

  /// Writes a file of the site.
  public func write(_ file: OutputFile) throws(BuildError) { try write(file.path, file.bytes) }

  /// Copies an attachment into the site: its content, and neither owner nor mode nor time.
  public func copy(from absolutePath: String, to path: String) throws(BuildError) {
    let place = try usable(path)
    // A pipe under that name must not make us wait for its writer.
    let number = open(absolutePath, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if number < 0 { throw BuildError(code: errno, path: absolutePath) }
    let source = Descriptor(owning: number)
    guard let known = status(of: source.number), known.isFile else {
      throw .notAFile(path: absolutePath)
    }
    let file = try create(place)
    var size = 0
    switch FileCopy.content(from: source.number, to: file.number, size: &size) {
    case .source(let code): throw BuildError(code: code, path: absolutePath)
    case .target(let code): throw BuildError(code: code, path: shown(place))
    case nil: break
    }
    try file.closeReporting(path: shown(place))
    note(Manifest.Entry(path: place, size: size, hash: nil))
  }

  /// Gives the new site up and deletes the stage; the old site is as it was. Returns what could not
  /// be deleted, for the next build tries that again. Does nothing the second time.
  @discardableResult
  public func abandon() -> BuildError? {
    // Kept until the stage is gone, so that no other build takes it for its own leftover.
    let lock = state.withLock { state in
      defer { state.lock = nil }
      return state.lock
    }
    guard lock != nil else { return nil }
    return withExtendedLifetime(lock) {
      do throws(BuildError) { try TreeRemoval.remove(path) } catch { return error }
      return nil
    }
  }

  /// The path for people: where the file will stand.
  func shown(_ place: RelativePath) -> String { output.path + "/" + place.text }

  private func usable(_ path: String) throws(BuildError) -> RelativePath {
    guard let place = RelativePath(path), !Manifest.isReserved(place),
      !place.hasPrefix(StagePlace.innerPrefix)
    else { throw .unusablePath(path: path) }
    return place
  }

  private func note(_ entry: Manifest.Entry) { state.withLock { $0.entries.append(entry) } }

  private func create(_ place: RelativePath) throws(BuildError) -> Descriptor {
    try makeFolder(place.folder)
    let number = place.withPointer {
      openat(root.number, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    if number < 0 {
      let code = errno
      if code == EEXIST || code == ENOTDIR { throw .writtenTwice(path: shown(place)) }
      throw BuildError(code: code, path: shown(place))
    }
    keepTraits(place, now: newFile) { $0.isFile }
    return Descriptor(owning: number)
  }

  /// Makes a folder and those above it; each is asked of the system once.
  func makeFolder(_ place: RelativePath) throws(BuildError) {
    if state.withLock({ $0.folders.contains(place) }) { return }
    try makeFolder(place.folder)
    let made = place.withPointer { mkdirat(root.number, $0, 0o777) }
    if made == 0 {
      keepTraits(place, now: newFolder) { $0.isFolder }
    } else if errno != EEXIST {
      let code = errno
      throw code == ENOTDIR
        ? .writtenTwice(path: shown(place)) : BuildError(code: code, path: shown(place))
    }
    state.withLock { _ = $0.folders.insert(place) }
  }

  private func keepTraits(
    _ place: RelativePath, now: FileTraits, where isSameKind: (stat) -> Bool
  ) {
    guard let old else { return }
    let kept = place.withPointer { name in
      guard let known = status(name, in: old.folder.number), isSameKind(known) else { return true }
      let before = FileTraits(known)
      return before == now || before.give(to: name, in: root.number, now: now)
    }
    if !kept { state.withLock { $0.traitsNotKept += 1 } }
  }
}
