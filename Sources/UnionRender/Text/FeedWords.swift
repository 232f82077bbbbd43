/// The words of feeds, of redirects, and of the descriptions that pages give of themselves.
struct FeedWords: Sendable {
  /// What the feed is called where a reader subscribes to it.
  let feed: String
  /// The head of the page at an old address.
  let moved: String
  /// Before the title of the page at the new one.
  let movedTo: String
  private let isChinese: Bool

  /// In the language of the theme's words.
  static func of(_ words: Words) -> FeedWords { words.countsInTenThousands ? chinese : english }

  /// The site at a glance: `云川县工会工作年报：9个单位，62篇报告。`
  func site(_ title: String, units: Int, reports: Int) -> String {
    isChinese
      ? "\(title)：\(units)个单位，\(reports)篇报告。"
      : "\(title): \(Self.count(units, "unit")), \(Self.count(reports, "report"))."
  }

  /// The list of units.
  func units(_ names: [String]) -> String {
    isChinese
      ? "\(names.count)个单位：\(list(names, counter: "个"))。"
      : "\(Self.count(names.count, "unit")): \(list(names))."
  }

  /// A unit without a text of its own; `years` are the first and the last with figures.
  func unit(_ title: String, years: (Int, Int)?, reports: Int) -> String {
    let number = isChinese ? "\(reports)篇报告" : Self.count(reports, "report")
    guard let (first, last) = years else {
      return isChinese ? "\(title)：\(number)。" : "\(title): \(number)."
    }
    if isChinese {
      let span = first == last ? "\(first)年" : "\(first)年至\(last)年"
      return "\(title)：\(span)的数据，\(number)。"
    }
    let span = first == last ? "\(first)" : "\(first) to \(last)"
    return "\(title): figures of \(span), \(number)."
  }

  /// A year: `2024年3个单位的数据：会员人数、建会率等20项。`
  func year(_ year: Int, units: Int, _ indicators: [String]) -> String {
    isChinese
      ? "\(year)年\(units)个单位的数据：\(list(indicators))。"
      : "Figures of \(Self.count(units, "unit")) for \(year): \(list(indicators))."
  }

  /// A year with the one before.
  func compared(_ year: Int, units: Int, _ indicators: [String]) -> String {
    isChinese
      ? "\(units)个单位\(year)年与\(year - 1)年的数据对比：\(list(indicators))。"
      : "\(Self.count(units, "unit")), \(year) compared with \(year - 1): \(list(indicators))."
  }

  /// A report without a text.
  func report(_ unit: String, _ period: String, _ kind: String) -> String {
    isChinese ? "\(unit)\(period)\(kind)。" : "\(unit): \(kind), \(period)."
  }

  /// The first few of many names.
  private func list(_ names: [String], counter: String = "项") -> String {
    let few = names.prefix(6).joined(separator: isChinese ? "、" : ", ")
    guard names.count > 6 else { return few }
    return few + (isChinese ? "等\(names.count)\(counter)" : " and \(names.count - 6) more")
  }

  private static func count(_ number: Int, _ name: String) -> String {
    number == 1 ? "1 \(name)" : "\(number) \(name)s"
  }

  private static let chinese = FeedWords(
    feed: "最新报告", moved: "网址已更改", movedTo: "您要找的页面现在在这里：", isChinese: true)

  private static let english = FeedWords(
    feed: "Newest reports", moved: "This page has moved", movedTo: "It is now here: ",
    isChinese: false)
}
