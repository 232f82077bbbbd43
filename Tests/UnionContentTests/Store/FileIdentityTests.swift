import Glibc
import Testing
import UnionContent

/// What the listing says of files, and when it may be trusted later.
struct FileIdentityTests {
  private let path = "units/a/2024-annual-summary.md"

  private func file(_ disk: DiskSite) throws -> ListedFile {
    let content = try DiskContent(path: disk.folder, root: "content")
    return try #require(try content.list().entries.first { $0.path == path })
  }

  @Test func aChangeOfEqualLengthShows() throws {
    let disk = try DiskSite()
    try disk.write(path, Array("正文一".utf8))
    let before = try file(disk)
    usleep(30_000)
    try disk.write(path, Array("正文二".utf8))
    let after = try file(disk)
    #expect(before.identity?.size == 9)
    #expect(before.identity?.size == after.identity?.size)
    #expect(before.identity != after.identity)
  }

  @Test func aTimeThatIsSetBackShows() throws {
    let disk = try DiskSite()
    try disk.write(path, Array("正文一".utf8))
    let before = try file(disk)
    usleep(30_000)
    try disk.write(path, Array("正文二".utf8))
    let modified = before.identity?.modified ?? 0
    let time = timespec(
      tv_sec: Int(modified / 1_000_000_000), tv_nsec: Int(modified % 1_000_000_000))
    utimensat(AT_FDCWD, disk.folder + "/" + path, [time, time], 0)
    let after = try file(disk)
    #expect(after.identity?.modified == modified)
    #expect(before.identity != after.identity)
  }

  @Test func aFileJustWrittenIsNotSettledYet() throws {
    let disk = try DiskSite()
    try disk.write(path, Array("正文".utf8))
    usleep(60_000)
    #expect(try file(disk).isSettled)
    let soon = try file(disk).identity?.changed ?? 0
    #expect(try file(disk).identity?.isSettled(at: soon + 1_000_000) == false)
  }

  @Test(
    arguments: [
      (100, 100, 119, false), (100, 100, 121, true), (100, 119, 121, false), (119, 100, 121, false),
      (100, 100, 50, false),
    ] as [(Int64, Int64, Int64, Bool)])
  func bothTimesMustLieATickBefore(
    _ modified: Int64, _ changed: Int64, _ began: Int64, _ expected: Bool
  ) {
    // In milliseconds, and not at a whole second.
    #expect(
      identity(modified * 1_000_000 + 1, changed * 1_000_000 + 1)
        .isSettled(at: began * 1_000_000 + 1) == expected)
  }

  @Test func wholeSecondsCountAsAClockOfTwo() {
    let second: Int64 = 1_000_000_000
    #expect(!identity(50 * second, 50 * second).isSettled(at: 52 * second))
    #expect(identity(50 * second, 50 * second).isSettled(at: 53 * second))
  }

  private func identity(_ modified: Int64, _ changed: Int64) -> FileIdentity {
    FileIdentity(size: 1, modified: modified, changed: changed, inode: 1, device: 1)
  }
}
