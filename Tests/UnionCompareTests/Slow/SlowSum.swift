import UnionModel

/// Figures added up all at once.
enum SlowSum {
  case nothing
  case measures
  case currencies
  case sum(Figure)

  init(_ figures: [Figure], of indicator: Int, siteCurrency: String) {
    let figures = figures.filter { $0.quantity != .missing }
    guard let first = figures.first else {
      self = .nothing
      return
    }
    let measures = figures.compactMap(\.measure)
    let currencies = Set(figures.map { $0.detail?.currency ?? siteCurrency })
    if measures.contains(where: { one in measures.contains { !one.agrees(with: $0) } }) {
      self = .measures
    } else if currencies.count > 1 {
      self = .currencies
    } else {
      let parts = Self.parts(figures.flatMap { $0.detail?.parts ?? [] })
      let currency = (first.detail?.currency).flatMap { $0 == siteCurrency ? nil : $0 }
      let (quantity, qualifier) = Self.add(figures.map { ($0.quantity, $0.qualifier) })
      self = .sum(
        Figure(
          indicator: indicator, quantity: quantity, qualifier: qualifier, measure: measures.first,
          detail: parts.isEmpty && currency == nil
            ? nil : FigureDetail(currency: currency, parts: parts)))
    }
  }

  var figure: Figure? {
    if case .sum(let figure) = self { figure } else { nil }
  }

  private static func parts(_ all: [FigurePart]) -> [FigurePart] {
    let known = all.filter { $0.quantity != .missing }
    return Set(known.map(\.name)).map { name in
      let (quantity, qualifier) = add(
        known.filter { $0.name == name }.map { ($0.quantity, $0.qualifier) })
      return FigurePart(name: name, quantity: quantity, qualifier: qualifier)
    }
  }

  /// Every end on its own; open ends stay open, and open both ways is 约.
  private static func add(_ said: [(Quantity, Qualifier)]) -> (Quantity, Qualifier) {
    var ends: (low: Number, high: Number) = (.zero, .zero)
    for (quantity, _) in said {
      switch quantity {
      case .missing: break
      case .number(let number): ends = (ends.low + number, ends.high + number)
      case .range(let from, let to): ends = (ends.low + from, ends.high + to)
      }
    }
    let quantity: Quantity =
      ends.low == ends.high ? .number(ends.low) : .range(ends.low, ends.high)
    let ways = Set(said.map(\.1))
    let isOpenAbove = ways.contains(.over) || ways.contains(.atLeast)
    let isOpenBelow = ways.contains(.under) || ways.contains(.atMost)
    if ways.contains(.about) || isOpenAbove && isOpenBelow { return (quantity, .about) }
    // Over and at least together may be met just so.
    if isOpenAbove { return (quantity, ways.contains(.atLeast) ? .atLeast : .over) }
    if isOpenBelow { return (quantity, ways.contains(.atMost) ? .atMost : .under) }
    return (quantity, .exact)
  }
}
