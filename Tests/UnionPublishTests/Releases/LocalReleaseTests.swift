import Glibc
import Parallel
import Testing
import UnionBuild
import UnionModel
import UnionTestSupport

@testable import UnionPublish

/// Releases in a folder of this machine.
struct LocalReleaseTests {
  @Test func `The first publish shows the site as it was built`() async throws {
    let site = PublishedSite()
    let outcome = try await site.publication().run()
    #expect(outcome.release == 1)
    #expect(outcome.differences.added.count == site.built.count)
    #expect(outcome.differences.bytes == site.built.values.reduce(0) { $0 + $1.count })
    #expect(differences(site.shown, site.built) == [])
    #expect(
      site.folder.text("www/site/unionsite-target.json")
        == #"{"program":"unionsite","site":"test","layout":"releases","base_url":"https://union.test/"}"#
        + "\n")
  }

  @Test func `What has not changed is not published again`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    let again = try await site.publication().run()
    #expect(again.differences.isEmpty)
    #expect(again.release == nil)
    #expect(TestFolder.names(in: site.place + "/releases").count == 1)
  }

  @Test func `One changed report moves its page and the feed, and all others are the same files`()
    async throws
  {
    let site = PublishedSite()
    site.say("第一版。")
    _ = try await site.publication().run()
    let before = Self.numbers(site)
    site.say("第二版。")
    let outcome = try await site.publication().run()
    #expect(
      outcome.differences.changed == ["feed.xml", "units/u0/2024-annual-summary/index.html"])
    #expect(outcome.differences.added.isEmpty && outcome.differences.deleted.isEmpty)
    #expect(differences(site.shown, site.built) == [])
    let after = Self.numbers(site)
    #expect(
      before.filter { after[$0.key] != $0.value }.keys.sorted() == outcome.differences.changed)
  }

  @Test func `A dry run tells what would happen and touches nothing`() async throws {
    let site = PublishedSite()
    var publication = try await site.publication()
    publication.isDry = true
    let outcome = try await publication.run()
    #expect(outcome.differences.added.count == site.built.count)
    #expect(TestFolder.names(in: site.folder.path + "/www") == [".keep"])
  }

  @Test func `Files that are gone from the site are gone from the new release`() async throws {
    let site = PublishedSite()
    site.write("pages/about.md", "---\n标题: 关于\n---\n正文。\n")
    _ = try await site.publication().run()
    site.folder.delete("content/pages/about.md")
    let outcome = try await site.publication().run()
    #expect(outcome.differences.deleted == ["about/index.html"])
    #expect(differences(site.shown, site.built) == [])
  }

  @Test func `More deletions than may be unasked need a yes`() async throws {
    let site = PublishedSite()
    site.write("pages/about.md", "---\n标题: 关于\n---\n正文。\n")
    _ = try await site.publication().run()
    let shown = site.shown
    site.folder.delete("content/pages/about.md")
    var publication = try await site.publication { $0.maxDelete = 0 }
    #expect(
      await failure { _ = try await publication.run() }
        == .tooManyDeletions(target: "web", count: 1, limit: 0))
    publication.confirm = { _ in .no }
    #expect(await failure { _ = try await publication.run() } == .cancelled(target: "web"))
    #expect(differences(site.shown, shown) == [])
    publication.confirm = { _ in .yes }
    _ = try await publication.run()
    #expect(differences(site.shown, site.built) == [])
  }

  @Test func `Another address needs a yes`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    site.write("site.yml", "id: test\ntitle: 测试站\nbase_url: https://other.test/\n")
    var publication = try await site.publication()
    #expect(
      await failure { _ = try await publication.run() }
        == .addressMoves(
          target: "web", from: "https://union.test/", to: "https://other.test/"))
    publication.confirm = { _ in .yes }
    #expect(try await publication.run().movedFrom == "https://union.test/")
    #expect(try await publication.run().movedFrom == nil)
  }

  @Test func `The last five releases are kept, and readers can be taken back and forth`()
    async throws
  {
    let site = PublishedSite(units: 1)
    var sites: [[String: [UInt8]]] = []
    for round in 1...7 {
      site.say("第\(round)版。")
      let outcome = try await site.publication().run()
      #expect(outcome.release == round)
      sites.append(site.built)
    }
    let publication = try await site.publication()
    let target = try ReleaseTarget(publication.target)
    #expect(try await target.releases().map(\.number) == [3, 4, 5, 6, 7])
    #expect(try await target.rollBack(to: nil, who: "li").number == 6)
    #expect(differences(site.shown, sites[5]) == [])
    #expect(try await target.rollBack(to: nil, who: "li").number == 5)
    #expect(try await target.rollBack(to: 7, who: "li").number == 7)
    #expect(differences(site.shown, sites[6]) == [])
    #expect(
      await failure { _ = try await target.rollBack(to: 2, who: "li") }
        == .noRelease(target: "web", number: 2))
    #expect(try await target.rollBack(to: 3, who: "li").number == 3)
    #expect(
      await failure { _ = try await target.rollBack(to: nil, who: "li") }
        == .noRelease(target: "web", number: nil))
    // What comes after a way back is a new release, and the one that readers saw is kept.
    #expect(try await publication.run().release == 8)
    #expect(try await target.releases().map(\.number) == [4, 5, 6, 7, 8])
    #expect(differences(site.shown, sites[6]) == [])
  }

  @Test func `A changed page has another time than it had, however soon it comes`() async throws {
    let site = PublishedSite(units: 1)
    let page = site.place + "/current/units/u0/2024-annual-summary/index.html"
    var times: Set<Int> = []
    for round in 1...3 {
      site.say("第\(round)版。")
      _ = try await site.publication().run()
      var known = stat()
      #expect(stat(page, &known) == 0)
      times.insert(known.st_mtim.tv_sec)
    }
    #expect(times.count == 3)
  }

  @Test func `A folder with anything else in it is refused`() async throws {
    let site = PublishedSite()
    site.folder.write("www/site/index.html", "别人的")
    #expect(
      await failure { _ = try await site.publication().run() }
        == .notOurs(target: "web", path: site.place, example: "index.html"))
    #expect(TestFolder.names(in: site.place) == ["index.html"])
  }

  @Test func `Another site is refused`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    let other = PublishedSite()
    other.write("site.yml", "id: other\ntitle: 别站\nbase_url: https://union.test/\n")
    let publication = try await other.publication(to: .local(path: site.place))
    #expect(
      await failure { _ = try await publication.run() }
        == .otherSite(target: "web", path: site.place, site: "test"))
  }

  @Test func `A damaged stamp is refused`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    site.folder.write("www/site/unionsite-target.json", "{")
    #expect(
      await failure { _ = try await site.publication().run() }
        == .notOurs(target: "web", path: site.place, example: "unionsite-target.json"))
  }

  @Test func `A folder above that is not there is told`() async throws {
    let site = PublishedSite()
    let place = site.folder.path + "/no/site"
    let publication = try await site.publication(to: .local(path: place))
    #expect(
      await failure { _ = try await publication.run() }
        == .placeMissing(target: "web", path: site.folder.path + "/no"))
  }

  @Test func `Who comes second is told who is publishing`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    let place = ReleasePlace(machine: .here, path: site.place, name: "web")
    try await ReleaseSession.open(place) { (session) throws(PublishError) in
      _ = try await session.ask("take", ["王@别处"])
      let busy = await failure { _ = try await site.publication().run() }
      #expect(busy == .busy(target: "web", who: "王@别处"))
    }
    #expect(await failure { _ = try await site.publication().run() } == nil)
  }

  @Test func `What a killed publish left is cleared away`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    site.folder.write("www/site/releases/.new-0002/index.html", "半个")
    site.folder.write("www/site/releases/.old-0001-20250101T000000Z/index.html", "旧")
    site.say("第二版。")
    _ = try await site.publication().run()
    let left = TestFolder.names(in: site.place + "/releases")
    #expect(left.count == 2 && left.allSatisfy { !$0.hasPrefix(".") })
    #expect(differences(site.shown, site.built) == [])
  }

  @Test(.enabled(if: Mount.isPossible, "nothing can be mounted here"))
  func `A full disk is told, and readers see what they saw`() async throws {
    let site = PublishedSite(units: 1)
    let folder = TestFolder()
    let disk = try #require(Mount(folder.path, "size=700k"))
    let publication = try await site.publication(to: .local(path: folder.path + "/site"))
    _ = try await publication.run()
    let shown = folder.files("site/current")
    site.write("pages/large.md", "---\n标题: 大\n---\n" + String(repeating: "很长的一段。", count: 90_000))
    let large = try await site.publication(to: .local(path: folder.path + "/site"))
    #expect(await failure { _ = try await large.run() } == .noSpace(target: "web"))
    #expect(differences(folder.files("site/current"), shown) == [])
    site.folder.delete("content/pages/large.md")
    site.say("第二版。")
    _ = try await site.publication(to: .local(path: folder.path + "/site")).run()
    #expect(differences(folder.files("site/current"), site.built) == [])
    withExtendedLifetime(disk) {}
  }

  @Test func `Odd names and files of others come through`() async throws {
    let site = PublishedSite()
    site.write("units/u0/名单 [1]*?.csv", "a,b\n")
    site.write("units/u0/it's \"x\"; $(rm) `y` & #%.txt", "x")
    site.write("units/u0/-n.txt", "x")
    _ = try await site.build()
    site.folder.write("public/验证[1].txt", "别人放的")
    site.folder.write("public/CNAME", "x")
    let place = site.folder.path + "/www/it's [a] place; $(x)"
    let publication = try await site.publication(to: .local(path: place))
    #expect(publication.site.foreign == ["CNAME", "验证[1].txt"])
    _ = try await publication.run()
    #expect(try await publication.run().differences.isEmpty)
    let shown = site.folder.files("www/it's [a] place; $(x)/current")
    #expect(differences(shown, site.built) == ["CNAME", "验证[1].txt"])
  }

  @Test func `What somebody did at the target is told and put right`() async throws {
    let site = PublishedSite()
    _ = try await site.publication().run()
    let shown = "www/site/current/"
    let page = site.folder.text(shown + "index.html") ?? ""
    site.folder.write(shown + "index.html", String(page.map { $0 == "会" ? "汇" : $0 }))
    site.folder.write(shown + "extra/door.php", "x")
    site.folder.delete(shown + "years/2024/index.html")
    site.folder.delete(shown + "units/index.html")
    symlink("../index.html", site.place + "/current/units/index.html")
    let outcome = try await site.publication().run()
    #expect(outcome.differences.changed == ["index.html", "units/index.html"])
    #expect(outcome.differences.added == ["years/2024/index.html"])
    #expect(outcome.differences.deleted == ["extra/door.php"])
    #expect(differences(site.shown, site.built) == [])
    #expect(access(site.place + "/current/extra", F_OK) != 0)
    var known = stat()
    #expect(lstat(site.place + "/current/units/index.html", &known) == 0)
    #expect(known.st_mode & S_IFMT == S_IFREG)
  }

  @Test func `A file may become a folder, and a folder a file`() async throws {
    let site = PublishedSite(units: 1)
    site.write("units/u0/资料", "一个文件")
    _ = try await site.publication().run()
    site.folder.delete("content/units/u0/资料")
    site.write("units/u0/资料/甲.txt", "一")
    site.write("units/u0/资料/乙/丙.txt", "二")
    _ = try await site.publication().run()
    #expect(differences(site.shown, site.built) == [])
    #expect(site.shown.keys.contains { $0.hasSuffix("资料/乙/丙.txt") })
    site.folder.delete("content/units/u0/资料")
    site.write("units/u0/资料", "一个文件")
    _ = try await site.publication().run()
    #expect(differences(site.shown, site.built) == [])
  }

  private static func numbers(_ site: PublishedSite) -> [String: UInt] {
    var numbers: [String: UInt] = [:]
    for name in site.shown.keys {
      var known = stat()
      if stat(site.place + "/current/" + name, &known) == 0 { numbers[name] = known.st_ino }
    }
    return numbers
  }
}

