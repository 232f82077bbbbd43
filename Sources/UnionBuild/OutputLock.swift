import Glibc

/// What a build does when another one is writing the same output.
public enum WhenBusy: Sendable {
  /// It fails with `BuildError.busy`.
  case fail
  /// It says so by calling the closure once, and waits.
  case wait(@Sendable () -> Void)
}

/// The right to write one output folder; given up when it is released or the program ends, however
/// that comes about.
final class OutputLock: Sendable {
  private let file: Descriptor
  private let path: String

  private init(file: consuming Descriptor, path: String) {
    self.file = file
    self.path = path
  }

  // The file is removed while the lock is still held; who waits for it sees that and begins anew.
  deinit { unlink(path) }

  /// Takes the lock at a path, which is created. `output` is what a refusal speaks of.
  static func acquire(_ path: String, output: String, whenBusy: WhenBusy) throws(BuildError)
    -> OutputLock
  {
    var whenBusy = whenBusy
    while true {
      let number = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if number < 0 { throw BuildError(code: errno, path: path) }
      let file = Descriptor(owning: number)
      if try !lock(file.number, LOCK_NB, path) {
        switch whenBusy {
        case .fail: throw .busy(path: output)
        case .wait(let notice):
          notice()
          whenBusy = .wait({})
          _ = try lock(file.number, 0, path)
        }
      }
      if isStill(file.number, at: path) { return OutputLock(file: file, path: path) }
    }
  }

  /// False if another holds it and we do not wait. A file system without locks grants it: then the
  /// people must see to it that only one builds.
  private static func lock(_ file: Int32, _ flag: Int32, _ path: String) throws(BuildError) -> Bool
  {
    while flock(file, LOCK_EX | flag) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      case ENOSYS, EOPNOTSUPP, ENOLCK: return true
      case let code: throw BuildError(code: code, path: path)
      }
    }
    return true
  }

  private static func isStill(_ file: Int32, at path: String) -> Bool {
    guard let held = status(of: file), let there = status(path, in: AT_FDCWD) else { return false }
    return held.st_dev == there.st_dev && held.st_ino == there.st_ino
  }
}
