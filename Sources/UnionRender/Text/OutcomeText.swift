import UnionCompare
import UnionModel

/// Outcomes of targets as readers see them: a sign, words, and why nothing can be said.
final class OutcomeText: Sendable {
  let words: PlanWords
  let site: Words
  let numbers: NumberText

  init(words site: Words) {
    self.site = site
    words = PlanWords(site)
    numbers = NumberText(words: site)
  }

  /// An outcome; `measure` is what the indicator is counted in, nil for none.
  func view(_ outcome: Outcome, in scale: NumberScale, measure: String?) -> OutcomeView {
    switch outcome {
    case .met: OutcomeView(state: "met", mark: "✓", display: words.met)
    case .missed(let gap):
      OutcomeView(
        state: "missed", mark: "✗",
        display: words.gap(size(gap, in: scale, measure: measure), isBelow: gap.isBelow))
    case .cannotTell:
      OutcomeView(
        state: "open", mark: "?", display: words.cannotTell, reason: words.openEnds)
    case .otherMeasure:
      OutcomeView(
        state: "open", mark: "?", display: words.cannotTell, reason: words.otherMeasure)
    case .noData(.noSummary):
      OutcomeView(state: "pending", mark: "…", display: words.pending)
    case .noData(let reason):
      OutcomeView(
        state: "none", mark: "—", display: words.noData, reason: words.reason(reason))
    case .notJudged(let difference):
      OutcomeView(
        state: "neutral", mark: "○",
        display: display(difference, in: scale, measure: measure), reason: words.noDirection)
    }
  }

  /// What a target asks for, where that is not its number itself; nil where it is.
  func threshold(_ threshold: Threshold?, _ target: Figure, in scale: NumberScale) -> String? {
    let isRange = if case .range = target.quantity { true } else { false }
    guard
      isRange || target.qualifier == .about || target.qualifier == .under
        || target.qualifier == .over
    else { return nil }
    let said = numbers.figure(target, in: scale)
    let isPercent = target.measure?.isPercent == true
    func text(_ number: Number) -> String {
      numbers.quantity(.number(number), .exact, in: scale, isPercent: isPercent)
    }
    switch threshold {
    case .floor(let number): return words.floor(said, text(number))
    case .ceiling(let number): return words.ceiling(said, text(number))
    case .within(let low, let high):
      return target.qualifier == .about ? words.within(said, text(low), text(high)) : nil
    case .metFrom(let number): return words.metFrom(said, text(number))
    case .metUpTo(let number): return words.metUpTo(said, text(number))
    case .exactly, nil: return nil
    }
  }

  /// `2个`, `约50人`, `10至30人`, `至少10人`, `0.5个百分点`.
  private func size(_ gap: Shortfall, in scale: NumberScale, measure: String?) -> String {
    var text = ""
    if let nominal = gap.nominal {
      text = (gap.isAbout ? site.about : "") + number(nominal, in: scale)
    } else {
      text = range(gap.interval, in: scale)
    }
    return text + counted(in: gap.isPoints ? nil : measure, isPoints: gap.isPoints)
  }

  private func display(_ difference: Difference, in scale: NumberScale, measure: String?) -> String
  {
    let unit = counted(in: difference.isPoints ? nil : measure, isPoints: difference.isPoints)
    switch difference.direction {
    case .up:
      let size =
        difference.nominal.map { number($0, in: scale) } ?? range(difference.interval, in: scale)
      return words.difference(
        (difference.isAbout ? site.about : "") + size + unit, isMore: true)
    case .down:
      let turned = Interval(
        lower: difference.interval.upper.map(\.magnitude),
        upper: difference.interval.lower.map(\.magnitude))
      let size =
        difference.nominal.map { number($0.magnitude, in: scale) } ?? range(turned, in: scale)
      return words.difference(
        (difference.isAbout ? site.about : "") + size + unit, isMore: false)
    case .same, .unclear: return words.asPromised
    }
  }

  private func range(_ interval: Interval, in scale: NumberScale) -> String {
    switch (interval.lower, interval.upper) {
    case (let low?, let high?):
      number(low, in: scale) + site.rangeMark + number(high, in: scale)
    case (let low?, nil): site.atLeast + number(low, in: scale)
    case (nil, let high?): site.atMost + number(high, in: scale)
    case (nil, nil): ""
    }
  }

  private func number(_ number: Number, in scale: NumberScale) -> String {
    numbers.quantity(.number(number), .exact, in: scale, isPercent: false)
  }

  private func counted(in measure: String?, isPoints: Bool) -> String {
    if isPoints { return site.percentagePoints }
    // The head of the row has the measure in English, where it would have to agree with the number.
    return words.isChinese ? measure ?? "" : ""
  }
}
