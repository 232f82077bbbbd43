import Glibc

/// Brings foreign files of the old site into the new one. They are linked, not moved: until the
/// exchange the old site has them, and from then on the new one.
struct ForeignFiles {
  let old: OldSite
  let stage: Stage

  /// Files that are now in both.
  private(set) var kept: [RelativePath] = []
  /// Files in whose place the new site has something else.
  private(set) var replaced: [RelativePath] = []

  init(of old: OldSite, into stage: Stage) {
    self.old = old
    self.stage = stage
  }

  /// Brings the foreign files that a survey found and `wanted` lets through.
  mutating func bring(_ survey: Survey, where wanted: (RelativePath) -> Bool) throws(BuildError) {
    if let closed = survey.unreadable.first(where: wanted) {
      throw .noPermission(path: old.path + "/" + closed.text)
    }
    for folder in survey.foreignFolders where wanted(folder) { try makeFolder(folder) }
    for file in survey.foreign where wanted(file) { try bring(file) }
  }

  // A file of the new site may stand where the folder stood; what was in it then yields.
  private func makeFolder(_ folder: RelativePath) throws(BuildError) {
    do { try stage.makeFolder(folder) } catch {
      guard case .writtenTwice = error else { throw error }
    }
  }

  private mutating func bring(_ file: RelativePath) throws(BuildError) {
    try makeFolder(file.folder)
    let code = file.withPointer { name in
      linkat(old.folder.number, name, stage.root.number, name, 0) == 0 ? 0 : errno
    }
    switch code {
    case 0: kept.append(file)
    case EEXIST, ENOTDIR: replaced.append(file)
    // Links to other people's files may be forbidden, or the disk may know no links.
    case EPERM, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS:
      try copy(file)
      kept.append(file)
    default: throw BuildError(code: code, path: stage.shown(file))
    }
  }

  private func copy(_ file: RelativePath) throws(BuildError) {
    let code = file.withPointer { name in
      FileTransfer.copy(name, from: old.folder.number, name, to: stage.root.number)
    }
    if code != 0 { throw BuildError(code: code, path: stage.shown(file)) }
  }
}
