import Diagnostics
import Glibc

/// A walk through a folder and its subfolders: regular files by path, the rest as problems.
///
/// A symbolic link is followed while it stays inside the folder; one that leaves it, leads nowhere
/// or makes the folder contain itself is a problem. Dotfiles and what editors and systems leave
/// behind are passed over.
struct FolderWalk: Sendable {
  /// A folder that was found and is still to be walked through.
  struct Waiting: Sendable {
    /// Its path below the root: "" or ends in "/".
    var path: String
    fileprivate var flags: Int32
    fileprivate var ancestors: [FolderIdentity]

    /// The folder that the walk begins with.
    static let root = Waiting(path: "", flags: 0, ancestors: [])
  }

  /// The folder as people are told it.
  let root: String
  /// The folder's real path, in which links must stay.
  private let realRoot: String
  /// When the walk began: what changes from now on is not what it saw.
  private let began = FileIdentity.now()
  /// The files found so far, with paths below the folder.
  var files: [ListedFile] = []
  var problems: [Problem] = []
  /// The folders that were found and not entered.
  var waiting: [Waiting] = []
  /// Whether folders are entered where they are found, or wait for somebody to walk through them.
  private var enters = true
  /// The folders that we are inside of.
  private var ancestors: [FolderIdentity] = []
  private static let depthLimit = 64

  fileprivate struct FolderIdentity: Equatable {
    let device: dev_t
    let inode: ino_t
  }

  init(root: String, rootPath: String) {
    self.root = root
    realRoot = Self.realPath(rootPath) ?? rootPath
  }

  /// A walk of the same folder with nothing found yet, for another worker.
  var empty: FolderWalk {
    var copy = self
    copy.files = []
    copy.problems = []
    copy.waiting = []
    return copy
  }

  /// Walks through a folder of the folder behind `top`, with all below it, or without (then those wait).
  mutating func visit(_ folder: Waiting, in top: Int32, andBelow: Bool = true) {
    enters = andBelow
    ancestors = folder.ancestors
    let name = folder.path.isEmpty ? "." : String(folder.path.dropLast())
    // Opened anew: a copy of the descriptor would go on where the last listing ended.
    let opened = openat(top, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | folder.flags)
    visit(path: folder.path, descriptor: opened)
  }

  /// Reads the folder behind `descriptor` (which it closes); `path` is "" or ends in "/".
  private mutating func visit(path: String, descriptor: Int32) {
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, let folder = fdopendir(descriptor)
    else {
      let reason = systemReason(errno)
      if descriptor >= 0 { close(descriptor) }
      report(.unreadable(reason: reason), String(path.dropLast()))
      return
    }
    defer { closedir(folder) }
    let identity = FolderIdentity(device: status.st_dev, inode: status.st_ino)
    guard !ancestors.contains(identity), ancestors.count < Self.depthLimit else {
      report(.folderLoop, String(path.dropLast()))
      return
    }
    ancestors.append(identity)
    defer { ancestors.removeLast() }
    while let entry = readdir(folder) {
      guard let name = Self.name(of: entry) else {
        report(.fileNameNotText, path + Self.lossyName(of: entry))
        continue
      }
      if LeftoverName.isOne(name) { continue }
      take(name, path: path, type: Int32(entry.pointee.d_type), folder: dirfd(folder))
    }
  }

  private mutating func take(_ name: String, path: String, type: Int32, folder: Int32) {
    switch type {
    case Int32(DT_REG):
      var status = stat()
      // One that is gone already is told when it is to be read.
      let isThere = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      add(path + name, isThere ? status : nil)
    case Int32(DT_DIR): enter(name, path: path, folder: folder, flags: O_NOFOLLOW)
    case Int32(DT_LNK): follow(name, path: path, folder: folder)
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        return report(.unreadable(reason: systemReason(errno)), path + name)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: add(path + name, status)
      case S_IFDIR: enter(name, path: path, folder: folder, flags: O_NOFOLLOW)
      case S_IFLNK: follow(name, path: path, folder: folder)
      default: report(.notAFile, path + name)
      }
    default: report(.notAFile, path + name)
    }
  }

  private mutating func add(_ path: String, _ status: stat?) {
    let identity = status.map { FileIdentity($0) }
    files.append(
      ListedFile(
        path: path, identity: identity, isSettled: identity?.isSettled(at: began) ?? false))
  }

  private mutating func enter(_ name: String, path: String, folder: Int32, flags: Int32) {
    guard enters else {
      waiting.append(Waiting(path: path + name + "/", flags: flags, ancestors: ancestors))
      return
    }
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags)
    guard inner >= 0 else { return report(.unreadable(reason: systemReason(errno)), path + name) }
    visit(path: path + name + "/", descriptor: inner)
  }

  private mutating func follow(_ name: String, path: String, folder: Int32) {
    var status = stat()
    guard fstatat(folder, name, &status, 0) == 0 else {
      let code = errno
      return code == ELOOP
        ? report(.folderLoop, path + name)
        : report(.linkBroken(target: Self.target(name, folder)), path + name)
    }
    guard let real = Self.realPath(realRoot + "/" + path + name),
      real == realRoot || real.hasPrefix(realRoot + "/")
    else {
      return report(.linkLeavesContent(target: Self.target(name, folder)), path + name)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: add(path + name, status)
    case S_IFDIR: enter(name, path: path, folder: folder, flags: 0)
    default: report(.notAFile, path + name)
    }
  }

  private mutating func report(_ finding: Finding, _ path: String) {
    problems.append(Problem(finding, file: path.isEmpty ? root : root + "/" + path))
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
    }
  }

  private static func lossyName(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func target(_ name: String, _ folder: Int32) -> String {
    let length = Int(PATH_MAX)
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = 0
      guard let start = buffer.baseAddress else { return }
      count = start.withMemoryRebound(to: CChar.self, capacity: length) {
        max(0, readlinkat(folder, name, $0, length))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
