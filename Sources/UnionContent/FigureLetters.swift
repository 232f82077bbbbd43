import UnionModel

/// Reads a figure letter by letter, after full-width forms were folded.
struct FigureLetters {
  private var letters: [Character]
  private var next = 0

  init(_ text: String) {
    letters = text.map(Self.folded)
    while letters.first?.isWhitespace == true { letters.removeFirst() }
    while letters.last?.isWhitespace == true { letters.removeLast() }
  }

  /// Marks that people leave where the number is unknown: nothing, 缺, 无数据, `**`, XX, ___, ××, -- .
  var isMissingMark: Bool {
    let text = String(letters)
    if ["", "~", "缺", "缺失", "无数据", "未统计", "不详", "待补", "n/a", "N/A", "null"].contains(text) {
      return true
    }
    return letters.count >= 2 && letters.allSatisfy { "*xX×_-—?".contains($0) }
      && Set(letters.map { $0.lowercased() }).count == 1
  }

  mutating func figure() throws(FigureText.Failure) -> FigureText {
    if ["无", "零", "没有"].contains(String(letters)) {
      return FigureText(quantity: .number(.zero), qualifier: .exact)
    }
    var qualifier = prefixQualifier()
    let bracketed = take("(")
    var first = try number()
    if bracketed {
      // Accounts write negatives in brackets.
      guard take(")") else { throw .notANumber }
      first = Number.zero - first
    }
    var second: Number?
    skipSpaces()
    if takeRangeMark() { second = try number() }
    var scale = takeScale()
    if let after = suffixQualifier() { qualifier = after }
    if scale == 1 { scale = takeScale() }
    var measure = String(rest()).filter { !$0.isWhitespace }
    (measure, qualifier) = Self.trailing(measure, qualifier)
    guard measure.allSatisfy({ $0.isLetter || $0 == "%" || $0 == "/" || $0 == "·" }),
      measure.count <= 8
    else { throw .notANumber }
    let low = first * scale
    guard low.isWithinInput else { throw .tooLong }
    guard let second else {
      return FigureText(
        quantity: .number(low), qualifier: qualifier, measure: measure.isEmpty ? nil : measure)
    }
    let high = second * scale
    guard high.isWithinInput else { throw .tooLong }
    guard low <= high else { throw .reversed }
    return FigureText(
      quantity: .range(low, high), qualifier: qualifier, measure: measure.isEmpty ? nil : measure)
  }

  // MARK: Qualifiers

  private static let before: [(String, Qualifier)] = [
    ("大约", .about), ("约为", .about), ("约", .about), ("近", .under), ("将近", .under),
    ("接近", .under), ("不足", .under), ("不到", .under), ("低于", .under), ("超过", .over),
    ("超", .over), ("逾", .over), ("突破", .over), ("多于", .over), ("不少于", .atLeast),
    ("不低于", .atLeast), ("至少", .atLeast), ("达到", .exact), ("about ", .about),
    ("over ", .over), ("under ", .under), ("at least ", .atLeast), ("nearly ", .under),
    (">=", .atLeast), ("≥", .atLeast), (">", .over), ("<=", .under), ("≤", .under), ("<", .under),
    ("~", .about), ("≈", .about),
  ]

  private static let after: [(String, Qualifier)] = [
    ("余", .over), ("多", .over), ("以上", .atLeast), ("左右", .about), ("上下", .about),
    ("以下", .under), ("以内", .under), ("+", .over), ("個多", .over),
  ]

  private mutating func prefixQualifier() -> Qualifier {
    for (word, qualifier) in Self.before.sorted(by: { $0.0.count > $1.0.count }) where take(word) {
      skipSpaces()
      return qualifier
    }
    return .exact
  }

  private mutating func suffixQualifier() -> Qualifier? {
    for (word, qualifier) in Self.after where take(word) { return qualifier }
    return nil
  }

  /// `人以上`, `家左右`, `人次余`: a qualifier behind the measure.
  private static func trailing(_ measure: String, _ qualifier: Qualifier) -> (String, Qualifier) {
    for (word, found) in after where measure.hasSuffix(word) && word != "+" {
      return (String(measure.dropLast(word.count)), found)
    }
    return (measure, qualifier)
  }

  // MARK: Numbers

  private mutating func number() throws(FigureText.Failure) -> Number {
    skipSpaces()
    let negative = take("-") || take("−")
    if !negative { _ = take("+") }
    for mark in ["\u{A5}", "\u{FFE5}", "£", "$", "€"] where take(mark) { break }
    let value = try arabic() ?? chinese()
    guard let value else { throw .notANumber }
    return negative ? Number.zero - value : value
  }

