import Glibc
import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionServe

@Suite("A preview has a folder of its own")
struct PreviewFolderTests {
  private let folder = TestFolder()

  private func open(_ site: String = "site", _ environment: [String: String]? = nil) throws
    -> PreviewFolder
  {
    try PreviewFolder.open(
      for: folder.path + "/" + site,
      environment: environment ?? ["XDG_CACHE_HOME": folder.path + "/cache"])
  }

  @Test("It is the same for the same site, and another for another site")
  func same() throws {
    let first = try open().path
    var again = try open().path
    // A child of another test holds the lock, too, from its fork to its exec.
    for _ in 0..<200 where again != first {
      usleep(10_000)
      again = try open().path
    }
    let other = try open("other").path
    #expect(again == first)
    #expect(other != first)
    #expect(first.hasPrefix(folder.path + "/cache/unionsite/preview-"))
    #expect(!folder.has("site"))
  }

  @Test("Two previews of one site at once do not share it")
  func two() throws {
    let first = try open()
    let second = try open()
    #expect(first.path != second.path)
    withExtendedLifetime((first, second)) {}
  }

  @Test("Nobody else can read it")
  func mode() throws {
    TestFile.makeFolder(folder.path + "/cache/unionsite")
    let path = try open().path
    for place in [folder.path + "/cache/unionsite", String(path.dropLast("/site".count))] {
      var known = stat()
      #expect(stat(place, &known) == 0)
      #expect(known.st_mode & 0o777 == 0o700)
    }
  }

  @Test("Where the cache cannot be used, the next place is")
  func otherPlace() throws {
    folder.write("file", "")
    let environment = ["XDG_CACHE_HOME": folder.path + "/file", "HOME": folder.path + "/home"]
    let path = try open("site", environment).path
    #expect(path.hasPrefix(folder.path + "/home/.cache/unionsite/"))
  }

  @Test("A link in its place is not followed")
  func link() throws {
    folder.write("cache/x", "")
    folder.write("elsewhere/x", "")
    symlink(folder.path + "/elsewhere", folder.path + "/cache/unionsite")
    let environment = [
      "XDG_CACHE_HOME": folder.path + "/cache", "HOME": folder.path + "/home",
    ]
    let path = try open("site", environment).path
    #expect(path.hasPrefix(folder.path + "/home/"))
  }
}
