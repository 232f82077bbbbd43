import CLinux
import Glibc

/// Owner and mode of a file or folder.
struct FileTraits: Sendable, Equatable {
  let owner: uid_t
  let group: gid_t
  let mode: mode_t

  /// Those that the system tells.
  init(_ known: stat) {
    owner = known.st_uid
    group = known.st_gid
    mode = known.st_mode & 0o7777
  }

  /// Gives them to a path below a folder. False if this user may not give the owner or group away;
  /// the mode is then set without the bits that run a program as somebody else.
  func give(to path: UnsafePointer<CChar>, in folder: Int32, now: FileTraits) -> Bool {
    var kept = true
    if owner != now.owner || group != now.group {
      kept = fchownat(folder, path, owner, group, AT_SYMLINK_NOFOLLOW) == 0
      // A group of one's own may be given even where the owner may not.
      if !kept { _ = fchownat(folder, path, uid_t.max, group, AT_SYMLINK_NOFOLLOW) }
    }
    return fchmodat(folder, path, kept ? mode : mode & 0o1777, 0) == 0 && kept
  }
}

/// Labels and access lists of a folder (SELinux, POSIX ACLs): what is made inside inherits them, and
/// a web server may be barred from files without them.
enum FolderLabels {
  /// Copies all that may be copied; the rest stays what the system gives by default.
  static func copy(from old: Int32, to new: Int32) {
    var names = [CChar](repeating: 0, count: 4096)
    let length = flistxattr(old, &names, names.count)
    guard length > 0 else { return }
    for name in names[..<length].split(separator: 0) {
      let name = Array(name) + [0]
      var value = [UInt8](repeating: 0, count: 4096)
      let size = fgetxattr(old, name, &value, value.count)
      if size >= 0 { _ = fsetxattr(new, name, value, size, 0) }
    }
  }
}
