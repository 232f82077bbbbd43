import Markdown
public import UnionModel

/// Something a text declares about another year that the reports do not bear out.
public struct Contradiction: Sendable {
  /// What the text declares.
  public let declared: DeclaredFigure
  /// What the reports say.
  public let found: Found

  /// What the reports say instead.
  public enum Found: Sendable {
    /// The year before's figure.
    case previous(Figure)
    /// What lies between the two years' figures.
    case change(Difference)
    /// The figure that the plan for the period promised.
    case target(Figure)
  }

  /// The report (index in `Site.reports`) that says otherwise.
  public let report: Int?
  /// Where it says so, as a figure with its place; nil for a figure that was computed.
  public let place: Figure?

  /// All contradictions of a report (index in `Site.reports`), in the order of its text.
  ///
  /// What a text declares of the year before is held against what the unit reported then (or its
  /// halves come to); a declared change against the change of the two figures, in the measure or in
  /// percent; a target it repeats against its plan. Both statements are taken as rounded where they
  /// are: only what cannot both be true is a contradiction. A text writes a fall as 减少14家, so a
  /// declared change without a sign counts either way. O(declared × log figures).
  public static func all(of report: Int, in site: Site) -> [Contradiction] {
    let declared = site.reports[report].declared
    let repeated = site.reports[report].kind == .summary ? site.reports[report].targets : []
    if declared.isEmpty, repeated.isEmpty { return [] }
    let previous = ReportComparison.neighbour(of: report, years: -1, in: site)
    let said = ReportComparison.Said(
      report, year: site.reports[report].period.year - 1, previous: previous, in: site)
    let now = SortedFigures(site.reports[report].figures)
    var out: [Contradiction] = []
    for statement in declared {
      let indicator = statement.figure.indicator
      // A declared part has no value of its own: its whole is missing.
      guard let value = said.value(of: indicator),
        !statement.figure.quantity.isMissing
      else { continue }
      let found: Found? =
        switch statement.role {
        case .previous:
          Agreement.contradict(
            statement.figure, value.figure, siteCurrency: site.settings.currency)
            ? .previous(value.figure) : nil
        case .change:
          now.first(of: indicator).flatMap {
            change(statement.figure, from: value.figure, to: $0, report: report, in: site)
          }
        case .value, .target: nil
        }
      guard let found else { continue }
      out.append(
        Contradiction(
          declared: statement, found: found, report: value.isComputed ? nil : previous,
          place: value.isComputed ? nil : value.figure))
    }
    return out + targets(repeated, of: report, in: site)
  }

  private static func change(
    _ declared: Figure, from previous: Figure, to current: Figure, report: Int, in site: Site
  ) -> Found? {
    guard
      case .difference(let difference) = Change.to(
        site.reports[report].period.year, previous, current, of: current.indicator, in: site),
      let stated = Agreement.widened(declared), let before = Agreement.widened(previous),
      let now = Agreement.widened(current)
    else { return nil }
    if declared.measure?.isPercent == true, !difference.isPoints {
      guard difference.percent != nil, let found = percent(from: before, to: now) else {
        return nil
      }
      return holds(stated, found) ? nil : .change(difference)
    }
    if let measure = declared.measure, let other = current.measure, !measure.agrees(with: other) {
      return nil
    }
    return holds(stated, Self.change(from: before, to: now)) ? nil : .change(difference)
  }

  /// Every change there may be, when both figures are taken as rounded.
  private static func change(from before: Interval, to now: Interval) -> Interval {
    Interval(
      lower: now.lower.flatMap { lower in before.upper.map { lower - $0 } },
      upper: now.upper.flatMap { upper in before.lower.map { upper - $0 } })
  }

  /// The same in percent; nil where the earlier figure may be 0.
  private static func percent(from before: Interval, to now: Interval) -> Interval? {
    guard let least = before.lower, let most = before.upper, least > .zero,
      let lower = now.lower, let upper = now.upper, lower >= .zero
    else { return nil }
    return Interval(
      lower: (lower - most).percent(of: most), upper: (upper - least).percent(of: least))
  }

  /// Whether a declared change can be the one that was found, in its own direction or, said without
  /// a sign, in the other.
  private static func holds(_ stated: Interval, _ found: Interval) -> Bool {
    if meet(stated, found) { return true }
    guard stated.lower.map({ $0 >= .zero }) != false else { return false }
    let turned = Interval(
      lower: found.upper.map { Number.zero - $0 }, upper: found.lower.map { Number.zero - $0 })
    return meet(stated, turned)
  }

  private static func meet(_ one: Interval, _ other: Interval) -> Bool {
    if let upper = one.upper, let lower = other.lower, upper < lower { return false }
    if let lower = one.lower, let upper = other.upper, upper < lower { return false }
    return true
  }

  private static func targets(
    _ repeated: [Figure], of report: Int, in site: Site
  ) -> [Contradiction] {
    guard let plan = ReportComparison.plan(for: report, in: site) else { return [] }
    let planned = SortedFigures(site.reports[plan].targets)
    return repeated.compactMap { target in
      guard let promised = planned.first(of: target.indicator),
        Agreement.contradict(target, promised, siteCurrency: site.settings.currency)
      else { return nil }
      return Contradiction(
        declared: DeclaredFigure(figure: target, role: .target), found: .target(promised),
        report: plan, place: promised)
    }
  }
}
