import Glibc

/// What stands in the old output folder: ours, and foreign. Links are entries, never followed.
struct Survey {
  /// Files and links that no build wrote.
  private(set) var foreign: [RelativePath] = []
  /// Folders in which no build wrote.
  private(set) var foreignFolders: [RelativePath] = []
  /// Foreign folders that may not be read.
  private(set) var unreadable: [RelativePath] = []
  /// Files that a build wrote and the new site no longer has.
  private(set) var stale: [RelativePath] = []
  /// Folders in which a build wrote, each after the folder it stands in.
  private(set) var folders: [RelativePath] = []

  private let ours: Set<RelativePath>
  private let ourFolders: Set<RelativePath>
  private let next: Set<RelativePath>

  /// Looks through the old site. `next` are the files of the new one.
  init(of old: BuiltSite, next: Set<RelativePath>) throws(BuildError) {
    let entries = old.manifest?.entries ?? []
    ours = Set(entries.lazy.map(\.path))
    var folders: Set<RelativePath> = [.root]
    for entry in entries {
      var folder = entry.path.folder
      while folders.insert(folder).inserted { folder = folder.folder }
    }
    ourFolders = folders
    self.next = next
    try walk(old.folder.number, at: .root, of: old)
  }

  /// Whether a path is, or is in, the history that git keeps at the top: no pruning may take that.
  static func isHistory(_ path: RelativePath) -> Bool {
    path.content.elementsEqual(".git".utf8) || path.hasPrefix(".git/")
  }

  private mutating func walk(_ folder: Int32, at place: RelativePath, of old: BuiltSite)
    throws(BuildError)
  {
    let path = place == .root ? old.path : old.path + "/" + place.text
    try FolderListing.each(in: folder, path: path) { (name, kind) throws(BuildError) in
      let entry = place.appending(name)
      if place == .root && Self.belongsToBuild(entry) { return }
      if FolderListing.isFolder(name, kind: kind, in: folder) {
        try enter(name, in: folder, as: entry, of: old)
      } else if !ours.contains(entry) {
        foreign.append(entry)
      } else if !next.contains(entry) {
        stale.append(entry)
      }
    }
  }

  private mutating func enter(
    _ name: UnsafePointer<CChar>, in folder: Int32, as entry: RelativePath, of old: BuiltSite
  ) throws(BuildError) {
    let isOurs = ourFolders.contains(entry)
    let number = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 {
      if errno == EACCES && !isOurs { return unreadable.append(entry) }
      throw BuildError(code: errno, path: old.path + "/" + entry.text)
    }
    let opened = Descriptor(owning: number)
    if isOurs { folders.append(entry) } else { foreignFolders.append(entry) }
    try walk(opened.number, at: entry, of: old)
  }

  private static func belongsToBuild(_ path: RelativePath) -> Bool {
    path.hasPrefix(StagePlace.innerPrefix) || path.content.elementsEqual(Stamp.name.utf8)
  }
}
