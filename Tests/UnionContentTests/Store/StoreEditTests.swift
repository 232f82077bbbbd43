import Testing
import UnionContent
import UnionModel
import UnionTestSupport

/// Random edits, one after another: each time the site that is loaded with the store is the one that is
/// loaded without (`StoreTrial`).
struct StoreEditTests {
  @Test(arguments: 1...8)
  func anySequenceOfEditsComesOutRight(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let trial = StoreTrial(
      SiteBuilder().unit("a", "甲工会").unit("b", "乙工会").unit("b/c", "丙工会")
        .report("a", "2024-annual-summary", figures: "会员人数: 10"))
    try await trial.load()
    for _ in 0..<40 {
      for _ in 0..<Int.random(in: 1...3, using: &random) { edit(trial.content, &random) }
      try await trial.load(workers: Int.random(in: 1...3, using: &random))
    }
    #expect(try await trial.load().storeUpdate == nil)
  }

  private static let units = ["a", "b", "b/c"]
  private static let names = [
    "2023-annual-summary", "2024-annual-summary", "2024-first-half-summary", "2025-annual-plan",
  ]

  private func edit(_ content: KnownContent, _ random: inout SeededGenerator) {
    let unit = Self.units.randomElement(using: &random) ?? "a"
    let path = "units/\(unit)/\(Self.names.randomElement(using: &random) ?? "").md"
    switch Int.random(in: 0..<12, using: &random) {
    case 0...4: content.write(path, report(&random))
    case 5: content.delete(path)
    case 6:  // A touch.
      if let text = content.text(path) { content.write(path, text) }
    case 7:  // A change that the system does not tell of, as it was announced.
      guard content.text(path) != nil else { return }
      content.write(path, report(&random), isSettled: false)
    case 8:  // The clock goes back.
      content.write(path, report(&random), at: Int64.random(in: -1_000_000 ... -1, using: &random))
    case 9:
      if let text = content.text(path) {  // Renamed.
        content.delete(path)
        content.write("units/\(unit)/2022-annual-plan.md", text)
      }
    case 10:
      let names = ["一", "二", "三"]
      content.write(
        "units/\(unit)/unit.md",
        "---\n标题: \(unit)工会\n曾用名: [\(names.randomElement(using: &random) ?? "")会]\n---\n")
    default:
      content.write(
        "topics.yml",
        "topics:\n  - id: org\n    labels: {zh-Hans: 组织}\n    headings: [\(Bool.random(using: &random) ? "组织" : "建设")]\n"
      )
    }
  }

  private func report(_ random: inout SeededGenerator) -> String {
    let number = Int.random(in: 1...9999, using: &random)
    let lines = [
      "数据:\n  会员人数: \(number)", "数据:\n  新事\(number % 3): 约\(number)件", "类形: 总结", "草稿: 是",
      "目标:\n  帮扶资金: {value: \(number)万元, note: 全年}", "标题: 第\(number)号",
      "接受:\n  - {rule: indicator-unknown, why: 本地}\n数据:\n  自创: \(number)",
    ]
    let parts = [
      "## 组织建设\n正文。", "[\(number)家](figure:新事\(number % 4))", "一句话[^1]。\n\n[^1]: 注。",
      "[\(number)份](figure:bargain.contracts.target)", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
      "## 建设\n见[别处](../2024/)。", "<b>不行</b>",
    ]
    let matter = lines.randomElement(using: &random) ?? ""
    let body = parts.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
    return "---\n\(matter)\n---\n\(body.joined(separator: "\n\n"))\n"
  }
}
