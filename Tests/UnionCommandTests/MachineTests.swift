import Glibc
import Testing
import UnionTestSupport

@Suite("What the machine may do to a build", .timeLimit(.minutes(10)))
struct MachineTests {
  /// Changes what every page of the year shows.
  private func edit(_ site: ProgramSite, members: Int) {
    site.folder.write(
      SiteBuilder().unit("a", "甲工会")
        .report("a", "2023-annual-summary", figures: "会员人数: 10\n")
        .report("a", "2024-annual-summary", figures: "会员人数: \(members)\n"))
  }

  @Test(
    "The disk fills: status 2, cause and cure, and the old site stands whole",
    .enabled(if: Mount.isPossible, "needs the right to mount"), arguments: ["zh", "en"])
  func fullDisk(language: String) throws {
    let site = try ProgramSite()
    site.folder.write("disk/x", "x")
    let disk = try #require(Mount(site.folder.path + "/disk", "size=8m"))
    #expect(site.run("build", "--output", "disk/public").status == 0)
    let before = site.folder.files("disk/public")
    // All but some pages are taken.
    site.folder.write("disk/full", bytes: [UInt8](repeating: 1, count: 8 << 20))
    truncate(site.folder.path + "/disk/full", Int(fileSize(site, "disk/full")) - (16 << 10))

    edit(site, members: 13)
    let run = site.run("build", "--output", "disk/public", "--clean", "--lang", language)
    #expect(run.status == 2)
    let said =
      language == "zh"
      ? (": 错误: 磁盘满了 (或超出配额), 写不下: ", "   提示: 腾出空间后再试; 原来的网站没有改动\n")
      : (
        ": error: the disk is full (or the quota used up): ",
        "   hint: make room and try again; the previous site is unchanged\n"
      )
    #expect(run.errors.contains("/disk/"), "\(run.errors)")
    #expect(run.errors.contains(said.0) && run.errors.hasSuffix(said.1), "\(run.errors)")
    #expect(site.folder.files("disk/public") == before)

    site.folder.delete("disk/full")
    #expect(site.run("build", "--output", "disk/public").status == 0)
    #expect(site.run("build", "--output", "anew", "--clean").status == 0)
    #expect(site.folder.files("disk/public") == site.folder.files("anew"))
    withExtendedLifetime(disk) {}
  }

  private func fileSize(_ site: ProgramSite, _ name: String) -> Int64 {
    var known = stat()
    return stat(site.folder.path + "/" + name, &known) == 0 ? Int64(known.st_size) : 0
  }

  @Test(
    "The disk has become read-only: status 2, cause and cure, and the old site stands",
    .enabled(if: Mount.isPossible, "needs the right to mount"))
  func readOnlyDisk() throws {
    let site = try ProgramSite()
    site.folder.write("disk/x", "x")
    let disk = try #require(Mount(site.folder.path + "/disk", "size=8m"))
    #expect(site.run("build", "--output", "disk/public").status == 0)
    let before = site.folder.files("disk")
    #expect(disk.remount("ro"))
    edit(site, members: 13)
    let run = site.run("build", "--output", "disk/public")
    #expect(run.status == 2)
    #expect(run.errors.contains(": 错误: 磁盘是只读的, 不能写: "), "\(run.errors)")
    #expect(run.errors.hasSuffix("   提示: 换一个输出文件夹, 或把磁盘重新挂载为可写\n"), "\(run.errors)")
    #expect(site.folder.files("disk") == before)
  }

  @Test(
    "The output is somebody else's: status 2, cause and cure, and the old site stands",
    .enabled(if: ProgramSite.withoutRights?.isEmpty == false, "needs another user"))
  func foreignOutput() throws {
    let site = try ProgramSite()
    #expect(site.run("build").status == 0)
    let before = site.built
    edit(site, members: 13)
    let run = site.run("build", through: ProgramSite.withoutRights ?? [])
    #expect(run.status == 2)
    #expect(run.errors.contains(": 错误: 没有权限读写: "), "\(run.errors)")
    #expect(run.errors.hasSuffix("   提示: 检查这个文件或文件夹的所有者和权限, 或换一个用户运行\n"), "\(run.errors)")
    #expect(site.built == before)
    #expect(site.run("build").status == 0)
    #expect(site.built != before)
  }

  @Test(
    "Killed at any moment, with edits between: the site is the old one or the new one, whole",
    .enabled(if: Program.has("timeout"), "needs the program timeout"))
  func killed() throws {
    let site = try ProgramSite()
    // What each edit should come to.
    let versions = (0..<4).map { number in
      edit(site, members: 20 + number)
      let start = ContinuousClock.now
      #expect(site.run("build", "--output", "clean\(number)", "--clean").status == 0)
      return (site.folder.files("clean\(number)"), ContinuousClock.now - start)
    }
    let longest = versions.map(\.1).max() ?? .seconds(1)
    edit(site, members: 20)
    #expect(site.run("build").status == 0)
    var standing = 0
    for round in 0..<24 {
      let wanted = Int.random(in: 0..<4)
      edit(site, members: 20 + wanted)
      let part = longest * Double.random(in: 0...1)
      let seconds =
        Double(part.components.seconds) + Double(part.components.attoseconds) / 1e18 + 0.001
      let run = site.run("build", through: ["timeout", "-s", "KILL", "\(seconds)"])
      #expect(run.status == 0 || run.status == 137, "\(run.errors)")
      let built = site.built
      if built == versions[wanted].0 { standing = wanted }
      #expect(
        built == versions[standing].0,
        "round \(round), after \(seconds) s: neither version \(standing) nor \(wanted)")
      if round % 8 == 7 {
        #expect(site.run("build").status == 0)
        #expect(site.built == versions[wanted].0)
        standing = wanted
      }
    }
    let names = TestFolder.names(in: site.folder.path).filter { $0.hasPrefix(".public") }
    #expect(names == [".public.unionsite-spare"])
  }
}
