import Glibc
import Store

/// A folder with a site that an earlier build wrote: the output as it stands, or the one before it.
final class BuiltSite: Sendable {
  /// The open folder.
  let folder: Descriptor
  /// Its path.
  let path: String
  /// The list of files that the build left; nil if there is none.
  let manifest: Manifest?
  /// Its stamp.
  let stamp: Stamp?
  /// When the stamp was written, after every other file; the beginning of time for half a site.
  private let sealed: timespec

  private init(
    folder: consuming Descriptor, path: String, manifest: Manifest?, stamp: Stamp?,
    sealed: timespec
  ) {
    self.folder = folder
    self.path = path
    self.manifest = manifest
    self.stamp = stamp
    self.sealed = sealed
  }

  /// Opens it; nil if there is none. Its list may have been read ahead.
  static func open(
    _ path: String, _ lists: ManifestsAhead = ManifestsAhead()
  ) throws(BuildError) -> BuiltSite? {
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 {
      if errno == ENOENT { return nil }
      throw BuildError(code: errno, path: path)
    }
    let folder = Descriptor(owning: number)
    let manifest = try manifest(in: number, path, lists)
    let stamp = try OwnFile.read(Stamp.name, in: number, limit: Stamp.limit, path: path)
    let known = stamp.flatMap { Stamp(bytes: $0) }
    // Half a replacement file by file: its list says what was to come, not what is there.
    let isWhole = known?.complete == true
    return BuiltSite(
      folder: folder, path: path, manifest: manifest, stamp: known,
      sealed: isWhole ? status(Stamp.name, in: number)?.st_ctim ?? timespec() : timespec())
  }

  private static func manifest(
    in folder: Int32, _ path: String, _ lists: ManifestsAhead
  ) throws(BuildError) -> Manifest? {
    if let known = lists.manifest(in: folder) { return known }
    // Ten million files; more is no list of ours.
    let list = try OwnFile.read(Manifest.name, in: folder, limit: 1 << 30, path: path)
    return list.flatMap { Manifest(bytes: $0) }
  }

  /// Whether the path still leads to this folder.
  var isInPlace: Bool {
    guard let here = status(of: folder.number), let there = status(path, in: AT_FDCWD) else {
      return false
    }
    return here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  /// Whether a build has written here, and its list is gone.
  var lostManifest: Bool { stamp != nil && manifest == nil }

  /// Whether nobody has changed a file or folder since the build, by hand or otherwise: any change
  /// gives it a time after that of the stamp. `known` is what the system says of it.
  func isUntouched(_ known: stat) -> Bool { known.st_ctim < sealed }

  /// The list, if the build that wrote it came to its end and nothing has damaged it: what it says
  /// of a file is then taken for true.
  var trusted: Manifest? {
    guard stamp?.complete == true, manifest?.fingerprint != nil else { return nil }
    return manifest
  }

  /// What the list says of a file; nil if it is not in it.
  func listed(_ path: RelativePath) -> Manifest.Entry? {
    guard let manifest, let line = manifest.index(of: path) else { return nil }
    return manifest[line]
  }

  /// Whether the file at a place has, byte for byte, the content that the list says.
  func holdsBytes(of entry: Manifest.Entry) -> Bool {
    guard let hash = entry.hash else { return false }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let number = entry.path.withPointer { openat(folder.number, $0, flags) }
    if number < 0 { return false }
    let file = Descriptor(owning: number)
    guard let known = status(of: file.number), known.isFile, Int(known.st_size) == entry.size
    else { return false }
    return ContentHash.ofFile(file.number) == hash
  }

  /// What the system knows of a file or folder in it.
  func known(_ path: RelativePath) -> stat? {
    path.withPointer { status($0, in: folder.number) }
  }

  /// The file that the build wrote at a path, if it is untouched. `known` is what the system says of
  /// it.
  func intact(_ path: RelativePath, _ known: stat?) -> Manifest.Entry? {
    guard let known, let entry = listed(path), isIntact(entry, known) else { return nil }
    return entry
  }

  /// The same for a file of the list.
  func isIntact(_ entry: Manifest.Entry, _ known: stat) -> Bool {
    known.isFile && Int(known.st_size) == entry.size && isUntouched(known)
  }

  /// Whether this site has just this content there.
  func holds(_ entry: Manifest.Entry, _ known: stat?) -> Bool {
    entry.hash != nil && intact(entry.path, known) == entry
  }
}

func < (left: timespec, right: timespec) -> Bool {
  (left.tv_sec, left.tv_nsec) < (right.tv_sec, right.tv_nsec)
}
