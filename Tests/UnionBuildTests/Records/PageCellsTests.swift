import Parallel
import Testing
import UnionContent
import UnionModel
import UnionRender
import UnionTestSupport

@Suite("Which pages a change makes anew")
struct PageCellsTests {
  /// A federation of two unions, which give two indicators for three years.
  private var site: SiteBuilder {
    var builder = SiteBuilder().unit("fed", "总工会")
    for (place, unit) in ["fed", "fed/a", "fed/b"].enumerated() {
      if unit != "fed" { builder = builder.unit(unit, unit) }
      for year in 2022...2024 {
        builder = builder.report(
          unit, "\(year)-annual-summary",
          figures: "会员人数: \(year * (3 - place))\n集体合同: \(year + place)",
          body: "## 组织建设\n\n\(unit)建会。\n\n## 集体协商\n\n\(unit)签约。")
      }
    }
    return builder.unit("other", "外单位")
      .report("other", "2022-annual-summary", figures: "帮扶资金: 5元")
  }

  private func changed(_ unit: String, _ year: Int, _ figures: String, body: String? = nil)
    -> SiteBuilder
  {
    site.report(
      unit, "\(year)-annual-summary", figures: figures,
      body: body ?? "## 组织建设\n\n\(unit)建会。\n\n## 集体协商\n\n\(unit)签约。")
  }

  @Test("A figure: no page of another indicator, and none of a year that does not show it")
  func figure() async throws {
    let rebuilt = try await Rebuilt(site, changed("fed/a", 2023, "会员人数: 9\n集体合同: 2024"))
    #expect(rebuilt.made.isSuperset(of: rebuilt.changed))
    #expect(rebuilt.changed.contains("indicators/org.members/"))
    #expect(rebuilt.changed.contains("units/fed/"))
    #expect(rebuilt.changed.contains("years/2024/compared/"))
    for page in [
      "indicators/bargain.contracts/", "#indicator indicators/bargain.contracts/",
      "indicators/aid.funds/", "years/2022/", "#year 2022", "years/2022/status/",
      "topics/bargain/", "topics/bargain/2022/", "topics/org/2022/", "units/fed/b/",
      "units/other/", "units/fed/2022-annual-summary/", "units/fed/2023-annual-summary/",
    ] { #expect(!rebuilt.made.contains(page), "\(page)") }
  }

  @Test("A figure: of a topic's pages, only the one that shows figures")
  func figureOfTopic() async throws {
    var builder = SiteBuilder()
    for place in 0...100 {
      builder = builder.unit("u\(place)", "第\(place)工会").report(
        "u\(place)", "2023-annual-summary", figures: "会员人数: 5", body: "## 组织建设\n\n建会。")
    }
    let before = builder.report("u0", "2024-annual-summary", figures: "会员人数: 6")
    let after = builder.report("u0", "2024-annual-summary", figures: "会员人数: 7")
    let rebuilt = try await Rebuilt(before, after)
    #expect(rebuilt.made.isSuperset(of: rebuilt.changed))
    #expect(rebuilt.changed.contains("topics/org/"))
    #expect(!rebuilt.made.contains("topics/org/page/2/"))
  }

  @Test("A sentence: what shows the text, and no page of figures")
  func sentence() async throws {
    let rebuilt = try await Rebuilt(
      site,
      changed(
        "fed/a", 2023, "会员人数: 4046\n集体合同: 2024",
        body: "## 组织建设\n\nfed/a建会了。\n\n## 集体协商\n\nfed/a签约。"))
    #expect(
      rebuilt.made == [
        "units/fed/a/2023-annual-summary/", "topics/org/2023/", "topics/bargain/2023/", "#feed.xml",
      ])
    #expect(
      rebuilt.changed == ["units/fed/a/2023-annual-summary/", "topics/org/2023/", "#feed.xml"])
  }

  @Test("An award: the pages of awards, and those that say that there are any")
  func award() async throws {
    let rebuilt = try await Rebuilt(
      site,
      site.report(
        "fed/b", "2024-annual-summary", figures: "会员人数: 2024\n集体合同: 2026",
        more: "荣誉:\n  - 省五一劳动奖状\n", body: "## 组织建设\n\nfed/b建会。\n\n## 集体协商\n\nfed/b签约。"))
    #expect(rebuilt.made.isSuperset(of: rebuilt.changed))
    #expect(rebuilt.changed.isSuperset(of: ["awards/", "awards/2024/", "years/2024/", ""]))
    #expect(!rebuilt.made.contains("years/2022/status/"))
    #expect(!rebuilt.made.contains("indicators/org.members/"))
  }

  @Test("A report more: none of other units and years")
  func added() async throws {
    let rebuilt = try await Rebuilt(
      site, site.report("other", "2023-annual-summary", figures: "帮扶资金: 6元"))
    #expect(rebuilt.made.isSuperset(of: rebuilt.changed))
    for page in ["units/fed/a/", "indicators/org.members/", "years/2024/"] {
      #expect(!rebuilt.changed.contains(page), "\(page)")
    }
  }

  @Test("A partial: the pages whose templates render it")
  func partial() async throws {
    let rebuilt = try await Rebuilt(
      site, site, own: ["partials/mover.mustache": "<p>另</p>"])
    #expect(rebuilt.made.isSuperset(of: rebuilt.changed))
    #expect(!rebuilt.made.contains("404.html"))
  }

  @Test("What is known of the last build makes the same pages as knowing nothing")
  func known() async throws {
    let edits = [
      changed("fed/a", 2023, "会员人数: 9\n集体合同: 2024"), changed("fed", 2022, "集体合同: 7"),
      changed("fed/b", 2024, "会员人数: 缺"), site.unit("fed", "另名"),
      site.unit("fed/c", "新单位"), site.report("other", "2025-annual-summary", figures: "会员人数: 1"),
    ]
    for edit in edits {
      let rebuilt = try await Rebuilt(site, edit)
      #expect(rebuilt.pages == rebuilt.fresh)
      #expect(rebuilt.made.isSuperset(of: rebuilt.changed))
    }
  }
}

