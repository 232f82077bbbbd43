import Diagnostics
import UnionModel

/// What is known of an indicator, in a few words behind its line.
struct FigureNote: Sendable {
  private let catalogue: Catalogue
  private let words: SourceWords
  private let tag: String

  init(site: Site, words: SourceWords) {
    catalogue = site.catalogue
    self.words = words
    tag =
      words.language == .english ? "en" : words.isTraditional ? "zh-Hant" : "zh-Hans"
  }

  /// The name of an indicator that reports find it by; the id where another has the same name.
  func name(_ index: Int) -> String {
    let indicator = catalogue.indicators[index]
    guard let name = indicator.labels.text(for: tag), catalogue.index(named: name) == index,
      !name.contains("#")
    else { return indicator.id }
    return name
  }

  /// 2024年 7488人; nil where there is no figure.
  func text(_ figure: Figure?, of period: Period?) -> String? {
    guard let value = value(figure), let period else { return nil }
    return words.shortName(period) + " " + value
  }

  /// 计划 7600人, for the period itself or of another.
  func planned(_ figure: Figure?, of period: Period? = nil) -> String? {
    guard let value = value(figure) else { return nil }
    let word = words.text("计划", "plan")
    return (period.map { words.shortName($0) + words.text("", " ") } ?? "") + word + " " + value
  }

  /// 上年定的目标 7600人.
  func promised(_ figure: Figure?) -> String? {
    value(figure).map { words.text("总结里定的目标 ", "promised ") + $0 }
  }

  /// 7488人, 超过2500人次, 3.8万元; nil for what is missing or not there.
  private func value(_ figure: Figure?) -> String? {
    guard let figure else { return nil }
    let scale = catalogue.indicators[figure.indicator].shownIn
    let number: String
    switch figure.quantity {
    case .missing: return nil
    case .number(let value): number = digits(value, scale)
    case .range(let from, let to): number = digits(from, scale) + "-" + digits(to, scale)
    }
    let measure = words.language == .chinese || figure.measure?.isPercent == true
    return qualified(number, figure.qualifier) + (measure ? figure.measure?.name ?? "" : "")
      + (figure.detail?.currency.map { " " + $0 } ?? "")
  }

  private func digits(_ number: Number, _ scale: Int) -> String {
    guard scale > 1, words.language == .chinese, number.magnitude >= Number(scale),
      let scaled = number.divided(by: Number(scale)), scaled * scale == number
    else { return number.plain }
    return scaled.plain + (scale == 10_000 ? "万" : "亿")
  }

  private func qualified(_ number: String, _ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: number
    case .about: words.text("约", "about ") + number
    case .over: words.text("超过", "over ") + number
    case .under: words.text("不到", "under ") + number
    case .atLeast: words.text("不少于", "at least ") + number
    case .atMost: words.text("不超过", "at most ") + number
    }
  }
}
