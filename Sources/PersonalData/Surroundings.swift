/// What stands before and behind a number, by which it is told from a sum, a serial number or a part of
/// some code. Held as bytes: a list of persons has thousands of numbers.
struct Surroundings {
  private let text: TextBytes
  private let range: Range<Int>
  /// The line before the number, in lower case, without what stands between a label and its value.
  private let before: ArraySlice<UInt8>
  /// The line behind it.
  private let after: ArraySlice<UInt8>

  init(_ range: Range<Int>, in text: TextBytes) {
    self.text = text
    self.range = range
    var early = text.raw[max(0, range.lowerBound - 60)..<range.lowerBound].map(Self.lowercase)[...]
    if let lineBreak = early.lastIndex(of: 0x0A) { early = early[(lineBreak + 1)...] }
    while let mark = Self.marks.first(where: early.hasSuffix) { early.removeLast(mark.count) }
    before = early
    let late = text.raw[range.upperBound..<min(text.count, range.upperBound + 40)]
    after = Array(late.prefix { $0 != 0x0A })[...]
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static let marks = words(
    " ", "\t", "\r", "\u{A0}", "\u{3000}", ":", "：", "=", "为", "是", "(", "（", "[", "【", "\"", "'",
    "“", "”", "‘", "’", "*", "_", "`", "#", "+")
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ word: [UInt8]) -> Bool {
    count >= word.count && self[(endIndex - word.count)...].elementsEqual(word)
  }
}

// MARK: Labels

extension Surroundings {
  private func ends(in words: [[UInt8]]) -> Bool { words.contains(where: before.hasSuffix) }

  /// Whether the word before says that the number is somebody's.
  var isLabelledMobile: Bool { ends(in: Self.telephones) }

  /// Whether the word before says that the number is that of a card or an account.
  var isLabelledCard: Bool { ends(in: Self.cards) }

  /// Whether the word before says that the number is an organisation's.
  var isLabelledOrganisation: Bool { ends(in: Self.organisations) }

  /// Whether the word before says that the number counts papers or goods.
  var isLabelledSerial: Bool { ends(in: Self.serials) || isLabelledOrganisation }

  private static let telephones = words(
    "电话", "手机", "联系方式", "手机号", "号码", "微信", "電話", "手機", "tel", "tel.", "phone", "mobile",
    "cell")
  private static let cards = words(
    "卡号", "卡號", "账号", "帐号", "账户", "帐户", "银行卡", "card", "card no.", "account")
  private static let organisations = words("信用代码", "信用代碼", "机构代码", "機構代碼")
  private static let serials = words(
    "识别号", "税号", "发票代码", "发票号码", "发票号", "发票", "统计代码", "编号", "单号", "文号", "批号", "流水号",
    "合同号", "许可证号", "登记证号", "条码", "条形码", "isbn", "issn")
}

// MARK: Sums

extension Surroundings {
  /// Whether the number is a sum or a count: behind a sign of money or a word like 金额, or before what is
  /// counted; or it is tagged as a figure.
  var isAmount: Bool {
    if ends(in: Self.sums) || after.starts(with: Self.figureTag) { return true }
    var behind = after
    while let space = Self.spaces.first(where: { behind.starts(with: $0) }) {
      behind.removeFirst(space.count)
    }
    return Self.measures.contains { measure in
      guard behind.starts(with: measure.word) else { return false }
      let rest = behind.dropFirst(measure.word.count)
      return !measure.unless.contains { rest.starts(with: $0) }
    }
  }

  private static let sums = words(
    "¥", "￥", "$", "＄", "€", "£", "rmb", "cny", "usd", "eur", "人民币", "金额", "合计", "总计", "共计",
    "总额", "小计", "余额")
  private static let figureTag = Array("](figure:".utf8)
  private static let spaces = words(" ", "\u{3000}")

  /// What is counted, unless another word begins so.
  private static let measures: [(word: [UInt8], unless: [[UInt8]])] =
    ([
      ("元", ["旦"]), ("块", []), ("美元", []), ("欧元", []), ("港元", []), ("日元", []), ("万元", []),
      ("亿元", []), ("千元", []), ("百元", []), ("余元", []), ("余人", []), ("余万", []), ("余户", []),
      ("多元", []), ("多人", []), ("亿", []), ("万人", []), ("万户", []), ("万份", []), ("万家", []),
      ("万吨", []), ("人", ["事", "力", "员", "社", "大", "民", "武", "保", "工", "名", "和", "家", "才"]),
      ("户", ["主", "籍", "口", "名"]), ("家", ["属", "庭", "长", "住", "里"]), ("个", ["人"]), ("份", []),
      ("件", []), ("名", ["单", "称", "叫", "誉"]), ("次", ["日"]), ("吨", []), ("亩", []), ("度", ["假"]),
      ("千瓦", []), ("平方", []), ("立方", []), ("公里", []), ("千米", []), ("公斤", []), ("千克", []),
      ("%", []), ("％", []), ("‰", []),
    ] as [(String, [String])]).map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }
}

// MARK: Codes

extension Surroundings {
  /// Whether the number stands in a word of letters and digits in turn, as in a hash, or with a measure in
  /// Latin letters right behind it.
  func isPartOfCode(_ kind: PersonalNumber.Kind) -> Bool {
    var start = range.lowerBound
    while text.isLetter(at: start - 1) { start -= 1 }
    if start < range.lowerBound, Self.isASCIIDigit(text[start - 1]) { return true }
    var end = range.upperBound
    while text.isLetter(at: end) { end += 1 }
    if end == range.upperBound { return false }
    if kind == .bankCard || Self.isASCIIDigit(text[end]) { return true }
    return Self.latinMeasures.contains(text.text(range.upperBound..<end).lowercased())
  }

  private static let latinMeasures: Set<String> = [
    "kg", "g", "t", "km", "m", "cm", "mm", "l", "w", "kw", "mw", "kwh", "mwh", "rmb", "cny", "usd",
    "yuan", "mb", "gb", "kb", "b", "ms", "s",
  ]

  private static func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether the number stands in a web address, where articles have numbers as long as a card's.
  var isInWebAddress: Bool {
    var start = range.lowerBound
    let farthest = max(0, start - 1_000)
    while start > farthest, text[start - 1] > 0x20, text[start - 1] < 0x7F,
      !Self.ends.contains(text[start - 1])
    {
      start -= 1
    }
    let address = text.text(start..<range.lowerBound)
    return address.contains("://") || address.hasPrefix("www.")
  }

  private static let ends: Set<UInt8> = Set("\"'<>()[]|`".utf8)
}
