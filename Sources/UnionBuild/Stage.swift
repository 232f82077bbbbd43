import Glibc
import Store
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
  /// The site that stands in the output.
  let old: BuiltSite?
  /// The site that stood there before that one, and in whose folder this stage is made: what has
  /// not changed since need not be written. It shares no file with the output that is ever written
  /// into: a file is replaced, never overwritten, for somebody may still be reading it.
  let spare: BuiltSite?
  let newFile: FileTraits
  let newFolder: FileTraits
  let state: Mutex<State>

  struct State {
    /// The files written so far.
    var entries: [Manifest.Entry] = []
    /// The places that are taken: those of `entries`, and of files that are being written.
    var claimed: Set<RelativePath> = []
    /// The folders in which these stand.
    var wanted: Set<RelativePath> = [.root]
    /// The folders that are known to be there.
    var made: Set<RelativePath> = [.root]
    var traitsNotKept = 0
    /// Held until the stage is finished or abandoned.
    var lock: OutputLock?
  }

  init(
    output: OutputFolder, path: String, root: consuming Descriptor, place: StagePlace,
    old: BuiltSite?, spare: BuiltSite?, newFile: FileTraits, newFolder: FileTraits,
    state: consuming State
  ) {
    self.output = output
    self.path = path
    self.root = root
    self.place = place
    self.old = old
    self.spare = spare
    self.newFile = newFile
    self.newFolder = newFolder
    self.state = Mutex(state)
  }

  deinit { abandon() }

  /// Writes a file of the site, and the folders above it. `path` is relative: `units/云岭/index.html`.
  ///
  /// A file that replaces one of the old site gets its owner and mode; if the content is the same
  /// also its time, so that browsers and rsync see that nothing is new.
  public func write(_ path: String, _ bytes: [UInt8]) throws(BuildError) {
    let place = try claim(path)
    let hash = ContentHash.of(bytes)
    let entry = Manifest.Entry(path: place, size: bytes.count, hash: hash)
    let before = old?.known(place)
    if !reuse(entry, before) {
      let file = try create(place, before)
      let code = bytes.withUnsafeBytes { FileCopy.write($0, to: file.number) }
      if code != 0 { throw BuildError(code: code, path: shown(place)) }
      if let before, let old, old.holds(entry, before) {
        FileTime.give(before, to: file.number)
      }
      try file.closeReporting(path: shown(place))
    }
    note(entry)
  }

  /// Copies an attachment into the site: its content, and neither owner nor mode nor time.
  public func copy(from absolutePath: String, to path: String) throws(BuildError) {
    let place = try claim(path)
    // A pipe under that name must not make us wait for its writer.
    let number = open(absolutePath, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if number < 0 { throw BuildError(code: errno, path: absolutePath) }
    let source = Descriptor(owning: number)
    guard let known = status(of: source.number), known.isFile else {
      throw .notAFile(path: absolutePath)
    }
    let file = try create(place, old?.known(place))
    var size = 0
    switch FileCopy.content(from: source.number, to: file.number, size: &size) {
    case .source(let code): throw BuildError(code: code, path: absolutePath)
    case .target(let code): throw BuildError(code: code, path: shown(place))
    case nil: break
    }
    try file.closeReporting(path: shown(place))
    note(Manifest.Entry(path: place, size: size, hash: nil))
  }

  /// Takes a file over from the old site as it is, page or attachment, without knowing its content.
  ///
  /// False if the old site has no such file, or if somebody changed it by hand: then it must be
  /// written.
  public func keep(_ path: String) throws(BuildError) -> Bool {
    guard let wanted = RelativePath(path), let old, let known = old.known(wanted),
      let entry = old.intact(wanted, known)
    else { return false }
    try take(entry, known, from: old)
    return true
  }

  /// Takes over all of the old site whose place no file has been given yet, but for some paths.
  ///
  /// Returns the paths of files that somebody changed by hand or removed: these must be written.
  public func keepOthers(except dropped: Set<String> = []) throws(BuildError) -> [String] {
    guard let old else { return [] }
    let claimed = state.withLock { $0.claimed }
    let dropped = Set(dropped.compactMap { RelativePath($0) })
    var lost: [String] = []
    for entry in old.manifest?.entries ?? [] {
      if claimed.contains(entry.path) || dropped.contains(entry.path) { continue }
      if let known = old.known(entry.path), old.isIntact(entry, known) {
        try take(entry, known, from: old)
      } else {
        lost.append(entry.path.text)
      }
    }
    return lost
  }

  private func take(_ entry: Manifest.Entry, _ known: stat, from old: BuiltSite)
    throws(BuildError)
  {
    try claim(entry.path)
    if !reuse(entry, known) && !isSame(entry.path, known) { try link(entry.path, from: old) }
    note(entry)
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

  private func note(_ entry: Manifest.Entry) { state.withLock { $0.entries.append(entry) } }

  /// Takes a place for a file, which no other may then have.
  private func claim(_ path: String) throws(BuildError) -> RelativePath {
    guard let place = RelativePath(path), !Manifest.isReserved(place),
      !place.hasPrefix(StagePlace.innerPrefix)
    else { throw .unusablePath(path: path) }
    try claim(place)
    return place
  }

  private func claim(_ place: RelativePath) throws(BuildError) {
    if !state.withLock({ $0.claim(place) }) { throw .writtenTwice(path: shown(place)) }
  }
}

extension Stage.State {
  /// Takes a place for a file; false if it is taken, is a folder of other files, or would stand
  /// below a file.
  fileprivate mutating func claim(_ place: RelativePath) -> Bool {
    guard !wanted.contains(place), claimed.insert(place).inserted else { return false }
    var folder = place.folder
    while wanted.insert(folder).inserted {
      if claimed.contains(folder) { return false }
      folder = folder.folder
    }
    return true
  }
}
