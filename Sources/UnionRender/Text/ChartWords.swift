import UnionModel

/// The words of charts in the site's language. A class, for they are too many to be handed about.
final class ChartWords: Sendable {
  private let words: Words
  private let numbers: NumberText
  private let isChinese: Bool

  init(_ words: Words) {
    self.words = words
    numbers = NumberText(words: words)
    isChinese = words.countsInTenThousands
  }

  /// Between the clauses of a sentence.
  var clause: String { words.semicolon }
  /// Between the parts of a clause.
  var pause: String { words.comma }
  /// Between a name and what is said of it.
  var colon: String { words.colon }
  /// Between the things of a list.
  var comma: String { isChinese ? "、" : ", " }
  /// The end of a sentence.
  var stop: String { isChinese ? "。" : "." }
  /// What a bar without a value shows.
  var missing: String { words.missing }

  /// Beside an axis that starts above 0.
  var brokenAxis: String { isChinese ? "纵轴不从0起" : "axis does not start at 0" }

  // What the marks mean

  var computedKey: String { isChinese ? "空心：由下级数据汇总" : "hollow: computed from the units below" }
  var rangeKey: String { isChinese ? "范围或约数" : "range or approximate figure" }
  var openKey: String { isChinese ? "箭头一端没有界限" : "open on the side of the arrow" }
  var targetKey: String { isChinese ? "目标" : "target" }
  var gapKey: String { isChinese ? "空着的年份没有数据" : "no figures for years left empty" }

  /// From which year the definition differs, and how.
  func broken(_ broken: SeriesBreak) -> String {
    let year = words.seriesBreak(broken.year)
    guard let note = broken.note, !note.isEmpty else { return year }
    return year + words.colon + note
  }

  // The description

  /// A value as readers see it, without its measure.
  func value(_ value: ChartValue, in measure: ChartMeasure) -> String {
    func text(_ quantity: Quantity, _ qualifier: Qualifier) -> String {
      numbers.quantity(quantity, qualifier, in: measure.scale, isPercent: measure.isPercent)
    }
    if let nominal = value.nominal { return text(.number(nominal), value.qualifier) }
    switch (value.interval.lower, value.interval.upper) {
    case (let low?, let high?):
      return text(.range(low, high), value.qualifier == .about ? .about : .exact)
    case (let low?, nil): return text(.number(low), .atLeast)
    case (nil, let high?): return text(.number(high), .atMost)
    case (nil, nil): return words.missing
    }
  }

  /// The same with its measure: 7488人, 90%, 7,488 CNY.
  func measured(_ value: ChartValue, in measure: ChartMeasure) -> String {
    let number = self.value(value, in: measure)
    guard let name = measure.name, !measure.isPercent else { return number }
    return isChinese ? number + name : number + " " + name
  }

  /// A clause about one line by name.
  func named(_ name: String, _ clause: String) -> String { name + words.colon + clause }

  /// From its first value to its last.
  func fromTo(_ first: String, in firstYear: Int, _ last: String, in lastYear: Int) -> String {
    isChinese
      ? "从\(firstYear)年的\(first)到\(lastYear)年的\(last)"
      : "from \(first) in \(firstYear) to \(last) in \(lastYear)"
  }

  /// The only value.
  func only(_ value: String, in year: Int) -> String {
    isChinese ? "只有\(year)年的\(value)" : "only \(value) in \(year)"
  }

  /// The highest value.
  func highest(_ value: String, in year: Int) -> String {
    isChinese ? "最高是\(year)年的\(value)" : "highest \(value) in \(year)"
  }

  /// The years without a value, such as `2019、2021–2022`.
  func gaps(_ years: String) -> String {
    isChinese ? "\(years)年没有数据" : "no figures for \(years)"
  }

  /// The years in which the definition changed.
  func breaks(_ years: String) -> String {
    isChinese ? "\(years)年起口径有变" : "definition changed in \(years)"
  }

  /// Of how many bars how many have a value.
  func bars(_ count: Int, of total: Int) -> String {
    guard count < total else { return isChinese ? "共\(total)项" : "\(total) bars" }
    return isChinese ? "共\(total)项，\(count)项有数据" : "\(count) of \(total) have figures"
  }

  func highest(_ value: String, at name: String) -> String {
    isChinese ? "最高\(name) \(value)" : "highest \(name) \(value)"
  }

  func lowest(_ value: String, at name: String) -> String {
    isChinese ? "最低\(name) \(value)" : "lowest \(name) \(value)"
  }
}
