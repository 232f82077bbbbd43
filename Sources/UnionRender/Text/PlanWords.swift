import Mustache
import UnionCompare

/// The words of plan against result.
struct PlanWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  var name: String { isChinese ? "计划与结果" : "Plan and result" }
  var plan: String { isChinese ? "计划" : "Plan" }
  var summary: String { isChinese ? "总结" : "Summary" }
  var met: String { isChinese ? "完成" : "met" }
  var missed: String { isChinese ? "未完成" : "missed" }
  var cannotTell: String { isChinese ? "无法判断" : "cannot tell" }
  var noData: String { isChinese ? "无数据" : "no data" }
  var notJudged: String { isChinese ? "不作评判" : "not judged" }
  var asPromised: String { isChinese ? "有出入" : "differs" }
  var otherMeasure: String {
    isChinese ? "计量单位不同，不作比较" : "different measures; not compared"
  }
  var openEnds: String {
    isChinese ? "约数或范围，两种可能都有" : "the qualifiers leave it open"
  }
  var noDirection: String {
    isChinese ? "这项指标没有规定高好还是低好" : "nothing says which way is better"
  }
  var noSummaryYet: String { isChinese ? "还没有总结" : "No summary yet" }
  var pending: String { isChinese ? "还没有总结" : "no summary yet" }
  var noPlan: String { isChinese ? "没有计划" : "No plan" }
  var noTargets: String {
    isChinese ? "计划里没有写成数字的目标" : "The plan has no targets in figures"
  }

  var missedTargets: String { isChinese ? "未完成的目标" : "Missed targets" }

  func moreTargets(_ count: Int) -> String { isChinese ? "另有\(count)项" : "\(count) more" }

  func title(_ year: Int) -> String {
    isChinese ? "\(year)年计划与结果" : "Plan and result, \(year)"
  }

  /// The outcomes of some targets, those that there are: `16 项目标：完成 9，未完成 4，无数据 3`.
  func counts(_ counts: OutcomeCounts) -> String {
    var parts = [
      (met, counts.met), (missed, counts.missed), (cannotTell, counts.cannotTell),
      (noData, counts.noData), (notJudged, counts.notJudged), (pending, counts.noSummary),
    ]
    parts.removeAll { $0.1 == 0 && ($0.0 != met || counts.noSummary == counts.targets) }
    let list = parts.map { "\($0.0) \($0.1)" }.joined(separator: isChinese ? "，" : ", ")
    if parts.isEmpty { return isChinese ? "没有目标" : "no targets" }
    return isChinese
      ? "\(counts.targets) 项目标：\(list)"
      : "\(counts.targets) \(counts.targets == 1 ? "target" : "targets"): \(list)"
  }

  func reason(_ reason: Outcome.Reason) -> String {
    switch reason {
    case .noSummary: isChinese ? "还没有总结" : "no summary yet"
    case .notNamed: isChinese ? "总结没有提到" : "not in the summary"
    case .missing: isChinese ? "总结里写的是缺" : "missing in the summary"
    case .noTarget: isChinese ? "目标没有写数" : "the target has no value"
    }
  }

  /// By how much a target was missed: 差2个, 超2件.
  func gap(_ size: String, isBelow: Bool) -> String {
    isChinese ? (isBelow ? "差" : "超") + size : (isBelow ? "short by " : "over by ") + size
  }

  /// By how much a result differs that nobody judges: 多2个, 少2个.
  func difference(_ size: String, isMore: Bool) -> String {
    isChinese ? (isMore ? "多" : "少") + size : size + (isMore ? " more" : " less")
  }

  func floor(_ target: String, _ number: String) -> String {
    isChinese ? "\(target)按不低于\(number)算" : "\(target) is taken for \(number) or more"
  }

  func ceiling(_ target: String, _ number: String) -> String {
    isChinese ? "\(target)按不高于\(number)算" : "\(target) is taken for \(number) or less"
  }

  func within(_ target: String, _ low: String, _ high: String) -> String {
    isChinese ? "\(target)按\(low)至\(high)算" : "\(target) is taken for \(low) to \(high)"
  }

  func metFrom(_ target: String, _ number: String) -> String {
    isChinese
      ? "\(target)没有说到多少为止，达到\(number)才算得准"
      : "\(target) leaves open how little is enough; \(number) or more is"
  }

  func metUpTo(_ target: String, _ number: String) -> String {
    isChinese
      ? "\(target)没有说到多少为止，不超过\(number)才算得准"
      : "\(target) leaves open how much is too much; \(number) or less is not"
  }

  /// Where a target was promised, other than in the plan; nil for the plan.
  func origin(_ origin: Promise.Origin, isAbsentFromPlan: Bool) -> String? {
    switch origin {
    case .plan: nil
    case .summary:
      isChinese
        ? isAbsentFromPlan ? "计划没有提到，只在总结里作为目标" : "目标见于总结"
        : isAbsentFromPlan
          ? "not in the plan; the summary names the target" : "named by the summary"
    case .previousSummary:
      isChinese
        ? isAbsentFromPlan ? "上年总结提出，本年计划没有提到" : "上年总结提出"
        : isAbsentFromPlan
          ? "announced by last year’s summary, not in the plan" : "announced by last year’s summary"
    }
  }

  func repeatedOtherwise(_ figure: String) -> String {
    isChinese ? "总结里写的目标是\(figure)" : "the summary says the target was \(figure)"
  }

  func announcedOtherwise(_ figure: String) -> String {
    isChinese ? "上年总结提出的是\(figure)" : "last year’s summary announced \(figure)"
  }

  func nextYear(_ year: Int) -> String { isChinese ? "\(year)年怎样安排" : "In \(year)" }

  func dropped(_ year: Int) -> String {
    isChinese ? "\(year)年计划没有提到" : "not in the plan for \(year)"
  }

  func step(_ step: CarryOver.Step) -> String {
    switch step {
    case .higher: isChinese ? "比原目标高" : "higher than before"
    case .same: isChinese ? "与原目标相同" : "the same as before"
    case .lower: isChinese ? "比原目标低" : "lower than before"
    case .unclear: isChinese ? "与原目标不好比" : "not comparable with the one before"
    }
  }

  var noNextPlan: String { isChinese ? "还没有计划" : "no plan yet" }

  func plansAlone(_ units: Int, of planned: Int) -> String {
    if units == planned {
      return isChinese
        ? "\(planned)个单位有计划，都还没有总结"
        : "\(planned) \(planned == 1 ? "unit" : "units") with a plan, no summary yet"
    }
    return isChinese
      ? "\(planned)个单位有计划，其中\(units)个还没有总结"
      : "\(units) of \(planned) units with a plan have no summary yet"
  }

  func summariesAlone(_ units: Int) -> String {
    isChinese ? "\(units)个单位有总结，没有计划" : "Units with a summary, but no plan: \(units)"
  }

  static let shape = Shape<PlanWords>(
    "plans-words", about: "计划与结果的用语",
    [
      .text("name", "计划与结果") { $0.name }, .text("plan", "计划") { $0.plan },
      .text("summary", "总结") { $0.summary },
      .text("result", "结果") { $0.isChinese ? "结果" : "Result" },
      .text("outcome", "完成情况") { $0.isChinese ? "完成情况" : "Outcome" },
      .text("status", "报送情况") { $0.isChinese ? "报送情况" : "Reports received" },
      .text("no_summary", "还没有总结") { $0.noSummaryYet }, .text("no_plan", "没有计划") { $0.noPlan },
      .text("unplanned", "有总结、没有计划的单位") {
        $0.isChinese ? "有总结，没有计划" : "Summary, but no plan"
      },
      .text("nothing", "没有目标") { $0.isChinese ? "没有目标" : "No targets" },
      .text("explained", "判断的规则") {
        $0.isChinese
          ? "约数、余、近和范围按区间看：整个区间都达到目标才算完成，都达不到才算未完成，否则无法判断。没有数据的不算未完成。"
          : "About, over, nearly and ranges are intervals: a target is met or missed only if the whole interval is; otherwise there is no telling. A target without data does not count as missed."
      },
    ])
}