/// Compressed twins beside the pages of a release.
struct ReleasedTwinsTests {
  @Test func `Twins go along with their pages and are not counted as files of the site`()
    async throws
  {
    let site = PublishedSite()
    var publication = try await site.publication { $0.maxDelete = 1_000 }
    publication.twins = try await CompressedTwins.update(
      in: site.folder.path + "/twins", of: publication.site, Workers(count: 2))
    let first = try await publication.run()
    #expect(first.differences.added.count == site.built.count)
    let twin = "units/u0/2024-annual-summary/index.html.gz"
    #expect(site.shown[twin] != nil && site.shown["index.html.br"] != nil)
    #expect(try await publication.run().differences.isEmpty)

    site.write("pages/about.md", "---\n标题: 关于\n---\n" + String(repeating: "很多字。", count: 300))
    publication.site = try await site.build()
    publication.twins = nil
    publication.twins = try await CompressedTwins.update(
      in: site.folder.path + "/twins", of: publication.site, Workers(count: 2))
    let second = try await publication.run()
    #expect(second.differences.added == ["about/index.html"])
    #expect(site.shown["about/index.html.br"] != nil)

    publication.twins = nil
    let third = try await publication.run()
    #expect(third.differences.deleted.allSatisfy { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
    #expect(differences(site.shown, site.built) == [])
  }

