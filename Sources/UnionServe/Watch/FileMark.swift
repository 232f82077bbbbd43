import Glibc

/// What tells that a file is no longer what it was, without reading it.
struct FileMark: Sendable, Hashable {
  private let device: dev_t
  private let inode: ino_t
  private let mode: mode_t
  private let size: off_t
  private let modified: Moment
  private let changed: Moment

  private struct Moment: Hashable {
    var seconds: Int
    var nanoseconds: Int
    init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }
  }

  init(_ known: stat) {
    device = known.st_dev
    inode = known.st_ino
    mode = known.st_mode
    // The size and the times of a folder tell of names in it, which are looked at themselves.
    let isFolder = known.st_mode & S_IFMT == S_IFDIR
    size = isFolder ? 0 : known.st_size
    modified = Moment(isFolder ? timespec() : known.st_mtim)
    changed = Moment(isFolder ? timespec() : known.st_ctim)
  }

  /// The file at a path, or what a link there leads to; nil where nothing is.
  init?(path: String, following: Bool) {
    var known = stat()
    guard (following ? stat(path, &known) : lstat(path, &known)) == 0 else { return nil }
    self.init(known)
  }

  /// Whether the file changed so shortly before `now` that another change could leave the same mark:
  /// the clock of a disk ticks some hundred times a second, of some disks every other second.
  func isFresh(at now: timespec) -> Bool {
    let age = (now.tv_sec - changed.seconds) * 1_000_000_000 + now.tv_nsec - changed.nanoseconds
    return age < (changed.nanoseconds == 0 && changed.seconds != 0 ? 3_000_000_000 : 50_000_000)
  }
}
