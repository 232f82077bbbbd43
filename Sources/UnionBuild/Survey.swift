import Glibc

/// What stands in the old output folder: ours, and foreign. Links are entries, never followed.
///
/// A folder that nobody has changed since the build that wrote it is not read again: it holds what
/// the build left there. So a survey costs one question a folder, not a reading.
struct Survey {
  /// Files and links that no build wrote.
  private(set) var foreign: [RelativePath] = []
  /// Folders in which no build wrote.
  private(set) var foreignFolders: [RelativePath] = []
  /// Foreign folders that may not be read.
  private(set) var unreadable: [RelativePath] = []
  /// Folders of ours, below the top, in which somebody has changed something.
  private(set) var touched: [RelativePath] = []
  /// What was a folder of ours and is none any more, with all such that were below it.
  private(set) var gone: Set<RelativePath> = []
  /// The lines of files that are gone or that somebody has changed; in folders that nobody has
  /// touched there are none to be found.
  private(set) var lost: [Int] = []

  private let old: BuiltSite
  private let manifest: Manifest

  /// Looks through the old site; for lost files only if so wished. `marks` are those of its folders,
  /// if they were asked for before.
  init(of old: BuiltSite, findsLost: Bool = false, marks: [FolderMark]? = nil) throws(BuildError) {
    self.old = old
    let manifest = old.manifest ?? Manifest([])
    self.manifest = manifest
    let mixed = manifest.mixed.map(\.listed)
    let name = PathBuffer()
    var next = 0
    try list(.root)
    try manifest.walk(root: FolderMark.touched) {
      (folder, above) throws(BuildError) -> FolderMark in
      let mark = marks?[next] ?? old.mark(folder, name)
      next += 1
      guard above != .gone, mark != .gone else {
        if let place = RelativePath(listed: folder) { gone.insert(place) }
        return .gone
      }
      let isTouched = mark == .touched
      if isTouched || !mixed.isEmpty && mixed.contains(where: { $0.elementsEqual(folder) }) {
        guard let place = RelativePath(listed: folder) else { return .gone }
        if isTouched { touched.append(place) }
        try list(place)
      }
      return mark
    } file: { (line, mark) throws(BuildError) in
      if findsLost, mark == .gone || mark == .touched && !isIntact(line) { lost.append(line) }
    }
  }

  private func isIntact(_ line: Int) -> Bool {
    let entry = manifest[line]
    return old.known(entry.path).map { old.isIntact(entry, $0) } ?? false
  }

  /// Whether a path is, or is in, the history that git keeps at the top: no pruning may take that.
  static func isHistory(_ path: RelativePath) -> Bool {
    path.content.elementsEqual(".git".utf8) || path.hasPrefix(".git/")
  }

  /// Reads a folder of ours; what it holds that is not ours is foreign.
  private mutating func list(_ folder: RelativePath) throws(BuildError) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let number = folder.withPointer { openat(old.folder.number, $0, flags) }
    if number < 0 { throw BuildError(code: errno, path: shown(folder)) }
    let opened = Descriptor(owning: number)
    try walk(opened.number, at: folder)
  }

  private mutating func walk(_ folder: Int32, at place: RelativePath) throws(BuildError) {
    try FolderListing.each(in: folder, path: shown(place)) { (name, kind) throws(BuildError) in
      let entry = place.appending(name)
      if place == .root && Self.belongsToBuild(entry) { return }
      if FolderListing.isFolder(name, kind: kind, in: folder) {
        if !manifest.hasFolder(entry) { try enter(name, in: folder, as: entry) }
      } else if manifest.index(of: entry) == nil {
        foreign.append(entry)
      }
    }
  }

  private mutating func enter(
    _ name: UnsafePointer<CChar>, in folder: Int32, as entry: RelativePath
  ) throws(BuildError) {
    let number = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 {
      if errno == EACCES { return unreadable.append(entry) }
      throw BuildError(code: errno, path: shown(entry))
    }
    let opened = Descriptor(owning: number)
    foreignFolders.append(entry)
    try walk(opened.number, at: entry)
  }

  private func shown(_ place: RelativePath) -> String {
    place == .root ? old.path : old.path + "/" + place.text
  }

  private static func belongsToBuild(_ path: RelativePath) -> Bool {
    path.hasPrefix(StagePlace.innerPrefix) || path.content.elementsEqual(Stamp.name.utf8)
  }
}
