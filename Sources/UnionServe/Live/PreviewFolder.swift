import Glibc
import Store
public import UnionBuild

/// The folder of a preview's own that the site is built into, held for as long as this is.
///
/// It stands in the user's folder for caches, not in the site: there it would be published, copied to
/// shared disks and backed up, and a site that may only be read could not be previewed. It is kept, so
/// that the next preview of the site has little to do, until nobody has looked at it for long
/// (`ExpiredPreviews`).
public final class PreviewFolder: Sendable {
  /// Where the site is built.
  public let path: String
  private let held: Int32

  /// How its name begins.
  static let prefix = "preview-"
  /// The file in it that a preview holds while it runs. Its time is that of the last start.
  static let lock = "lock"
  /// The folder in it that the site is built into.
  static let site = "site"

  /// How many previews of one site can run at once.
  private static let most = 16

  private init(path: String, held: Int32) {
    self.path = path
    self.held = held
  }

  // The lock goes with its file, also when the program is killed.
  deinit { close(held) }

  /// The folder for a site. Another preview of the same site has another one.
  ///
  /// Throws where no folder can be made at all.
  public static func open(for site: String, environment: [String: String] = ownEnvironment)
    throws(BuildError) -> PreviewFolder
  {
    let name = prefix + String(ContentHash.of(realPath(site) ?? site), radix: 36)
    var failure = BuildError.notFound(path: "XDG_CACHE_HOME, HOME, TMPDIR")
    for place in places(environment) {
      do throws(BuildError) {
        try makePrivate(place)
        for number in 1...most {
          let folder = place + "/" + name + (number == 1 ? "" : "-\(number)")
          if let free = try take(folder) { return free }
        }
        throw .busy(path: place + "/" + name)
      } catch { failure = error }
    }
    throw failure
  }

  /// The folders that may hold it, the best one first (XDG Base Directory Specification).
  static func places(_ environment: [String: String]) -> [String] {
    var places: [String] = []
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      places.append(cache + "/unionsite")
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      places.append(home + "/.cache/unionsite")
    }
    let temporary = environment["TMPDIR"] ?? ""
    for place in [temporary, "/tmp"] where place.hasPrefix("/") {
      places.append(place + "/unionsite-\(getuid())")
    }
    return places
  }

  /// The variables that matter of this process.
  public static var ownEnvironment: [String: String] {
    var all: [String: String] = [:]
    for name in ["XDG_CACHE_HOME", "HOME", "TMPDIR"] {
      if let value = getenv(name) { all[name] = String(cString: value) }
    }
    return all
  }

  /// The folder, unless another preview holds it.
  private static func take(_ folder: String) throws(BuildError) -> PreviewFolder? {
    let lock = folder + "/" + lock
    // Again where the folder was just deleted as expired.
    for _ in 0..<4 {
      try makePrivate(folder)
      let file = Glibc.open(lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file < 0 && errno == ENOENT { continue }
      if file < 0 { throw .other(path: lock, code: errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        close(file)
        return nil
      }
      if isStill(file, at: lock) {
        futimens(file, nil)
        return PreviewFolder(path: folder + "/" + site, held: file)
      }
      close(file)
    }
    throw .busy(path: folder)
  }

  /// Whether an open file is the one that has a path now.
  private static func isStill(_ file: Int32, at path: String) -> Bool {
    var (own, there) = (stat(), stat())
    return fstat(file, &own) == 0 && lstat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }

  /// Makes a folder that only this user can read: drafts are nobody else's. One that is there must be
  /// this user's own, as anybody may make one in `/tmp`.
  private static func makePrivate(_ path: String) throws(BuildError) {
    make(path)
    var known = stat()
    guard lstat(path, &known) == 0 else { throw .other(path: path, code: errno) }
    guard isOwn(known), access(path, W_OK) == 0 else { throw .noPermission(path: path) }
    if known.st_mode & 0o077 != 0 { chmod(path, 0o700) }
  }

  /// Whether a folder is there that is this user's own and that nobody else can read.
  static func isPrivate(_ path: String) -> Bool {
    var known = stat()
    return lstat(path, &known) == 0 && isOwn(known) && known.st_mode & 0o077 == 0
  }

  private static func isOwn(_ known: stat) -> Bool {
    known.st_mode & S_IFMT == S_IFDIR && known.st_uid == getuid()
  }

  /// Makes a folder and those above it; whether that worked is seen by who uses it.
  private static func make(_ path: String) {
    if mkdir(path, 0o700) == 0 || errno != ENOENT { return }
    guard let end = path.lastIndex(of: "/"), end != path.startIndex else { return }
    make(String(path[..<end]))
    mkdir(path, 0o700)
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
