import Markdown
import UnionModel

/// Makes a site of model values, without files: indicators, units and reports by their index.
struct ModelSite {
  private(set) var site = Site()

  /// Adds an indicator and gives its index.
  mutating func indicator(
    _ id: String, _ nature: Indicator.Nature = .stock, _ rollUp: Indicator.RollUp = .sum,
    measure: String? = "人", direction: Indicator.Direction = .up, of parts: (String, String)? = nil,
    breaks: [Int] = [], origin: Indicator.Origin = .catalogue
  ) -> Int {
    var indicator = Indicator(id: id, origin: origin)
    indicator.labels = Labels(["zh-Hans": id])
    indicator.nature = nature
    indicator.rollUp = rollUp
    indicator.measure = measure.map { Measure($0) }
    indicator.direction = direction
    indicator.numerator = parts?.0
    indicator.denominator = parts?.1
    indicator.breaks = breaks.map { SeriesBreak(year: $0, note: nil) }
    return site.catalogue.add(indicator).index
  }

  /// Adds a unit and gives its index; `change` may set what is rare.
  mutating func unit(
    _ name: String, under parent: Int? = nil, _ change: (inout Unit) -> Void = { _ in }
  ) -> Int {
    let path = parent.map { site.units[$0].path + "/" + name } ?? name
    var unit = Unit(path: path, title: name, body: MarkdownDocument(), source: path + "/unit.md")
    unit.parent = parent
    change(&unit)
    if let parent { site.units[parent].children.append(site.units.count) }
    site.units.append(unit)
    return site.units.count - 1
  }

  /// Changes a unit that is there.
  mutating func change(_ unit: Int, _ change: (inout Unit) -> Void) { change(&site.units[unit]) }

  /// Adds a report; those of a unit must be added year by year, all of one unit after the other.
  @discardableResult
  mutating func report(
    _ unit: Int, _ year: Int, _ span: Period.Span = .annual, _ figures: [Figure],
    _ change: (inout Report) -> Void = { _ in }
  ) -> Int {
    let period = Period(year: year, span: span)
    var report = Report(
      unit: unit, period: period, kind: .summary, title: period.slug, language: "zh-Hans",
      slug: period.slug, body: MarkdownDocument(), source: period.slug + ".md")
    report.figures = figures
    change(&report)
    site.units[unit].reports.append(site.reports.count)
    site.reports.append(report)
    return site.reports.count - 1
  }

  /// Takes a report away, for finding a smaller example.
  mutating func remove(_ report: Int) {
    site.reports.remove(at: report)
    for unit in site.units.indices { site.units[unit].reports = [] }
    for (index, left) in site.reports.enumerated() { site.units[left.unit].reports.append(index) }
  }

  /// Takes a figure away.
  mutating func remove(figure: Int, of report: Int) {
    site.reports[report].figures.remove(at: figure)
  }

  /// A day.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  /// The statistical year that ends in a year: 1 October to 30 September.
  static func statistical(_ year: Int) -> Period.Span {
    guard let from = day(year - 1, 10, 1), let to = day(year, 9, 30) else { return .annual }
    return .dates(from, to)
  }
}

extension Figure {
  /// A figure of a whole number.
  static func of(
    _ indicator: Int, _ number: Int, _ qualifier: Qualifier = .exact, measure: String? = "人",
    currency: String? = nil, parts: [(String, Int)] = []
  ) -> Figure {
    of(
      indicator, .number(Number(number)), qualifier, measure: measure, currency: currency,
      parts: parts)
  }

  /// A figure that was left open.
  static func missing(_ indicator: Int) -> Figure { of(indicator, .missing) }

  /// A figure of any quantity.
  static func of(
    _ indicator: Int, _ quantity: Quantity, _ qualifier: Qualifier = .exact,
    measure: String? = "人", currency: String? = nil, parts: [(String, Int)] = []
  ) -> Figure {
    let detail =
      currency == nil && parts.isEmpty
      ? nil
      : FigureDetail(
        currency: currency,
        parts: parts.map {
          FigurePart(name: $0.0, quantity: .number(Number($0.1)), qualifier: .exact)
        })
    return Figure(
      indicator: indicator, quantity: quantity, qualifier: qualifier,
      measure: measure.map { Measure($0) }, detail: detail)
  }

  /// What it says, in a few signs: `≥12人`, `约3人`, `1–2%`, `缺`.
  var words: String {
    let number: String
    switch quantity {
    case .missing: return "缺"
    case .number(let value): number = value.plain
    case .range(let from, let to): number = from.plain + "–" + to.plain
    }
    let sign =
      switch qualifier {
      case .exact: ""
      case .about: "约"
      case .over: ">"
      case .under: "<"
      case .atLeast: "≥"
      case .atMost: "≤"
      }
    let parts = (detail?.parts ?? []).map {
      "\($0.name)=\(Figure(indicator: 0, quantity: $0.quantity, qualifier: $0.qualifier).words)"
    }
    return sign + number + (measure?.name ?? "") + (detail?.currency.map { " " + $0 } ?? "")
      + (parts.isEmpty ? "" : "(" + parts.sorted().joined(separator: ",") + ")")
  }
}
