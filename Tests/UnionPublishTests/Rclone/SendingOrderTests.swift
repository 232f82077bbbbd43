import Testing
import UnionTestSupport

@testable import UnionBuild
@testable import UnionPublish

/// The order in which files are sent, what is put down of it, and what is known after a publish broke off.
struct SendingOrderTests {
  private static func batches(
    _ names: [String], added: [String], changed: [String], size: Int = 200
  ) -> [[String]] {
    let site = PlainSite()
    for name in names { site.write(name, name) }
    var differences = Differences()
    differences.added = added
    differences.changed = changed
    return SendingOrder.batches(differences, of: site.finished(), size: size).map {
      $0.map(\.path)
    }
  }

  @Test func `Assets, new pages, old leaves, indexes, lists, home`() {
    let new = ["assets/site.css", "units/a/2025/index.html", "units/b/index.html", "data/x.csv"]
    let old = [
      "404.html", "about/index.html", "feed.xml", "index.html", "search/index.html",
      "search/words.bin", "sitemap.xml", "units/a/2024/index.html", "units/a/index.html",
      "units/index.html", "unionsite-stamp.json", "years/2024/plans/index.html",
      "years/2024/index.html",
    ]
    #expect(
      Self.batches(new + old, added: new, changed: old) == [
        ["assets/site.css", "data/x.csv"],
        ["units/a/2025/index.html", "units/b/index.html"],
        ["404.html", "about/index.html", "search/index.html", "units/a/2024/index.html"],
        [
          "units/a/index.html", "units/index.html", "years/2024/index.html",
          "years/2024/plans/index.html",
        ],
        ["feed.xml", "search/words.bin", "sitemap.xml", "unionsite-stamp.json"],
        ["index.html"],
      ])
  }

  @Test func `A page comes with what is compressed of it`() {
    #expect(SendingOrder.part("units/a/index.html.gz", isNew: false, []) == .leaves)
    #expect(SendingOrder.part("index.html.br", isNew: true, []) == .home)
  }

  @Test func `Batches are no longer than wanted and of one part`() {
    let names = (1...5).map { "assets/\($0).css" } + (1...3).map { "p\($0)/index.html" }
    #expect(
      Self.batches(names, added: names, changed: [], size: 2).map(\.count) == [2, 2, 1, 2, 1])
  }

  @Test func `After every batch, no page that is there leads to one that is not`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let pages = ["index.html"] + (0..<30).map { "units/u\($0 % 6)/r\($0)/index.html" }
      var links: [String: [String]] = [:]
      for page in pages {
        links[page] = (0..<4).compactMap { _ in generator.pick(pages) }
      }
      // Some are there already, the home page among them, and lead only to such.
      let old = Set(pages.filter { $0 == "index.html" || generator.once(in: 2) })
      let added = pages.filter { !old.contains($0) }
      let changed = pages.filter { old.contains($0) }
      var there = old
      var isNew: Set<String> = []
      for batch in Self.batches(pages, added: added, changed: changed, size: 4) {
        // Of a batch, any may come first.
        for page in batch.shuffled(using: &generator) {
          there.insert(page)
          isNew.insert(page)
          // What readers come to: from pages that were there before, and from there on.
          var reached = Array(old)
          var seen = old
          while let page = reached.popLast() {
            guard isNew.contains(page) else { continue }
            for next in links[page] ?? [] where seen.insert(next).inserted {
              #expect(there.contains(next))
              reached.append(next)
            }
          }
        }
      }
    }
  }

  @Test func `A plan that was put down is read again, and half of one is none`() {
    let file = FinishedSite.File(path: "a b/年|报 1.html", size: 12, hash: 0xAB)
    let plan = SendingPlan(
      batches: [[file], [file, FinishedSite.File(path: "x", size: 0, hash: .max)]],
      deleted: ["- old/index.html"])
    #expect(SendingPlan(plan.text) == plan)
    #expect(SendingPlan(String(plan.text.dropLast(3))) == nil)
    #expect(SendingPlan(plan.text.replacing("12", with: "13")) == nil)
  }

  @Test
  func `Batches that arrived are known, the one after them is not, the others are as they were`() {
    func file(_ path: String) -> FinishedSite.File {
      FinishedSite.File(path: path, size: 5, hash: 9)
    }
    var old = RemoteList()
    for path in ["a", "b", "c"] {
      old.entries[path] = RemoteList.Entry(size: 1, hash: 1, mark: "m")
    }
    let plan = SendingPlan(
      batches: [[file("a")], [file("b")], [file("c")]], deleted: ["d"])
    let known = plan.known(after: old, batches: 1)
    #expect(known.entries["a"] == RemoteList.Entry(size: 5, hash: 9, mark: "-"))
    #expect(known.entries["b"] == RemoteList.Entry(size: 5, hash: nil, mark: "-"))
    #expect(known.entries["c"] == old.entries["c"])
    #expect(known.entries["d"]?.hash == .some(nil))
    let doubtful = plan.known(after: old, batches: nil)
    #expect(["a", "b", "c"].allSatisfy { doubtful.entries[$0]?.hash == .some(nil) })
    #expect(plan.known(after: RemoteList(), batches: 0).entries["c"]?.hash == .some(nil))
  }

  @Test func `A list that was put down is read again, and a damaged one is none`() {
    var list = RemoteList()
    list.entries["工会/a b.html"] = RemoteList.Entry(size: 3, hash: 7, mark: "2026-01-02T03:04:05")
    list.entries["x"] = RemoteList.Entry(size: 0, hash: nil, mark: "-")
    #expect(RemoteList(list.text) == list)
    #expect(RemoteList(String(list.text.dropLast())) == nil)
    #expect(RemoteList(list.text.replacing("x", with: "y")) == nil)
    #expect(RemoteList("") == nil)
  }

  @Test func `Folders in which nothing is left are removed at their top`() {
    #expect(
      RclonePublish.emptied(
        by: ["units/a/1/index.html", "units/a/index.html", "units/b/2/index.html", "x/y/z.txt"],
        remaining: ["units/b/index.html", "index.html"]) == ["units/a", "units/b/2", "x"])
    #expect(
      RclonePublish.emptied(
        by: (0..<30).map { "units/\($0)/index.html" }, remaining: ["units/index.html"])
        == ["units"])
  }
}
