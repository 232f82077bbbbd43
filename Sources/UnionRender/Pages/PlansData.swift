import UnionCompare
import UnionModel

extension PageContext {
  /// One row a target, of all units of a year.
  func plansData(_ year: YearPlans) -> DataTable {
    let terms = PlanWords(words)
    var table = dataTable(terms.title(year.year), terms.dataColumns)
    for unit in year.units {
      for result in unit.results {
        for row in result.rows { table.add(cells(row, of: result)) }
      }
    }
    return table
  }

  private func cells(_ row: PlanResult, of whole: PlanResults) -> [DataTable.Cell] {
    let target = row.promise.target
    let shown = view(row.outcome, of: row.indicator, target)
    var next: Figure?
    var step: CarryOver.Step?
    var dropped = false
    switch row.carryOver {
    case .again(_, let target, let made, _): (next, step) = (target, made)
    case .dropped: dropped = true
    case .noPlan, nil: break
    }
    return [
      .text(site.units[whole.unit].title), .text(addresses.units[whole.unit].path),
      .whole(whole.period.year), .text(words.period(whole.period)), .text(whole.period.slug),
      .text(indicatorTexts[row.indicator].id), .text(label(row.indicator)),
    ] + cells(target) + [.text(row.promise.origin.rawValue)] + cells(row.result?.figure) + [
      row.result.map { .flag($0.isComputed) } ?? .empty,
      measureCell(
        target.measure ?? site.catalogue.indicators[row.indicator].measure,
        currency: target.detail?.currency),
      .text(row.outcome.id), .text(shown.display), .number(ifAny: row.outcome.gap),
    ] + cells(next) + [
      .text(ifAny: step?.rawValue ?? (dropped ? "dropped" : nil))
    ]
  }

  /// The lowest, the highest and the qualifier of a figure; an open end stays empty, 约 has its number
  /// twice.
  private func cells(_ figure: Figure?) -> [DataTable.Cell] {
    guard let figure else { return [.empty, .empty, .empty] }
    let ends: (Number, Number)
    switch figure.quantity {
    case .missing: return [.empty, .empty, .text(words.missing)]
    case .number(let number): ends = (number, number)
    case .range(let low, let high): ends = (low, high)
    }
    let name = DataTable.Cell.text(words.qualifierName(figure))
    switch figure.qualifier {
    case .over, .atLeast: return [.number(ends.0), .empty, name]
    case .under, .atMost: return [.empty, .number(ends.1), name]
    case .exact, .about: return [.number(ends.0), .number(ends.1), name]
    }
  }
}

extension Outcome {
  /// What programs call it.
  fileprivate var id: String {
    switch self {
    case .met: "met"
    case .missed: "missed"
    case .cannotTell: "cannot-tell"
    case .noData(let reason): reason.rawValue
    case .notJudged: "not-judged"
    case .otherMeasure: "other-measure"
    }
  }

  /// Result less target, as far as one number says it.
  fileprivate var gap: Number? {
    switch self {
    case .missed(let gap): gap.nominal.map { gap.isBelow ? Number.zero - $0 : $0 }
    case .notJudged(let difference): difference.nominal
    default: nil
    }
  }
}

extension PlanWords {
  /// The columns of the data: what programs call each, and what people do.
  fileprivate var dataColumns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "unit": "单位", "unit_path": "单位网址", "year": "年度", "period": "时段", "period_slug": "时段编号",
        "indicator": "指标编号", "label": "指标", "target_low": "目标下限", "target_high": "目标上限",
        "target_qualifier": "目标程度", "promised_in": "目标出处", "low": "结果下限", "high": "结果上限",
        "qualifier": "结果程度", "computed": "结果由计算得出", "measure": "计量单位", "outcome": "完成情况编号",
        "outcome_label": "完成情况", "gap": "差距", "next_target_low": "下年目标下限",
        "next_target_high": "下年目标上限", "next_target_qualifier": "下年目标程度", "next_step": "下年安排编号",
      ]
      : [
        "unit": "unit", "unit_path": "unit address", "year": "year", "period": "period",
        "period_slug": "period id", "indicator": "indicator id", "label": "indicator",
        "target_low": "target low", "target_high": "target high",
        "target_qualifier": "target qualifier", "promised_in": "promised in", "low": "result low",
        "high": "result high", "qualifier": "result qualifier", "computed": "result computed",
        "measure": "measure", "outcome": "outcome id", "outcome_label": "outcome", "gap": "gap",
        "next_target_low": "next target low", "next_target_high": "next target high",
        "next_target_qualifier": "next target qualifier", "next_step": "next step",
      ]
  }
}
