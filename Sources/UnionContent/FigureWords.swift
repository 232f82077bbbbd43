import UnionModel

/// The words that stand beside numbers.
enum FigureWords {
  /// Words for: no data.
  static let missing: Set<String> = [
    "", "~", "缺", "缺失", "无数据", "未统计", "不详", "待补", "n/a", "N/A", "null",
  ]

  /// Words for 0.
  static let zero: Set<String> = ["无", "零", "没有", "none", "nil"]

  /// Qualifiers before a number, the longer before what they begin with.
  static let before: [(String, Qualifier)] = [
    ("at least ", .atLeast), ("at most ", .atMost), ("up to ", .atMost), ("nearly ", .under),
    ("about ", .about), ("under ", .under), ("over ", .over), ("不少于", .atLeast),
    ("不低于", .atLeast), ("不超过", .atMost), ("不多于", .atMost), ("不高于", .atMost),
    ("大约", .about), ("约为", .about), ("将近", .under), ("接近", .under), ("不足", .under),
    ("不到", .under), ("低于", .under), ("少于", .under), ("超过", .over), ("突破", .over),
    ("多于", .over), ("至少", .atLeast), ("至多", .atMost), ("最多", .atMost), ("最少", .atLeast),
    ("达到", .exact), (">=", .atLeast), ("<=", .atMost), ("约", .about), ("近", .under),
    ("超", .over), ("逾", .over), ("≥", .atLeast), ("≤", .atMost), (">", .over), ("<", .under),
    ("~", .about), ("≈", .about),
  ]

  /// Qualifiers behind a number or its measure.
  static let after: [(String, Qualifier)] = [
    ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost), ("左右", .about), ("上下", .about),
    ("个多", .over), ("余", .over), ("多", .over), ("+", .over),
  ]

  /// What multiplies the number before it, the longer before what they begin with.
  static let scales: [(String, Int)] = [
    ("万亿", 1_000_000_000_000), ("千亿", 100_000_000_000), ("百亿", 10_000_000_000),
    ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("亿", 100_000_000),
    ("万", 10_000), ("千", 1000),
  ]

  /// The same in English.
  static let englishScales: [String: Int] = [
    "k": 1000, "m": 1_000_000, "bn": 1_000_000_000, "thousand": 1000, "million": 1_000_000,
    "billion": 1_000_000_000,
  ]

  /// The signs of money and their currencies (ISO 4217); the yen sign stands for yuan, as in China.
  static let currencies: [(sign: String, code: String)] = [
    ("HK$", "HKD"), ("\u{A5}", "CNY"), ("£", "GBP"), ("$", "USD"), ("€", "EUR"),
  ]

  /// Whether a text can be a measure: letters, and none of the words that would make another number
  /// of the one before it (分之九十, 几, 点五, k).
  static func isMeasure(_ text: String) -> Bool {
    if text.isEmpty || text == "%" { return true }
    guard let first = text.first, text.count <= 12,
      text.allSatisfy({ $0.isLetter || $0 == "%" || $0 == "/" || $0 == "·" })
    else { return false }
    if first.isASCII { return text.count > 1 }
    return !ChineseNumeral.isNumeral(first) && !"分点几半成来数".contains(first)
  }
}
