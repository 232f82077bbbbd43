import Mustache
import UnionCompare

/// The words for what a text declares and the reports do not bear out.
struct ContradictionWords: Sendable {
  private let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// `本篇说上年为 45，上年总结报 46`.
  func previous(_ stated: String, _ found: String, isComputed: Bool) -> String {
    if isChinese {
      return "本篇说上年为 \(stated)，\(isComputed ? "上年各时段合计为" : "上年总结报") \(found)"
    }
    return "this report says \(stated) for the year before, "
      + (isComputed ? "whose parts come to \(found)" : "which reported \(found)")
  }

  /// `本篇说比上年增减 124，按两年报数计算为 +118`.
  func change(_ stated: String, _ found: String) -> String {
    isChinese
      ? "本篇说比上年增减 \(stated)，按两年报数计算为 \(found)"
      : "this report says a change of \(stated), the two years’ figures give \(found)"
  }

  /// `本篇说目标为 80，计划定的是 85`.
  func target(_ stated: String, _ found: String) -> String {
    isChinese
      ? "本篇说目标为 \(stated)，计划定的是 \(found)"
      : "this report says the target was \(stated), the plan set \(found)"
  }

  static let shape = Shape<ContradictionWords>(
    "contradiction-words", about: "前后说法不一致时的用语",
    [
      .text("contradictions", "小标题") { $0.isChinese ? "前后说法不一致" : "Statements that differ" },
      .text("contradictions_explained", "说明") {
        $0.isChinese
          ? "下面的数在两处说法不同。网站照原文列出，不替任何一方改数。"
          : "These numbers are stated differently in two places. Both are shown as written."
      },
    ])
}
