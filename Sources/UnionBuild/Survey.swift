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
  /// Folders in which a build wrote, each after the folder it stands in.
  private(set) var folders: [RelativePath] = []

  private let old: BuiltSite
  private let ours: Set<RelativePath>
  private let ourFolders: Set<RelativePath>

  /// Looks through the old site.
  init(of old: BuiltSite) throws(BuildError) {
    self.old = old
    let entries = old.manifest?.entries ?? []
    ours = Set(entries.lazy.map(\.path))
    var all: Set<RelativePath> = [.root]
    for entry in entries {
      var folder = entry.path.folder
      while all.insert(folder).inserted { folder = folder.folder }
    }
    ourFolders = all
    let mixed = Set(old.manifest?.mixed ?? [])
    // What is no folder any more, with all that was below it.
    var gone: Set<RelativePath> = []
    for folder in all.sorted() {
      let known = gone.contains(folder.folder) ? nil : old.known(folder)
      guard let known, known.isFolder else {
        gone.insert(folder)
        continue
      }
      if folder != .root { folders.append(folder) }
      if folder == .root || mixed.contains(folder) || !old.isUntouched(known) {
        try list(folder)
      }
    }
  }

  /// The files that the old site wrote and the new one no longer has, where their folder is still
  /// there.
  func stale(next: Set<RelativePath>) -> [RelativePath] {
    let there = Set(folders + [.root])
    return ours.filter { !next.contains($0) && there.contains($0.folder) }
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
        if !ourFolders.contains(entry) { try enter(name, in: folder, as: entry) }
      } else if !ours.contains(entry) {
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
