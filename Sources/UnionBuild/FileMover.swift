import Glibc

/// Moves files from the stage into the output folder as it stands, and removes others from it.
struct FileMover {
  private let stage: Int32
  private let output: Int32
  private let path: String
  private var folders: Set<RelativePath> = [.root]

  /// Moves between two open folders; `path` is that of the output, for errors.
  init(from stage: Int32, to output: Int32, path: String) {
    self.stage = stage
    self.output = output
    self.path = path
  }

  /// Moves the stamp and the list of files, the stamp first: while it says "not complete", the list
  /// need not agree with the files.
  mutating func moveOwn() throws(BuildError) {
    for name in [Stamp.name, Manifest.name] {
      if let own = RelativePath(name) { try move(own) }
    }
  }

  /// Moves a file to the same place in the output, over what is there.
  mutating func move(_ file: RelativePath) throws(BuildError) {
    try makeFolder(file.folder)
    var code = rename(file)
    if code == EISDIR || code == ENOTEMPTY || code == EEXIST {
      try clear(file)
      code = rename(file)
    }
    if code != 0 { throw failure(code, file) }
  }

  /// Removes files; one that is gone, or has become a folder of the new site, is no error.
  func remove(_ files: [RelativePath]) throws(BuildError) {
    for file in files {
      let code = file.withPointer { unlinkat(output, $0, 0) == 0 ? 0 : errno }
      if ![0, ENOENT, ENOTDIR, EISDIR].contains(code) { throw failure(code, file) }
    }
  }

  /// Removes the folders in which nothing is left. Each must come after the folder it stands in.
  func removeIfEmpty(_ folders: [RelativePath]) {
    for folder in folders.reversed() { _ = removeIfEmpty(folder) }
  }

  /// Removes a folder if nothing is left in it; false if it is still there.
  func removeIfEmpty(_ folder: RelativePath) -> Bool {
    folder.withPointer { unlinkat(output, $0, AT_REMOVEDIR) } == 0
  }

  private func rename(_ file: RelativePath) -> Int32 {
    file.withPointer { name in
      if renameat(stage, name, output, name) == 0 { return 0 }
      guard errno == EXDEV else { return errno }
      // Two mounts of one disk: copied beside its place, so that no half file is ever seen.
      let part = StagePlace.innerPrefix + "part"
      _ = unlinkat(output, part, 0)
      let code = FileTransfer.copy(name, from: stage, part, to: output)
      if code != 0 { return code }
      return renameat(output, part, output, name) == 0 ? 0 : errno
    }
  }

  private mutating func makeFolder(_ folder: RelativePath) throws(BuildError) {
    if folders.contains(folder) { return }
    try makeFolder(folder.folder)
    let known = folder.withPointer { status($0, in: output) }
    if let known, !known.isFolder { try clear(folder) }
    if known?.isFolder != true {
      let code = folder.withPointer { mkdirat(output, $0, 0o777) == 0 ? 0 : errno }
      if code != 0 { throw failure(code, folder) }
    }
    folders.insert(folder)
  }

  private func clear(_ place: RelativePath) throws(BuildError) {
    try TreeRemoval.remove(place, in: output, path: path + "/" + place.text)
  }

  private func failure(_ code: Int32, _ place: RelativePath) -> BuildError {
    BuildError(code: code, path: path + "/" + place.text)
  }
}
