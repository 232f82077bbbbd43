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
  /// not changed since need not be written. What it has like the output is one file in both; such a
  /// file is replaced, never overwritten, for the output is being read.
  let spare: BuiltSite?
  /// For which files that holds; nil where it is not known.
  let twins: Twins?
  /// Whether files of the old site may take the place of new ones with the same content.
  let reuses: Bool
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
    /// The files that are taken over from the old site, by the lines of its list; empty if none.
    var keeps: [Bool] = []
    /// Whether these are linked already.
    var isLinked = false
    /// Written files that the old site has as well, but as files of their own.
    var doubles: [RelativePath] = []
    /// Whether no file was to be trusted unread.
    var verified = false
    /// What stood in the old site, and when that was.
    var survey: (found: Survey, time: ContinuousClock.Instant)?
    /// The fingerprint of the new site's list, when it stands.
    var fingerprint: UInt64?
    var traitsNotKept = 0
    /// Held until the stage is finished or abandoned.
    var lock: OutputLock?
  }

  /// What a stage begins with.
  struct Beginning: ~Copyable {
    var path: String
    var root: Descriptor
    var place: StagePlace
    var old: BuiltSite?
    var spare: BuiltSite?
    var twins: Twins?
    var reuses: Bool
    var newFile: FileTraits
    var newFolder: FileTraits
  }

  init(output: OutputFolder, _ beginning: consuming Beginning, state: consuming State) {
    self.output = output
    path = beginning.path
    root = beginning.root
    place = beginning.place
    old = beginning.old
    spare = beginning.spare
    twins = beginning.twins
    reuses = beginning.reuses
    newFile = beginning.newFile
    newFolder = beginning.newFolder
    self.state = Mutex(state)
  }

  deinit { abandon() }

  /// What tells the list of files of the new site, once it is finished, from any other; before that,
  /// the list of the old site. Nil where there is no old site, or none that may be trusted.
  ///
  /// Who remembers it with what is known about the files can tell at the next build whether the
  /// output is still the one that is meant.
  public var fingerprint: UInt64? {
    state.withLock { $0.fingerprint } ?? old?.trusted?.fingerprint
  }

  /// Writes a file of the site, and the folders above it. `path` is relative: `units/云岭/index.html`.
  ///
  /// A file that replaces one of the old site gets its owner and mode; if the content is the same,
  /// it is that file itself, so that browsers and rsync see that nothing is new.
  ///
  /// Returns whether it differs from what the list of the old site says of it.
  @discardableResult
  public func write(_ path: String, _ bytes: [UInt8]) throws(BuildError) -> Bool {
    let place = try claim(path)
    let hash = ContentHash.of(bytes)
    let entry = Manifest.Entry(path: place, size: bytes.count, hash: hash)
    let before = old?.known(place)
    if try !reuse(entry, before) {
      let file = try create(place, before)
      let code = bytes.withUnsafeBytes { FileCopy.write($0, to: file.number) }
      if code != 0 { throw BuildError(code: code, path: shown(place)) }
      if let before, let old, old.holds(entry, before) {
        FileTime.give(before, to: file.number)
      }
      try file.closeReporting(path: shown(place))
    }
    note(entry)
    return old?.listed(place)?.hash != hash
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
    let hash = ContentHash.ofFile(source.number)
    var entry = Manifest.Entry(path: place, size: Int(known.st_size), hash: hash)
    let before = old?.known(place)
    let isThere = try entry.hash != nil ? reuse(entry, before) : false
    if !isThere {
      lseek(source.number, 0, SEEK_SET)
      let file = try create(place, before)
      entry.size = 0
      switch FileCopy.content(from: source.number, to: file.number, size: &entry.size) {
      case .source(let code): throw BuildError(code: code, path: absolutePath)
      case .target(let code): throw BuildError(code: code, path: shown(place))
      case nil: break
      }
      try file.closeReporting(path: shown(place))
      // Somebody is writing it: what was copied need not be what was read before.
      if status(of: source.number)?.isSameAsBefore(known) != true { entry.hash = nil }
    }
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
    let list = old?.manifest
    if !state.withLock({ $0.claim(place, list) }) { throw .writtenTwice(path: shown(place)) }
    return place
  }
}

extension Stage.State {
  /// Takes a place for a file; false if it is taken, is a folder of other files, or would stand
  /// below a file. `list` is that of the old site.
  fileprivate mutating func claim(_ place: RelativePath, _ list: Manifest?) -> Bool {
    if let list, meetsKept(place, list) { return false }
    guard !wanted.contains(place), claimed.insert(place).inserted else { return false }
    var folder = place.folder
    while wanted.insert(folder).inserted {
      if claimed.contains(folder) { return false }
      folder = folder.folder
    }
    return true
  }
}

extension stat {
  /// Whether a file has not been written since.
  fileprivate func isSameAsBefore(_ before: stat) -> Bool {
    st_size == before.st_size && st_mtim.tv_sec == before.st_mtim.tv_sec
      && st_mtim.tv_nsec == before.st_mtim.tv_nsec && st_ctim.tv_sec == before.st_ctim.tv_sec
      && st_ctim.tv_nsec == before.st_ctim.tv_nsec
  }
}
