import Glibc

/// Brings foreign files of the old site into the new one. They are linked, not moved: until the
/// exchange the old site has them, and from then on the new one.
struct ForeignFiles {
  private let old: BuiltSite
  private let stage: Stage
  private let manifest: Manifest

  /// Files that are now in both.
  private(set) var kept: [RelativePath] = []
  /// Files in whose place the new site has something else.
  private(set) var replaced: [RelativePath] = []

  /// Of the old site into a stage, whose list is this.
  init(of old: BuiltSite, into stage: Stage, _ manifest: Manifest) {
    self.old = old
    self.stage = stage
    self.manifest = manifest
  }

  /// Brings the foreign files that a survey found and `isKept` lets through.
  mutating func bring(_ survey: Survey, where isKept: (RelativePath) -> Bool) throws(BuildError) {
    if let closed = survey.unreadable.first(where: isKept) {
      throw .noPermission(path: old.path + "/" + closed.text)
    }
    for folder in survey.foreignFolders where isKept(folder) && !manifest.isBelowFile(folder) {
      try stage.makeFolder(folder)
    }
    for file in survey.foreign where isKept(file) {
      if manifest.isTaken(file) {
        replaced.append(file)
      } else {
        try stage.makeFolder(file.folder)
        try stage.link(file, from: old)
        kept.append(file)
      }
    }
  }
}
