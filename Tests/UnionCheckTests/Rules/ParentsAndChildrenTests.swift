import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: a parent reports at least what its children do")
struct ParentsAndChildrenTests {
  private let children = SiteBuilder.town
    .report("town/a", "2024-annual-summary", figures: "会员人数: 40")
    .report("town/b", "2024-annual-summary", figures: "会员人数: 80")

  private func town(_ figures: String, more: String = "") -> SiteBuilder {
    children.report("town", "2024-annual-summary", figures: figures, more: more)
  }

  @Test("Less than they do together")
  func less() async throws {
    #expect(
      try await town("会员人数: 100").told(by: ParentsAndChildren()) == """
        content/units/town/2024-annual-summary.md:4:3: 警告: “会员人数” 本单位报 100人, 2 个下级加起来却是 120人 [parent-below-children]
           4 |   会员人数: 100
             |   ^^^^^^^^^^^^^
           另见: content/units/town/b/2024-annual-summary.md:4:3
           提示: 上级的数应当包括下级, 核对后改正; 只报本级的, 写上 口径: 本级

        """)
  }

  @Test("In English")
  func english() async throws {
    #expect(
      try await town("会员人数: 100").told(by: ParentsAndChildren(), language: .english).contains(
        "“会员人数” is 100 人 here; 2 of the units below come to 120 人 [parent-below-children]"))
  }

  @Test("As much, more, about as much, and what is left open is no finding")
  func good() async throws {
    for figure in ["120", "150", "约118", "100余", "缺", "0"] where figure != "0" {
      #expect(try await town("会员人数: \(figure)").told(by: ParentsAndChildren()) == "", "\(figure)")
    }
  }

  @Test("A parent that counts itself alone")
  func own() async throws {
    #expect(
      try await town("会员人数: 10", more: "口径: 本级\n").told(by: ParentsAndChildren()) == "")
  }

  @Test("Children that say nothing are filled up by their own")
  func deep() async throws {
    let site = SiteBuilder.town.unit("town/a/c", "丙工会")
      .report("town/a/c", "2024-annual-summary", figures: "会员人数: 90")
      .report("town", "2024-annual-summary", figures: "会员人数: 80")
    #expect(
      try await site.told(by: ParentsAndChildren()).contains("本单位报 80人, 1 个下级加起来却是 90人"))
  }

  @Test("Rates are no sums")
  func rates() async throws {
    let site = SiteBuilder.town
      .report("town/a", "2024-annual-summary", figures: "建会率: 95%")
      .report("town", "2024-annual-summary", figures: "建会率: 80%")
    #expect(try await site.told(by: ParentsAndChildren()) == "")
  }
}
