import Glibc
import UnionBuild

/// The folders of previews that nobody has looked at for long, which are deleted.
///
/// Only what is certainly a preview's is touched: a folder of this user with a preview's name in the
/// program's own part of the cache, with its lock and with the stamp of a built site, and not the
/// folder of a preview that runs.
public struct ExpiredPreviews: Sendable {
  /// Days without use after which a folder is deleted.
  public static let days = 30

  /// What folders have as their name while they are deleted; what was interrupted is found by it.
  private static let mark = "expired-"

  private let places: [String]
  private let now: Int

  /// Those in all places where previews may have their folders.
  public init(environment: [String: String] = PreviewFolder.ownEnvironment) {
    self.init(environment: environment, now: time(nil))
  }

  /// The same at another time, in seconds since 1970.
  init(environment: [String: String], now: Int) {
    places = PreviewFolder.places(environment)
    self.now = now
  }

  /// Deletes them. What cannot be deleted stays: it is in nobody's way but the disk's.
  public func remove() {
    for place in places where PreviewFolder.isPrivate(place) {
      for name in Self.names(in: place) { remove(name, in: place) }
    }
  }

  private func remove(_ name: String, in place: String) {
    let folder = place + "/" + name
    if name.hasPrefix(Self.mark) { return delete(folder) }
    guard name.hasPrefix(PreviewFolder.prefix), PreviewFolder.isPrivate(folder) else { return }
    let lock = Glibc.open(folder + "/" + PreviewFolder.lock, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else { return }
    defer { close(lock) }
    var known = stat()
    guard fstat(lock, &known) == 0, now - known.st_mtim.tv_sec > Self.days * 24 * 60 * 60,
      flock(lock, LOCK_EX | LOCK_NB) == 0, Self.hasStamp(folder + "/" + PreviewFolder.site)
    else { return }
    // Under another name first: a preview that starts meanwhile makes itself a new folder.
    let expired = place + "/" + Self.mark + name
    if rename(folder, expired) == 0 { delete(expired) }
  }

  private func delete(_ folder: String) {
    // Another preview that starts may be at it, too.
    do throws(BuildError) { try TreeRemoval.remove(folder) } catch { return }
  }

  /// Whether a site of ours was built there, of whatever name.
  private static func hasStamp(_ site: String) -> Bool {
    do throws(BuildError) {
      return try OutputFolder.open(path: site, site: SiteIdentity(""), protected: []).state.isOurs
    } catch .refused(_, reason: .otherSite) {
      return true
    } catch {
      return false
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
