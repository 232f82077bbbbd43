import Foundation
import Testing
import UnionTestSupport

/// One site whose reports contradict themselves and each other in every way, without one mistake in
/// a single file that would stop the build.
enum ContradictorySite {
  static let site = SiteBuilder()
    .with("site.yml", "title: 站\nbase_url: https://example.org/\n截至: 2024-12-31\n")
    .with("indicators.yml", indicators)
    .with("topics.yml", topics)
    .unit("town", "镇工会")
    // Less than its two children in 2024, and no plan for that year.
    .report("town", "2023-annual-summary", figures: "会员人数: 300\n帮扶资金: 3.8万元")
    .report(
      "town", "2024-annual-summary", figures: "会员人数: 100\n帮扶资金: 4.1元\n培训: 300人次",
      more: "日期: 2025-01-10\n"
    )
    .unit("town/a", "甲工会")
    // A target as a range, a figure tagged twice, a rate without its parts.
    .report("town/a", "2023-annual-summary", figures: "会员人数: 60\n培训: 200人")
    .report("town/a", "2024-annual-plan", more: "目标: {会员人数: 70-80}\n")
    .report(
      "town/a", "2024-annual-summary", figures: "建会率: 90%\n培训: 300人次",
      body: "## 一、组织建设\n会员[75人](figure:会员人数), 就是[75人](figure:会员人数), 增加[20人](figure:会员人数.change)。"
    )
    // It belonged to nobody until 2023, and has one year only.
    .unit("town/b", "乙工会", "曾隶属: [{至: 2023-12-31, 原上级: 无}]\n")
    .report("town/b", "2024-annual-summary", figures: "会员人数: 80\n建会率: 95%")
    // A plan without a summary, and a report of before it was founded.
    .unit("c", "丙工会", "成立: 2023-05-01\n")
    .report("c", "2022-annual-summary", figures: "会员人数: 5")
    .report("c", "2024-annual-plan", more: "目标: {会员人数: 500}\n")

  private static let indicators = """
    indicators:
      - {id: org.members, labels: 会员人数, topic: org, measure: 人, nature: stock}
      - {id: org.employees, labels: 职工人数, topic: org, measure: 人, nature: stock}
      - {id: org.rate, labels: 建会率, topic: org, measure: "%", nature: rate, numerator: org.members}
      - {id: aid.funds, labels: 帮扶资金, topic: org, measure: 元, shown_in: 万}
      - {id: trained, labels: 培训, topic: org}

    """

  /// Nothing is filed under the second.
  private static let topics = """
    topics:
      - {id: org, labels: 组织建设, headings: [组织建设]}
      - {id: safety, labels: 劳动保护, headings: [劳动保护]}

    """

  /// What `check` is to tell, in the order of places.
  static let findings: [String] = [
    "content/indicators.yml:4 rate-without-parts",
    "content/site.yml:3 as-of-behind",
    "content/units/c/2022-annual-summary.md:0 unit-outside-years",
    "content/units/town/2024-annual-summary.md:5 parent-below-children",
    "content/units/town/2024-annual-summary.md:6 figure-jump",
    "content/units/town/a/2024-annual-summary.md:5 measure-changed",
    "content/units/town/a/2024-annual-summary.md:8 declared-change",
  ]
}

@Suite("Bad input: reports that contradict each other are built honestly, and told by check")
struct ComparisonMistakeTests {
  private struct Report: Decodable {
    struct Problem: Decodable {
      var path: String
      var line: Int
      var rule: String
      var severity: String
    }
    var problems: [Problem]
  }

  @Test("Each contradiction is a warning at its place")
  func check() throws {
    let site = try ProgramSite(ContradictorySite.site)
    let run = site.run("check", "--format", "json")
    #expect(run.status == 0)
    let problems = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).problems
    #expect(
      problems.map { "\($0.path):\($0.line) \($0.rule)" } == ContradictorySite.findings)
    #expect(problems.allSatisfy { $0.severity == "warning" })
    #expect(site.run("check", "--strict").status == 1)
  }

  @Test("The build says nothing of them, and its pages show what is said")
  func build() throws {
    let site = try ProgramSite(ContradictorySite.site)
    let run = site.run("build")
    #expect(run.status == 0)
    #expect(!run.errors.contains("["))
    func page(_ address: String) -> String {
      String(decoding: site.built["\(address)/index.html"] ?? [], as: UTF8.self)
    }
    let wanted = [
      ("years/2024/plans", ["70–80", "还没有总结", "有总结，没有计划"]),
      ("years/2024/status", ["统计日以后又收到 1 篇，这里还算没有报"]),
      ("units/town/a/2024-annual-summary", ["本篇说比上年增减 20人，按两年报数计算为 +15人"]),
      ("units/town", ["3.8万", "4.1"]),
      ("indicators/org.rate", ["下级没有给出确数的分子和分母，不能重算比率"]),
    ]
    for (address, words) in wanted {
      for word in words { #expect(page(address).contains(word), "\(address): \(word)") }
    }
    // The one who moved is compared under nobody before, and no zero stands for what was not said.
    #expect(!page("units/town/b").contains("2023年"))
  }

  @Test(
    "2,000 children of one unit: built in pages, checked without a word")
  func manyChildren() throws {
    var builder = SiteBuilder().unit("town", "镇工会")
      .report("town", "2024-annual-summary", figures: "会员人数: 20000")
    for child in 1...2000 {
      builder = builder.unit("town/u\(child)", "第\(child)工会")
        .report("town/u\(child)", "2024-annual-summary", figures: "会员人数: 10")
    }
    let site = try ProgramSite(builder)
    #expect(site.run("check").status == 0)
    #expect(site.run("build").status == 0)
    let built = site.built
    #expect(built["units/page/2/index.html"] != nil || built["years/2024/page/2/index.html"] != nil)
    #expect((built["units/town/index.html"]?.count ?? 0) < 1_000_000)
  }
}
