import Mustache
import UnionCompare
import UnionModel

/// A figure ready to show.
struct FigureView: Sendable {
  /// The figure, written when a page shows it. A class, so that to be asked costs no copy.
  private final class Written: Sendable {
    let context: PageContext
    let figure: Figure

    init(_ figure: Figure, in context: PageContext) {
      self.figure = figure
      self.context = context
    }

    var display: String { context.display(figure) }
    var value: String? {
      if case .number(let number) = figure.quantity { number.plain } else { nil }
    }
    var isNumber: Bool { if case .number = figure.quantity { true } else { false } }
    var isMissing: Bool { if case .missing = figure.quantity { true } else { false } }
    var note: String? { figure.detail == nil ? nil : context.note(of: figure) }
  }

  private let written: Written
  /// How it was computed; nil where a report says it.
  var origin: String?
  /// What can be computed instead, where that contradicts.
  var otherwise: String?

  init(_ figure: Figure, in context: PageContext) { written = Written(figure, in: context) }

  var display: String { written.display }

  static let shape = Shape<FigureView>(
    "figure", about: "一个数值",
    [
      .text("display", "给人看的写法, 如 2500余", isThere: { _ in true }) { $0.written.display },
      // The number for machines (`data value`).
      .text("value", "给机器读的数; 范围或缺失时为空", isThere: { $0.written.isNumber }) {
        $0.written.value
      },
      .flag("missing", "是否缺失") { $0.written.isMissing },
      .text("note", "说明") { $0.written.note },
      .text("origin", "怎样算出来的; 报告里直接说的为空") { $0.origin },
      .text("otherwise", "与按各时段或分子分母算出的数不一致时的说明") { $0.otherwise },
    ])
}

/// A change ready to show.
struct ChangeView: Sendable {
  /// The change, written when a page shows it. A class, so that to be asked costs no copy.
  private final class Written: Sendable {
    let context: PageContext
    let change: Change
    let indicator: Int

    init(_ change: Change, of indicator: Int, in context: PageContext) {
      self.change = change
      self.indicator = indicator
      self.context = context
    }

    var display: String {
      context.changes.difference(change, in: context.indicatorTexts[indicator].scale)
    }
    var percent: String? { context.changes.percent(change) }
    var direction: String { context.changes.direction(change) }
    var judgement: String {
      context.changes.judgement(change, betterWhen: context.indicatorTexts[indicator].direction)
    }
    var reason: String? { context.changes.reason(change) }
  }

  private let written: Written
  /// Whether it may be said to be better or worse.
  private var isJudged = true

  init(_ change: Change, of indicator: Int, in context: PageContext) {
    written = Written(change, of: indicator, in: context)
  }

  var display: String { written.display }
  var percent: String? { written.percent }
  var reason: String? { written.reason }
  private var judgement: String { isJudged ? written.judgement : "" }

  /// The same as something that is neither better nor worse.
  var withoutJudgement: ChangeView {
    var copy = self
    copy.isJudged = false
    return copy
  }

  static let shape = Shape<ChangeView>(
    "change", about: "与上年同期相比的增减",
    [
      .text("display", "增减, 如 +124; 无法计算时为 —", isThere: { _ in true }) { $0.written.display },
      .text("percent", "增减幅度, 如 +12.5%; 没有时为空") { $0.written.percent },
      .text("direction", "up、down、same、unclear, 或空") { $0.written.direction },
      .text("judgement", "better、worse, 或空") { $0.judgement },
      .flag("better", "是否向好") { $0.judgement == "better" },
      .flag("worse", "是否变差") { $0.judgement == "worse" },
      .text("reason", "为什么不作比较") { $0.written.reason },
    ])
}