  /// `7488`, `1,234`, `1 234`, `3.8`; nil where no digit stands here.
  private mutating func arabic() throws(FigureText.Failure) -> Number? {
    var whole: Int128 = 0
    var digits = 0
    let start = next
    while next < letters.count {
      if let digit = Self.digit(letters[next]) {
        whole = whole * 10 + Int128(digit)
        digits += 1
        guard digits <= 15 else { throw .tooLong }
      } else if digits > 0, ", '\u{2009}\u{00A0}".contains(letters[next]), groupFollows() {
        // A separator stands only before groups of three.
      } else {
        break
      }
      next += 1
    }
    guard digits > 0 else {
      next = start
      return nil
    }
    var billionths = whole * Number.one
    if next + 1 < letters.count, letters[next] == ".", Self.digit(letters[next + 1]) != nil {
      next += 1
      var unit = Number.one / 10
      while next < letters.count, let digit = Self.digit(letters[next]) {
        guard unit > 0 else { throw .tooLong }
        billionths += Int128(digit) * unit
        unit /= 10
        next += 1
      }
    }
    return Number(billionths: billionths)
  }

  private func groupFollows() -> Bool {
    guard next + 3 < letters.count else { return false }
    guard (1...3).allSatisfy({ Self.digit(letters[next + $0]) != nil }) else { return false }
    return next + 4 >= letters.count || Self.digit(letters[next + 4]) == nil
  }

  /// 十五, 二十, 一百零三, 两, 三千二百: the small Chinese numerals, below 10,000.
  private mutating func chinese() -> Number? {
    let start = next
    var total = 0
    var pending: Int?
    while next < letters.count {
      let letter = letters[next]
      if let digit = Self.chineseDigits[letter] {
        pending = digit
      } else if let power = Self.chinesePowers[letter] {
        total += (pending ?? 1) * power
        pending = nil
      } else {
        break
      }
      next += 1
    }
    return next == start ? nil : Number(total + (pending ?? 0))
  }

  private static let chineseDigits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9,
  ]
  private static let chinesePowers: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  private static func digit(_ letter: Character) -> Int? {
    guard let value = letter.asciiValue, value >= 0x30, value <= 0x39 else { return nil }
    return Int(value - 0x30)
  }

  private mutating func takeScale() -> Int {
    skipSpaces()
    if take("万亿") || take("萬億") { return 1_000_000_000_000 }
    if take("百万") || take("百萬") { return 1_000_000 }
    if take("千万") || take("千萬") { return 10_000_000 }
    if take("万") || take("萬") { return 10_000 }
    if take("亿") || take("億") { return 100_000_000 }
    return 1
  }

  private mutating func takeRangeMark() -> Bool {
    for mark in ["--", "——", "-", "—", "–", "~", "至", "到"] {
      let start = next
      guard take(mark) else { continue }
      skipSpaces()
      if next < letters.count,
        Self.digit(letters[next]) != nil || Self.chineseDigits[letters[next]] != nil
      {
        return true
      }
      next = start
    }
    return false
  }

  // MARK: Letters

  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word)
    guard next + wanted.count <= letters.count,
      letters[next..<next + wanted.count].elementsEqual(wanted)
    else { return false }
    next += wanted.count
    return true
  }

  private mutating func skipSpaces() {
    while next < letters.count, letters[next].isWhitespace { next += 1 }
  }

  private func rest() -> ArraySlice<Character> { letters[next...] }

  /// The Traditional forms of the words that stand beside numbers: reports in Traditional script
  /// write 30餘, 不少於90%, 21個.
  private static let traditional: [Character: Character] = [
    "餘": "余", "無": "无", "沒": "没", "於": "于", "約": "约", "過": "过", "達": "达", "將": "将",
    "內": "内", "個": "个", "戶": "户", "間": "间", "場": "场", "項": "项", "條": "条", "門": "门",
    "屆": "届", "冊": "册", "圓": "圆", "萬": "万", "億": "亿", "兩": "两", "單": "单", "數": "数",
    "據": "据", "統": "统", "計": "计", "詳": "详", "補": "补", "處": "处", "組": "组", "輛": "辆",
    "臺": "台", "張": "张",
  ]

  /// Full-width digits, letters and marks as their ASCII form.
  private static func folded(_ letter: Character) -> Character {
    guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else {
      return letter
    }
    if let simplified = traditional[letter] { return simplified }
    switch scalar.value {
    case 0x3000: return " "
    case 0x3002: return "."  // 92。3%: a full stop typed for the point
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? letter
    default: return letter
    }
  }
}
