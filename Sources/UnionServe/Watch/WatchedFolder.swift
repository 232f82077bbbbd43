import CLinux
import Glibc

/// A folder that is watched; it need not be there yet, and may be replaced at any time.
public struct WatchedFolder: Sendable, Hashable {
  /// Where it is.
  public let path: String
  /// What people are told it is called: `content`.
  public let name: String

  /// A folder.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// The folder it stands in.
  var parent: String {
    guard let end = path.lastIndex(of: "/") else { return "." }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// Its name there.
  var lastName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Which folder stands there at this moment.
  var identity: FolderIdentity? {
    var known = stat()
    guard stat(path, &known) == 0, known.st_mode & S_IFMT == S_IFDIR else { return nil }
    return FolderIdentity(known)
  }

  /// Whether the kernel hears of all that happens there: not where another machine has the files, or
  /// another system on this one (network disks, folders that Windows or a container shares).
  var isHeardOf: Bool {
    var known = statfs()
    guard statfs(path, &known) == 0 else { return true }
    return !Self.deafKinds.contains(UInt32(truncatingIfNeeded: known.f_type))
  }

  // linux/magic.h, and statfs(2) for those that are not in it.
  private static let deafKinds: Set<UInt32> = [
    0x6969,  // NFS
    0x517B, 0xFF53_4D42, 0xFE53_4D42,  // SMB, CIFS
    0x0102_1997,  // 9p: Windows' disks in WSL
    0x6573_5546,  // FUSE: sshfs, containers on other systems
    0x786F_4256,  // VirtualBox
    0xBACB_ACBC,  // VMware
    0x7461_636F,  // OCFS2
    0x0BD0_0BD0,  // Lustre
    0x00C3_6400,  // Ceph
  ]
}

/// What tells one folder from another that takes its place.
struct FolderIdentity: Sendable, Hashable {
  private let device: dev_t
  private let inode: ino_t

  init(_ known: stat) {
    device = known.st_dev
    inode = known.st_ino
  }
}