/// A site, rendered, and once more after something was changed in it.
private struct Rebuilt {
  /// The pages that are made of something that has changed.
  var made: Set<String> = []
  /// The pages that are not what they were.
  var changed: Set<String> = []
  /// What the pages are, made with what was known of the site before.
  var pages: [String: [String: [UInt8]]] = [:]
  /// The same, made with nothing known.
  var fresh: [String: [String: [UInt8]]] = [:]

  init(_ before: SiteBuilder, _ after: SiteBuilder, own: [String: String] = [:]) async throws {
    let first = try await Self.renderer(before, after: nil)
    let known = PartRecords(base: first.base, cells: try #require(first.cells), parts: first.parts)
    let second = try await Self.renderer(after, after: known, own: own)
    let cells = try #require(second.cells)
    let now = Dictionary(uniqueKeysWithValues: zip(cells.names, cells.fingerprints))
    var old: [String: (files: [String: [UInt8]], isSame: Bool)] = [:]
    for job in first.jobs {
      let (files, read) = first.trace(job)
      old[first.name(of: job)] = (
        Self.bytes(files),
        read.allSatisfy {
          now[known.cells.names[Int($0)]] == known.cells.fingerprints[Int($0)]
        }
      )
    }
    for job in second.jobs {
      let name = second.name(of: job)
      pages[name] = Self.bytes(second.render(job))
      if old[name]?.isSame != true { made.insert(name) }
      if old[name]?.files != pages[name] { changed.insert(name) }
    }
    let other = try await Self.renderer(after, after: nil, own: own)
    for job in other.jobs { fresh[other.name(of: job)] = Self.bytes(other.render(job)) }
  }

  private static func bytes(_ files: [RenderedFile]) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  private static func renderer(
    _ builder: SiteBuilder, after known: PartRecords?, own: [String: String] = [:]
  ) async throws -> SiteRenderer {
    let folder = TestFolder()
    let workers = Workers(count: 2)
    let loader = ContentLoader(
      workers: workers, store: ReportStore(site: folder.path, ignoresOld: true))
    let site = try await loader.load(MemoryContent(builder.files)).site
    var theme = Theme.standard
    for (path, text) in own { theme.add(path, bytes: Array(text.utf8), shownAs: path) }
    let made = await SiteRenderer.make(
      site, theme: theme, options: RenderOptions(), after: known, workers)
    return try #require(made.renderer)
  }
}
