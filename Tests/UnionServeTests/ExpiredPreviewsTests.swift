import Glibc
import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionServe

@Suite("Folders of previews that nobody uses any more are deleted")
struct ExpiredPreviewsTests {
  private let folder = TestFolder()
  private var cache: String { folder.path + "/cache/unionsite" }
  private var environment: [String: String] { ["XDG_CACHE_HOME": folder.path + "/cache"] }
  private static let day = 24 * 60 * 60

  /// A preview of a site of that name that was built; its folder lasts as long as what is returned.
  private func preview(_ site: String, isBuilt: Bool = true) throws -> PreviewFolder {
    let preview = try PreviewFolder.open(
      for: folder.path + "/" + site, environment: environment)
    TestFile.makeFolder(preview.path)
    if isBuilt {
      let stamp = #"{"program":"unionsite","site":"\#(site)","complete":true,"files":1}"#
      TestFile.write(Array(stamp.utf8), to: preview.path + "/unionsite-stamp.json")
    }
    TestFile.write([], to: preview.path + "/index.html")
    return preview
  }

  private func remove(afterDays days: Int) {
    ExpiredPreviews(environment: environment, now: time(nil) + days * Self.day).remove()
  }

  private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  @Test("After thirty days, with all that belongs to it")
  func old() throws {
    let path = try preview("site").path
    remove(afterDays: 29)
    #expect(isThere(path))
    // A child of another test holds the lock, too, from its fork to its exec.
    for _ in 0..<200 where isThere(path) {
      remove(afterDays: 31)
      usleep(10_000)
    }
    #expect(TestFolder.names(in: cache).isEmpty)
  }

  @Test("Not that of a preview that runs")
  func running() throws {
    let preview = try preview("site")
    remove(afterDays: 400)
    #expect(isThere(preview.path + "/index.html"))
    withExtendedLifetime(preview) {}
  }

  @Test("Every start counts as use")
  func used() throws {
    let path = try preview("site").path
    let lock = String(path.dropLast("site".count)) + "lock"
    var old = [timespec(), timespec()]
    utimensat(AT_FDCWD, lock, &old, 0)
    // A child of another test holds the lock, too, from its fork to its exec.
    for _ in 0..<200 where try preview("site").path != path { usleep(10_000) }
    remove(afterDays: 29)
    #expect(isThere(path))
  }

  @Test("Not what bears no stamp, is called otherwise, or has no lock")
  func foreign() throws {
    let unstamped = try preview("site", isBuilt: false).path
    for name in ["other", "preview-mine"] {
      folder.write("cache/unionsite/\(name)/site/index.html", "")
      chmod(cache + "/" + name, 0o700)
    }
    remove(afterDays: 400)
    #expect(isThere(unstamped + "/index.html"))
    #expect(isThere(cache + "/other/site/index.html"))
    #expect(isThere(cache + "/preview-mine/site/index.html"))
  }

  @Test("What an interrupted run left is deleted")
  func interrupted() throws {
    _ = try preview("site")
    folder.write("cache/unionsite/expired-preview-1/site/index.html", "")
    remove(afterDays: 0)
    #expect(!isThere(cache + "/expired-preview-1"))
  }

  @Test("A link in the cache leads nowhere")
  func link() throws {
    let path = try preview("site").path
    let place = String(path.dropLast("/site".count))
    rename(place, folder.path + "/elsewhere")
    symlink(folder.path + "/elsewhere", place)
    remove(afterDays: 400)
    #expect(isThere(folder.path + "/elsewhere/site/index.html"))
  }
}
