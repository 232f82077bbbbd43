import Glibc
import Store
import Testing
import UnionTestSupport

struct StoreFolderTests {
  private let site = TestFolder()
  private let kind = StoreFile(kind: "trial", format: 3, program: 77)
  private let payload = Array("会员人数: 7488".utf8)

  @Test func whatIsWrittenIsRead() throws {
    try StoreFolder.make(inSite: site.path).write("one", as: kind, payload)
    let folder = try StoreFolder.open(inSite: site.path)
    #expect(try folder.read("one", as: kind) { Array($0) } == payload)
    #expect(
      try folder.map("one").withBytes { (file) throws(StoreRefusal) in
        Array(try kind.payload(of: file))
      } == payload)
    #expect(folder.names() == [".gitignore", "one"])
  }

  @Test func anEmptyPayloadIsOneToo() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("none", as: kind, [])
    #expect(try folder.read("none", as: kind) { $0.count } == 0)
  }

  @Test func staysOutOfTheSitesHistory() throws {
    _ = try StoreFolder.make(inSite: site.path)
    #expect(site.text(".unionsite/.gitignore") == "*\n")
  }

  @Test func readingMakesNothing() {
    #expect(throws: StoreRefusal.missing) { try StoreFolder.open(inSite: site.path) }
    #expect(!site.has(".unionsite"))
  }

  @Test func whatIsNotThereIsMissing() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    #expect(throws: StoreRefusal.missing) { try folder.read("one", as: kind) { _ in } }
  }

  @Test func damageAtEveryByteIsFound() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("one", as: kind, payload)
    let whole = try #require(site.files(".unionsite")["one"])
    for index in whole.indices {
      for bit in [UInt8(1), 0x80] {
        var bytes = whole
        bytes[index] ^= bit
        site.write(".unionsite/one", bytes: bytes)
        let expected: StoreRefusal = index < 8 ? .foreign : .damaged
        #expect(throws: expected) { try folder.read("one", as: kind) { _ in } }
      }
    }
  }

  @Test func everyCutIsFound() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("one", as: kind, payload)
    let whole = try #require(site.files(".unionsite")["one"])
    for length in 0..<whole.count {
      site.write(".unionsite/one", bytes: Array(whole[..<length]))
      #expect(throws: StoreRefusal.damaged) { try folder.read("one", as: kind) { _ in } }
    }
    site.write(".unionsite/one", bytes: whole + [0])
    #expect(throws: StoreRefusal.damaged) { try folder.read("one", as: kind) { _ in } }
  }

  @Test func aMappedFileThatIsCutIsFoundWithoutReadingIt() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("one", as: kind, payload)
    let whole = try #require(site.files(".unionsite")["one"])
    site.write(".unionsite/one", bytes: whole.dropLast())
    #expect(throws: StoreRefusal.damaged) {
      try folder.map("one").withBytes { (file) throws(StoreRefusal) in
        _ = try kind.payload(of: file, hashed: false)
      }
    }
  }

  @Test func filesOfOthersAreForeign() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    site.write(".unionsite/one", String(repeating: "这不是我们的文件", count: 9))
    #expect(throws: StoreRefusal.foreign) { try folder.read("one", as: kind) { _ in } }
    try folder.write("one", as: StoreFile(kind: "other", format: 3, program: 77), payload)
    #expect(throws: StoreRefusal.foreign) { try folder.read("one", as: kind) { _ in } }
  }

  @Test(arguments: [(4 as UInt64, 77 as UInt64), (3, 78)])
  func anotherVersionIsSaid(_ format: UInt64, _ program: UInt64) throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("one", as: StoreFile(kind: "trial", format: format, program: program), payload)
    #expect(throws: StoreRefusal.otherVersion) { try folder.read("one", as: kind) { _ in } }
  }

  @Test func whatTheReaderFindsMalformedIsDamage() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("one", as: kind, payload)
    #expect(throws: StoreRefusal.damaged) {
      try folder.read("one", as: kind) { (_) throws(MalformedBytes) in throw MalformedBytes() }
    }
  }

  @Test func aFolderInPlaceOfAFileIsUnreadable() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    mkdir(site.path + "/.unionsite/one", 0o755)
    #expect(throws: StoreRefusal.unreadable(StoreError(code: EISDIR))) {
      try folder.read("one", as: kind) { _ in }
    }
  }

  @Test func aReplacedFileStaysForWhoHoldsIt() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    try folder.write("one", as: kind, payload)
    let held = try folder.map("one")
    try folder.write("one", as: kind, [1])
    folder.remove("one")
    #expect(held.withBytes { Array($0.suffix(payload.count)) } == payload)
  }

  @Test func whatAKilledWriterLeftIsRemoved() throws {
    _ = try StoreFolder.make(inSite: site.path)
    site.write(".unionsite/one.123-0.part", "half")
    _ = try StoreFolder.open(inSite: site.path)
    #expect(site.has(".unionsite/one.123-0.part"))
    _ = try StoreFolder.make(inSite: site.path)
    #expect(!site.has(".unionsite/one.123-0.part"))
  }

  @Test func whatAnotherIsWritingIsLeftAlone() throws {
    let folder = try StoreFolder.make(inSite: site.path)
    site.write(".unionsite/one.123-0.part", "half")
    let file = open(site.path + "/.unionsite/one.123-0.part", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    #expect(flock(file, LOCK_EX) == 0)
    _ = try StoreFolder.make(inSite: site.path)
    #expect(site.has(".unionsite/one.123-0.part"))
    #expect(folder.names() == [".gitignore"])
  }

  @Test func aSiteThatIsNotThereGetsNoStore() {
    #expect(throws: StoreError(code: ENOENT)) {
      try StoreFolder.make(inSite: site.path + "/none")
    }
  }

  @Test func aFileInPlaceOfTheFolderIsRefused() {
    site.write(".unionsite", "mine")
    #expect(throws: StoreError(code: ENOTDIR)) { try StoreFolder.make(inSite: site.path) }
    #expect(throws: StoreRefusal.unreadable(StoreError(code: ENOTDIR))) {
      try StoreFolder.open(inSite: site.path)
    }
    #expect(site.text(".unionsite") == "mine")
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aReadOnlySiteGetsNoStore() {
    chmod(site.path, 0o555)
    defer { chmod(site.path, 0o755) }
    #expect(throws: StoreError(code: EACCES)) { try StoreFolder.make(inSite: site.path) }
  }
}
