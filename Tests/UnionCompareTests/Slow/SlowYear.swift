import UnionModel

/// What a unit says of a year, found by trying everything.
struct SlowYear {
  struct Value {
    var figure: Figure
    var origin: String
    var computed: Figure?
  }

  let unit: Int
  let report: Int?
  let type: PeriodType
  let scope: Report.Scope
  private(set) var values: [Int: Value] = [:]

  init(of unit: Int, _ year: Int, in site: Site) {
    self.unit = unit
    let summaries = site.units[unit].reports.filter {
      site.reports[$0].period.year == year && site.reports[$0].kind == .summary
    }
    let calendar = summaries.first { site.reports[$0].period.span == .annual }
    let range = summaries.first { Self.isAboutAYear(site.reports[$0].period.span) }
    report = calendar ?? range
    type = report.map { site.reports[$0].period.type } ?? .annual
    let parts = summaries.compactMap { YearPart(site.reports[$0]) }
    let latest = parts.max { ($0.months.upperBound, $0.own) < ($1.months.upperBound, $1.own) }
    let scope = report.map { site.reports[$0].scope } ?? latest?.report.scope ?? .whole
    self.scope = scope
    for figure in report.map({ site.reports[$0].figures }) ?? [] {
      values[figure.indicator] = Value(figure: figure, origin: "reported")
    }
    if type == .annual {
      let fitting = parts.filter { $0.report.scope == scope }
      for indicator in site.catalogue.indicators.indices {
        guard let computed = YearPart.year(of: indicator, fitting, in: site) else { continue }
        hold(computed, exactly: computed, "halves", site.settings.currency)
      }
    }
    for ratio in site.catalogue.ratios {
      guard let above = known(ratio.numerator), let below = known(ratio.denominator),
        let exact = Self.share(above, below, ratio)
      else { continue }
      hold(Self.rounded(exact), exactly: exact, "ratio", site.settings.currency)
    }
  }

  func known(_ indicator: Int) -> Figure? {
    values[indicator].flatMap { $0.figure.quantity == .missing ? nil : $0.figure }
  }

  /// What is said beats what is computed, what was left open gives way.
  private mutating func hold(
    _ computed: Figure, exactly exact: Figure, _ origin: String, _ siteCurrency: String
  ) {
    let indicator = computed.indicator
    if let said = known(indicator) {
      if values[indicator]?.origin == "reported",
        Self.differ(said, exact, siteCurrency)
      {
        values[indicator]?.computed = computed
      }
    } else {
      values[indicator] = Value(figure: computed, origin: origin)
    }
  }

  private static func isAboutAYear(_ span: Period.Span) -> Bool {
    guard case .dates(let from, let to) = span else { return false }
    let days = to.dayNumber - from.dayNumber + 1
    return days >= 350 && days <= 380
  }

  static func isClosed(_ figure: Figure) -> Bool {
    guard case .number = figure.quantity else { return false }
    return figure.qualifier == .exact || figure.qualifier == .about
  }

  static func share(_ above: Figure, _ below: Figure, _ ratio: Ratio) -> Figure? {
    guard isClosed(above), isClosed(below), case .number(let part) = above.quantity,
      case .number(let whole) = below.quantity, whole > .zero,
      let percent = part.percent(of: whole)
    else { return nil }
    let isAbout = above.qualifier == .about || below.qualifier == .about
    return Figure(
      indicator: ratio.indicator, quantity: .number(percent),
      qualifier: isAbout ? .about : .exact, measure: .percent)
  }

  static func rounded(_ share: Figure) -> Figure {
    guard case .number(let number) = share.quantity else { return share }
    var share = share
    share.quantity = .number(number.rounded(to: share.measure?.isPercent == true ? 1 : 3))
    return share
  }

  /// Whether nothing that rounds to the one is also meant by the other.
  private static func differ(_ one: Figure, _ other: Figure, _ siteCurrency: String) -> Bool {
    if let measure = one.measure, let another = other.measure, !measure.agrees(with: another) {
      return false
    }
    let currencies = [one, other].map { $0.detail?.currency ?? siteCurrency }
    if currencies[0] != currencies[1] { return false }
    guard let first = meant(one), let second = meant(other) else { return false }
    let isBelow = { (left: Interval, right: Interval) in
      guard let upper = left.upper, let lower = right.lower else { return false }
      return upper < lower
    }
    return isBelow(first, second) || isBelow(second, first)
  }

  private static func meant(_ figure: Figure) -> Interval? {
    guard let interval = figure.interval else { return nil }
    guard case .number(let number) = figure.quantity else { return interval }
    // 38,000 is 38千, 90% is 90, 89.5% is 895 tenths: half a step to both sides.
    let isPercent = figure.measure == .percent
    var step: Int128 = 1
    while !number.isZero, number.billionths % (step * 10) == 0 { step *= 10 }
    if isPercent { step = number.isZero ? Number.one : min(step, Number.one) }
    if !isPercent, number.isZero || step < 1000 * Number.one { step = 0 }
    let half = Number(billionths: step / 2)
    return Interval(
      lower: interval.lower.map { $0 - half }, upper: interval.upper.map { $0 + half })
  }
}

/// A report of a part of the year, with the months that its flows cover.
struct YearPart {
  let report: Report
  /// Its own months.
  let own: Int
  /// The months its flows cover.
  let months: Range<Int>

  init?(_ report: Report) {
    self.report = report
    let own: Range<Int>
    switch report.period.span {
    case .firstHalf: own = 0..<6
    case .secondHalf: own = 6..<12
    case .quarter(let number) where (1...4).contains(number): own = number * 3 - 3..<number * 3
    default: return nil
    }
    self.own = own.count
    months = report.isCumulative ? 0..<own.upperBound : own
  }

  private func figure(_ indicator: Int) -> Figure? {
    report.figures.first { $0.indicator == indicator && $0.quantity != .missing }
  }

  /// The year's figure from the parts that give it.
  static func year(of indicator: Int, _ parts: [YearPart], in site: Site) -> Figure? {
    let giving = parts.filter { $0.figure(indicator) != nil }
    switch site.catalogue.indicators[indicator].nature {
    case .rate: return nil
    case .stock:
      // At the year's end; the half's word before the quarter's.
      return giving.filter { $0.months.upperBound == 12 }.max { $0.own < $1.own }?
        .figure(indicator)
    case .flow:
      guard let parts = covering(12, giving).first else { return nil }
      let figures = parts.compactMap { $0.figure(indicator) }
      if figures.count == 1 { return figures[0] }
      return SlowSum(figures, of: indicator, siteCurrency: site.settings.currency).figure
    }
  }

  /// Every way to cover the months from January on just once, halves before quarters, the latest
  /// part first.
  private static func covering(_ end: Int, _ parts: [YearPart]) -> [[YearPart]] {
    if end == 0 { return [[]] }
    return parts.filter { $0.months.upperBound == end }.sorted { $0.own > $1.own }.flatMap { last in
      covering(last.months.lowerBound, parts).map { $0 + [last] }
    }
  }
}
