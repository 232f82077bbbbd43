import Glibc

/// A site's folder on the disk, to which edits are done.
public struct EditedFolder: Sendable {
  /// Where it is.
  public let path: String
  /// The names of the folders in it that are built to.
  public let outputs: [String]

  /// A folder that is there.
  public init(_ path: String, outputs: [String]) {
    self.path = path
    self.outputs = outputs
  }

  /// Writes all files of a new site.
  public func write(_ files: [String: [UInt8]]) {
    for (name, bytes) in files { TestFile.write(bytes, to: path + "/" + name) }
  }

  /// Does an edit, as far as the files are there that it is about: a sequence may be cut.
  public func apply(_ edit: SiteEdit) {
    for step in edit.steps { apply(step) }
  }

  private func apply(_ step: SiteEdit.Step) {
    switch step {
    case .write(let name, let bytes):
      TestFile.write(bytes, to: path + "/" + name + ".new")
      rename(path + "/" + name + ".new", path + "/" + name)
    case .writeUnseen(let name, let bytes):
      var known = stat()
      guard stat(path + "/" + name, &known) == 0 else { return }
      TestFile.write(bytes, to: path + "/" + name)
      setTimes(name, [known.st_atim, known.st_mtim])
    case .delete(let name):
      unlink(path + "/" + name)
      removeEmptyFolders(above: name)
    case .move(let old, let new):
      TestFile.makeFolder(path + "/" + Self.folder(of: new))
      rename(path + "/" + old, path + "/" + new)
      removeEmptyFolders(above: old)
    case .exchange(let one, let other):
      let between = path + "/content/between"
      rename(path + "/" + one, between)
      rename(path + "/" + other, path + "/" + one)
      rename(between, path + "/" + other)
    case .time(let name, let seconds):
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      now.tv_sec += seconds
      setTimes(name, [now, now])
    case .foreign(let output, let name):
      let folder = path + "/" + outputs[output % outputs.count]
      // A file alone would make it somebody else's folder.
      guard access(folder + "/unionsite-stamp.json", F_OK) == 0 else { return }
      TestFile.write(Array("mine".utf8), to: folder + "/" + name)
    case .damage(let number): damage(number)
    }
  }

  private func setTimes(_ name: String, _ times: [timespec]) {
    _ = times.withUnsafeBufferPointer { utimensat(AT_FDCWD, path + "/" + name, $0.baseAddress, 0) }
  }

  private static func folder(of name: String) -> String {
    name.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func removeEmptyFolders(above name: String) {
    var folder = Self.folder(of: name)
    while !folder.isEmpty, folder != "content", rmdir(path + "/" + folder) == 0 {
      folder = Self.folder(of: folder)
    }
  }

  /// Harms a file of the program's own; none where it keeps none.
  private func damage(_ number: UInt64) {
    let folder = path + "/.unionsite"
    let names = TestFile.names(below: folder)
    guard !names.isEmpty else { return }
    let file = folder + "/" + names[Int(number >> 32) % names.count]
    guard var bytes = TestFile.read(file) else { return }
    let place = bytes.isEmpty ? 0 : Int(number >> 8 & 0xFFFFFF) % bytes.count
    switch number % 6 {
    case 0: for name in names { unlink(folder + "/" + name) }
    case 1: unlink(file)
    case 2: TestFile.write(Array(bytes.prefix(place)), to: file)
    case 3: TestFile.write(bytes + Array("more".utf8), to: file)
    case 4: TestFile.write(Array("nothing of yours".utf8), to: file)
    default:
      if !bytes.isEmpty { bytes[place] ^= UInt8(1 << (number >> 60 & 7)) }
      TestFile.write(bytes, to: file)
    }
  }
}
