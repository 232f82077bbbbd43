import Mustache
import UnionCompare

/// The words for how units moved against the year before.
struct MoversWords: Sendable {
  private let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// The head of a band's column.
  func band(_ band: YearMovers.Band) -> String {
    switch band {
    case .fellMuch: isChinese ? "降10%以上" : "fell 10% or more"
    case .fell: isChinese ? "降" : "fell"
    case .same: isChinese ? "持平" : "the same"
    case .rose: isChinese ? "升" : "rose"
    case .roseMuch: isChinese ? "升10%以上" : "rose 10% or more"
    }
  }

  /// The picture of a distribution in words: `降10%以上 0，降 2，…`.
  func distribution(_ counts: [Int]) -> String {
    zip(YearMovers.Band.allCases, counts).map { "\(band($0)) \($1)" }
      .joined(separator: isChinese ? "，" : ", ")
  }

  static let shape = Shape<MoversWords>(
    "movers-words", about: "各单位增减分布的用语",
    [
      .text("no_annual", "没有全年数据时的说明") {
        $0.isChinese
          ? "没有全年的数据。半年、季度的数据在各单位的页面上。"
          : "No figures for the whole year. Those of halves and quarters are on the units’ pages."
      },
      .text("title", "小标题") { $0.isChinese ? "与上年相比：升降分布" : "Against the year before" },
      .text("explained", "说明") {
        $0.isChinese
          ? "只数两年都报了、能够比较的单位。升降按增减幅度分档；百分率按百分点分档。上年为零或者正负变了的没有幅度，列入“无法分档”。"
          : "Only units that reported both years are counted. The bands are in percent of the year before; for percentages, in percentage points. A change from zero, or from plus to minus, has no percentage and is under “no band”."
      },
      .text("unclear", "无法分档") { $0.isChinese ? "无法分档" : "no band" },
      .text("risen", "升幅最大") { $0.isChinese ? "升幅最大" : "Rose most" },
      .text("fallen", "降幅最大") { $0.isChinese ? "降幅最大" : "Fell most" },
      .text("distribution", "分布") { $0.isChinese ? "分布" : "Distribution" },
    ])
}
