import Diagnostics
import Glibc
public import Parallel

/// The content folder on disk.
///
/// Files are opened relative to the folder's descriptor, so that a path is looked up once and a
/// folder that is moved while it is read stays the one that was opened.
public struct DiskContent: ContentSource {
  /// The folder as people are told it.
  public let root: String
  private let path: String
  private let descriptor: FolderDescriptor

  /// The largest text file that is read, in bytes.
  public static let fileLimit = 16 << 20

  /// The folder at `path`, shown as `root`.
  public init(path: String, root: String) throws(ContentError) {
    self.path = path
    self.root = root
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else {
      let code = errno
      if code == ENOENT { throw .missing(path: root) }
      throw .unreadable(path: root, reason: systemReason(code))
    }
    descriptor = FolderDescriptor(opened)
  }

  /// Every file below the folder.
  public func list() throws(ContentError) -> ContentListing {
    var walk = FolderWalk(root: root, rootPath: path)
    walk.visit(.root, in: descriptor.number)
    return Self.listing([walk])
  }

  /// The same, with the folders spread over workers.
  public func list(_ workers: Workers) async -> ContentListing {
    var walk = FolderWalk(root: root, rootPath: path)
    var folders = [FolderWalk.Waiting.root]
    // Down to where there are enough folders for everybody.
    while !folders.isEmpty, folders.count < workers.count * Self.foldersEach {
      walk.waiting = []
      for folder in folders { walk.visit(folder, in: descriptor.number, andBelow: false) }
      folders = walk.waiting.sorted { Self.precedes($0.path, $1.path) }
    }
    let start = walk.empty
    let walks = await workers.map(folders.count, grain: 8) { [folders] index in
      var walk = start
      walk.visit(folders[index], in: descriptor.number)
      walk.files.sort { Self.precedes($0.path, $1.path) }
      return walk
    }
    return Self.listing([walk] + walks)
  }

  /// So many folders a worker, that no large one keeps the others waiting.
  private static let foldersEach = 16

  private static func listing(_ walks: [FolderWalk]) -> ContentListing {
    var files = walks.flatMap(\.files)
    // Nearly all stand in order already.
    files.sort { precedes($0.path, $1.path) }
    return ContentListing(files, problems: walks.flatMap(\.problems))
  }

  /// By bytes, which the C library compares many times faster than a walk over two sequences.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let order = left.utf8.withContiguousStorageIfAvailable { one in
      right.utf8.withContiguousStorageIfAvailable { other -> Bool in
        guard let start = one.baseAddress, let otherStart = other.baseAddress else {
          return one.count < other.count
        }
        let order = memcmp(start, otherStart, min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
      }
    }
    return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The bytes of a file.
  public func read(_ path: String) -> Result<[UInt8], ContentReadFailure> {
    // Non-blocking, so that a FIFO put here since the listing cannot hold the build.
    let file = openat(descriptor.number, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(.system(systemReason(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(.system(systemReason(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.system(systemReason(EINVAL)))
    }
    guard status.st_size <= Self.fileLimit else {
      return .failure(.tooLarge(limit: Self.fileLimit))
    }
    return readAll(file, sizeHint: Int(status.st_size))
  }

  private func readAll(_ file: Int32, sizeHint: Int) -> Result<[UInt8], ContentReadFailure> {
    var failure: Int32?
    // One byte more is asked for than there should be: a file that has just that many bytes is read
    // with one call.
    let room = sizeHint + 1
    var isWhole = false
    var bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = 0
      while count < room, !isWhole, let start = buffer.baseAddress {
        let got = Glibc.read(file, start + count, room - count)
        if got >= 0 {
          count += got
          isWhole = got == 0 || count == sizeHint
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if let failure { return .failure(.system(systemReason(failure))) }
    if !isWhole { takeRest(of: file, into: &bytes) }
    return .success(bytes)
  }

  /// What a file has grown by while it was read.
  private func takeRest(of file: Int32, into bytes: inout [UInt8]) {
    var extra = [UInt8](repeating: 0, count: 1024)
    while bytes.count <= Self.fileLimit {
      let got = Glibc.read(file, &extra, extra.count)
      if got <= 0 { break }
      bytes += extra[..<got]
    }
  }
}

/// A folder's descriptor, closed when nobody needs it any more.
private final class FolderDescriptor: Sendable {
  let number: Int32
  init(_ number: Int32) { self.number = number }
  deinit { close(number) }
}

/// The system's words for an error number.
func systemReason(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "errno \(code)" }
  return String(cString: text)
}
