import Mustache
import UnionCompare
import UnionModel

/// The words of who has handed in.
struct StatusWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  var name: String { isChinese ? "报送情况" : "Reports received" }

  func title(_ year: Int) -> String {
    isChinese ? "\(year)年报送情况" : "Reports received, \(year)"
  }

  /// The counts: `应报 12，已报 9（其中迟报 1），草稿 1，未报 1，未到期 1`.
  func counts(_ counts: HandInCounts) -> String {
    var text =
      isChinese
      ? "应报 \(counts.expected)，已报 \(counts.handedIn)"
      : "\(counts.expected) expected, \(counts.handedIn) received"
    if counts.late > 0 {
      text += isChinese ? "（其中迟报 \(counts.late)）" : " (\(counts.late) late)"
    }
    for (chinese, english, count) in [
      ("草稿", "drafts", counts.drafts), ("未报", "missing", counts.missing),
      ("未到期", "not yet due", counts.notYetDue),
    ] where count > 0 {
      text += isChinese ? "，\(chinese) \(count)" : ", \(count) \(english)"
    }
    return text
  }

  func state(_ state: HandIn.State) -> String {
    switch state {
    case .onTime: isChinese ? "按时报" : "on time"
    case .present: isChinese ? "已报" : "received"
    case .late: isChinese ? "迟报" : "late"
    case .draft: isChinese ? "草稿" : "draft"
    case .missing: isChinese ? "未报" : "missing"
    case .notYetDue: isChinese ? "未到期" : "not yet due"
    case .notExpected: isChinese ? "不用报" : "not expected"
    case .notApplicable: isChinese ? "不适用" : "not applicable"
    }
  }

  /// A sign whose shape alone tells the state.
  func mark(_ state: HandIn.State) -> String {
    switch state {
    case .onTime, .present: "✓"
    case .late: "!"
    case .draft: "◐"
    case .missing: "✗"
    case .notYetDue: "○"
    case .notExpected, .notApplicable: "–"
    }
  }

  func asOf(_ date: String, _ origin: AsOf.Origin) -> String {
    isChinese ? "截至\(date)（\(self.origin(origin))）" : "As of \(date) (\(self.origin(origin)))"
  }

  private func origin(_ origin: AsOf.Origin) -> String {
    switch origin {
    case .settings: isChinese ? "由本站设定" : "set in the site’s settings"
    case .sourceDate: isChinese ? "由生成网站时给定" : "given when the site was built"
    case .newestReport: isChinese ? "最新一篇报告的日期" : "the newest date of a report"
    case .newestPeriod:
      isChinese ? "报告都没有日期，按最近一个时段算" : "no report has a date; after the newest period"
    }
  }

  func due(_ date: String?) -> String {
    guard let date else { return isChinese ? "没有定期限" : "no due date" }
    return isChinese ? "期限\(date)" : "due \(date)"
  }

  func cameLater(_ count: Int) -> String {
    isChinese
      ? "统计日以后又收到 \(count) 篇，这里还算没有报" : "\(count) came in after that day and still count as not in"
  }

  func later(_ date: String) -> String { isChinese ? "\(date)收到" : "came in \(date)" }

  func extra(_ count: Int) -> String {
    isChinese ? "另有 \(count) 篇不在应报之列" : "\(count) more were received though not expected"
  }

  func owing(_ count: Int) -> String {
    isChinese ? "还没报的（\(count)个单位）" : "Not received (\(Self.units(count)))"
  }

  var owingUnits: String { isChinese ? "还没报的" : "Not received" }

  func moreUnits(_ count: Int) -> String {
    isChinese ? "另有\(count)个单位" : "\(count) more"
  }

  func rest(_ count: Int) -> String {
    isChinese ? "没有欠报的（\(count)个单位）" : "Nothing overdue (\(Self.units(count)))"
  }

  private static func units(_ count: Int) -> String { count == 1 ? "1 unit" : "\(count) units" }

  /// What is expected: 年度总结, 上半年计划 / annual summary, first half plan.
  func report(_ expected: ExpectedReport, _ words: Words) -> String {
    let type = Period(year: 2000, span: expected.span).type
    if isChinese {
      return (expected.span == .annual ? "年度" : words.periodType(type)) + words.kind(expected.kind)
    }
    return words.periodType(type) + " " + words.kind(expected.kind)
  }

  static let shape = Shape<StatusWords>(
    "status-words", about: "报送情况的用语",
    [
      .text("name", "报送情况") { $0.name },
      .text("plans", "计划与结果") { $0.isChinese ? "计划与结果" : "Plan and result" },
      .text("by_report", "各种报告的篇数") { $0.isChinese ? "各种报告" : "By report" },
      .text("matrix", "各单位应报的报告") { $0.isChinese ? "各单位应报的报告" : "Expected reports by unit" },
    ])
}
