import Store
import Testing
import UnionRender
import UnionTestSupport

@testable import UnionBuild

@Suite("What pages were made of, from one build to the next")
struct PageRecordsTests {
  private let folder = TestFolder()
  private let head = PageRecords.Head(
    base: 1, manifest: 2, inputs: 3, site: "站", language: "zh-Hans", units: 4, reports: 5,
    files: 6)

  private func cells(_ values: [(UInt64, UInt64)]) -> Cells {
    var cells = Cells()
    for (name, fingerprint) in values { cells.add(name, fingerprint) }
    return cells
  }

  private let parts = [
    PartRecord(
      name: 7, read: [0..<1, 2..<3], cells: 1..<3, outline: [1, 2, 3], said: [4, 5])
  ]

  private func payload(_ cells: Cells) -> [UInt8] {
    let pages = [
      PageRecord(name: "", own: 0, cells: [0, 1, 2], files: ["index.html"]),
      PageRecord(name: "units/a/", own: 0, cells: [1], files: ["a.html", "a.csv"]),
      PageRecord(name: "units/b/", own: 9, cells: [2], files: ["b.html"]),
    ]
    return PageRecord.payload(head, cells, parts, count: 3, pages: pages.flatMap(\.bytes))
  }

  private func records(_ cells: Cells) throws -> PageRecords {
    let store = try StoreFolder.make(inSite: folder.path)
    try store.write("pages", as: PageRecords.kind(), payload(cells))
    return try PageRecords(store.map("pages"))
  }

  private let items = [
    PagePlan.Item(name: "", own: 0), PagePlan.Item(name: "units/a/", own: 0),
    PagePlan.Item(name: "units/b/", own: 9),
  ]

  private func toMake(_ now: [(UInt64, UInt64)], _ items: [PagePlan.Item]? = nil) throws -> [Int] {
    let records = try records(cells([(10, 1), (11, 1), (12, 1)]))
    return PagePlan(items ?? self.items, after: records, cells: cells(now)).toMake
  }

  @Test func whatIsWrittenIsRead() throws {
    let records = try records(cells([(10, 1), (11, 1), (12, 1)]))
    #expect(records.head == head)
    #expect(records.parts == parts)
    #expect(records.count == 3)
    var files: [[String]] = []
    try records.each { (page, _) throws(MalformedBytes) in files.append(try page.paths()) }
    #expect(files == [["index.html"], ["a.html", "a.csv"], ["b.html"]])
  }

  @Test func nothingIsMadeWhereNothingChanged() throws {
    #expect(try toMake([(10, 1), (11, 1), (12, 1)]) == [])
  }

  @Test func whatReadAChangedCellIsMade() throws {
    #expect(try toMake([(10, 1), (11, 2), (12, 1)]) == [0, 1])
    #expect(try toMake([(10, 2), (11, 1), (12, 1)]) == [0])
  }

  @Test func cellsAreKnownByTheirNames() throws {
    #expect(try toMake([(12, 1), (99, 5), (11, 1), (10, 1)]) == [])
    #expect(try toMake([(10, 1), (12, 1)]) == [0, 1])
  }

  @Test func whatAPageBringsAlongCounts() throws {
    let other = [items[0], items[1], PagePlan.Item(name: "units/b/", own: 8)]
    #expect(try toMake([(10, 1), (11, 1), (12, 1)], other) == [2])
    let unknown = [items[0], items[1], PagePlan.Item(name: "units/b/", own: nil)]
    #expect(try toMake([(10, 1), (11, 1), (12, 1)], unknown) == [2])
  }

  @Test func whatIsNoMoreIsDropped() throws {
    let records = try records(cells([(10, 1), (11, 1), (12, 1)]))
    let now = cells([(10, 1), (11, 1), (12, 1)])
    let plan = PagePlan([items[0], items[2]], after: records, cells: now)
    #expect(plan.toMake == [])
    #expect(plan.dropped == ["a.html", "a.csv"])
  }

  @Test func aLostFileMakesItsPageAgain() throws {
    let records = try records(cells([(10, 1), (11, 1), (12, 1)]))
    var plan = PagePlan(items, after: records, cells: cells([(10, 1), (11, 1), (12, 1)]))
    #expect(plan.makeAgain(["a.csv"]) == ["a.html", "a.csv"])
    #expect(plan.toMake == [1])
    #expect(plan.makeAgain(["elsewhere.html"]) == [])
  }

  @Test func recordsThatAreKeptHaveTheNewNumbers() throws {
    let records = try records(cells([(10, 1), (11, 1), (12, 1)]))
    let plan = PagePlan(items, after: records, cells: cells([(12, 1), (11, 1), (10, 1)]))
    let made = PageRecord(name: "", own: 0, cells: [0, 1, 2], files: ["index.html"]).bytes
    let kept = PageRecord(name: "units/b/", own: 9, cells: [0], files: ["b.html"]).bytes
    let all = try plan.records([:])
    #expect(all.starts(with: made))
    #expect(all.suffix(kept.count).elementsEqual(kept))
  }

  @Test func damageAnywhereIsSeen() throws {
    let store = try StoreFolder.make(inSite: folder.path)
    let whole = payload(cells([(10, 1), (11, 1), (12, 1)]))
    try store.write("pages", as: PageRecords.kind(), whole)
    let bytes = try #require(folder.files(".unionsite")["pages"])
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x41
      folder.write(".unionsite/pages", bytes: damaged)
      #expect(throws: StoreRefusal.self, "byte \(place)") { try PageRecords(store.map("pages")) }
    }
  }
}