  @Test func `A site's own folders are no place to publish to`() async throws {
    let site = PublishedSite(units: 1)
    for folder in ["content/out", "public", "content"] {
      let path = site.folder.path + "/" + folder
      var publication = try await site.publication(to: .local(path: path))
      publication.protected = ["content", "public"].map { site.folder.path + "/" + $0 }
      let fault = await failure { _ = try await publication.run() }
      guard case .insideSite("web", path, _) = fault else {
        Issue.record("\(String(describing: fault))")
        continue
      }
    }
  }
}

/// Clocks that disagree.
struct ReleaseTimesTests {
  @Test(arguments: [1, 4_000_000_000])
  func `What files are dated at the target, and what time it is here, does not count`(time: Int)
    async throws
  {
    let site = PublishedSite(units: 1)
    site.say("第一版。")
    _ = try await site.publication().run()
    var times = [timeval(tv_sec: time, tv_usec: 0), timeval(tv_sec: time, tv_usec: 0)]
    for name in site.shown.keys { utimes(site.place + "/current/" + name, &times) }
    lutimes(site.place + "/current", &times)
    #expect(try await site.publication().run().differences.isEmpty)
    site.say("第二版。")
    let outcome = try await site.publication().run()
    #expect(outcome.differences.changed.contains("units/u0/2024-annual-summary/index.html"))
    #expect(outcome.differences.changed.count == 2)
    #expect(differences(site.shown, site.built) == [])
  }
}
