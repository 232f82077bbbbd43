import UnionModel

extension Words {
  /// A period as a reader sees it: 2024年, 2024年上半年 / 2024, first half of 2024.
  func period(_ period: Period) -> String {
    switch period.span {
    case .annual: year(period.year)
    case .dates(let from, let to): date(from) + rangeMark + date(to)
    default: inYear(periodType(period.type), period.year)
    }
  }

  /// What a report is: 2024年 总结 / Summary, 2024.
  func reportName(_ report: Report) -> String {
    let period = period(report.period)
    let kind = kind(report.kind)
    return countsInTenThousands
      ? "\(period) \(kind)" : kind.prefix(1).uppercased() + kind.dropFirst() + comma + period
  }

  /// A type of period: 全年, 上半年 / annual, first half.
  func periodType(_ type: PeriodType) -> String {
    switch type {
    case .annual: annual
    case .firstHalf: firstHalf
    case .secondHalf: secondHalf
    case .quarter(let number): quarter(number)
    case .dates(let fromMonth, let fromDay, let toMonth, let toDay, _):
      dayOfYear(fromMonth, fromDay) + rangeMark + dayOfYear(toMonth, toDay)
    }
  }
}
