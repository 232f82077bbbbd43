import UnionModel

/// Reads a figure letter by letter, after full-width and Traditional forms were folded.
///
/// What is not certain is no figure: a reader would rather be asked than told a wrong number.
struct FigureLetters {
  private var letters: [Character]
  private var next = 0
  /// The sign of money that stands with the number: `£`.
  private var currency: String?

  init(_ text: String) {
    letters = LetterFolding.fold(text)
    while letters.first?.isWhitespace == true { letters.removeFirst() }
    while letters.last?.isWhitespace == true { letters.removeLast() }
  }

  /// Marks that people leave where the number is unknown: nothing, 缺, 无数据, `**`, XX, ___, ××, -- .
  var isMissingMark: Bool {
    if FigureWords.missing.contains(String(letters)) { return true }
    return letters.count >= 2 && letters.allSatisfy { "*xX×_-—?".contains($0) }
      && Set(letters.map { $0.lowercased() }).count == 1
  }

  mutating func figure() throws(FigureText.Failure) -> FigureText {
    if FigureWords.zero.contains(String(letters).lowercased()) {
      return FigureText(quantity: .number(.zero), qualifier: .exact)
    }
    var qualifier = takeQualifier(FigureWords.before) ?? .exact
    var measure = take("百分之") ? "%" : ""
    var low = try number()
    let scale = try takeScale(of: &low)
    let hasPercent = letters[next...].first == "%"
    var high: Number?
    let mark = next
    if hasPercent { next += 1 }
    if takeRangeMark() {
      var end = try number()
      let endScale = try takeScale(of: &end)
      if scale == 1 { low = low * endScale }
      high = end
    } else {
      next = mark
    }
    if let after = takeQualifier(FigureWords.after) { qualifier = after }
    if scale == 1, high == nil { _ = try takeScale(of: &low) }
    if take("成") {
      (low, measure) = (low * 10, "%")
      high = high.map { $0 * 10 }
    }
    if measure.isEmpty { (measure, qualifier) = try takeMeasure(qualifier) }
    guard next == letters.count else { throw .notANumber }
    return try checked(low, high, qualifier, measure)
  }

  private func checked(
    _ low: Number, _ high: Number?, _ qualifier: Qualifier, _ measure: String
  ) throws(FigureText.Failure) -> FigureText {
    guard low.isWithinInput, high?.isWithinInput != false else { throw .tooLong }
    if let high, high < low { throw .reversed }
    return FigureText(
      quantity: high.map { .range(low, $0) } ?? .number(low), qualifier: qualifier,
      measure: measure.isEmpty ? nil : measure, currency: currency)
  }

  // MARK: Words

  private mutating func takeQualifier(_ words: [(String, Qualifier)]) -> Qualifier? {
    for (word, qualifier) in words where take(word) {
      skipSpaces()
      return qualifier
    }
    return nil
  }

  /// What stands behind the number, and a qualifier behind that: `人以上`, `家左右`.
  private mutating func takeMeasure(
    _ qualifier: Qualifier
  ) throws(FigureText.Failure) -> (String, Qualifier) {
    var measure = String(letters[next...].filter { !$0.isWhitespace })
    var qualifier = qualifier
    next = letters.count
    for (word, found) in FigureWords.after where word != "+" && measure.hasSuffix(word) {
      measure = String(measure.dropLast(word.count))
      qualifier = found
      break
    }
    guard FigureWords.isMeasure(measure) else { throw .notANumber }
    return (measure, qualifier)
  }

  /// 万, 亿, 千 … after a number, which they multiply; then what may follow 万 in Chinese numerals:
  /// 三万五千.
  private mutating func takeScale(of number: inout Number) throws(FigureText.Failure) -> Int {
    skipSpaces()
    guard let (word, scale) = FigureWords.scales.first(where: { stands($0.0) }) else {
      return takeEnglishScale(of: &number)
    }
    next += word.count
    number = number * scale
    guard scale == 10_000, next < letters.count, ChineseNumeral.isNumeral(letters[next]) else {
      return scale
    }
    guard let rest = ChineseNumeral(letters, at: next), rest.value < scale, rest.hasPower else {
      throw .notANumber
    }
    number = number + Number(rest.value)
    next = rest.end
    return scale
  }

  /// `£1.2m`, `2.5 million`, `5k`: only at the very end, so that no measure is taken for one.
  private mutating func takeEnglishScale(of number: inout Number) -> Int {
    let rest = String(letters[next...]).lowercased()
    guard let scale = FigureWords.englishScales[rest], currency != nil || rest.count > 1 else {
      return 1
    }
    next = letters.count
    number = number * scale
    return scale
  }

  // MARK: Numbers

  private mutating func number() throws(FigureText.Failure) -> Number {
    takeCurrency()
    // Accounts write negatives in brackets.
    if take("(") {
      takeCurrency()
      let value = try unsigned()
      guard take(")") else { throw .notANumber }
      return Number.zero - value
    }
    let isNegative = take("-") || take("−")
    if !isNegative { _ = take("+") }
    takeCurrency()
    let value = try unsigned()
    return isNegative ? Number.zero - value : value
  }

  private mutating func unsigned() throws(FigureText.Failure) -> Number {
    skipSpaces()
    if let value = try arabic() { return value }
    guard let numeral = ChineseNumeral(letters, at: next) else { throw .notANumber }
    next = numeral.end
    return Number(numeral.value)
  }

  private mutating func takeCurrency() {
    skipSpaces()
    if let currency {
      // The other end of a range: £5-£6.
      _ = take(currency)
      return
    }
    currency = FigureWords.currencies.first { stands($0.sign) }?.sign
    next += currency?.count ?? 0
    skipSpaces()
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
    return Number(billionths: whole * Number.one + (try fraction()))
  }

  private mutating func fraction() throws(FigureText.Failure) -> Int128 {
    guard next + 1 < letters.count, letters[next] == ".", Self.digit(letters[next + 1]) != nil
    else { return 0 }
    next += 1
    var billionths: Int128 = 0
    var unit = Number.one / 10
    while next < letters.count, let digit = Self.digit(letters[next]) {
      guard unit > 0 else { throw .tooLong }
      billionths += Int128(digit) * unit
      unit /= 10
      next += 1
    }
    return billionths
  }

  private func groupFollows() -> Bool {
    guard next + 3 < letters.count else { return false }
    guard (1...3).allSatisfy({ Self.digit(letters[next + $0]) != nil }) else { return false }
    return next + 4 >= letters.count || Self.digit(letters[next + 4]) == nil
  }

  private static func digit(_ letter: Character) -> Int? {
    guard let value = letter.asciiValue, value >= 0x30, value <= 0x39 else { return nil }
    return Int(value - 0x30)
  }

  private mutating func takeRangeMark() -> Bool {
    skipSpaces()
    for mark in ["--", "——", "-", "—", "–", "~", "至", "到"] {
      let start = next
      guard take(mark) else { continue }
      skipSpaces()
      if next < letters.count,
        Self.digit(letters[next]) != nil || ChineseNumeral.isNumeral(letters[next])
          || currency.map(stands) == true
      {
        return true
      }
      next = start
    }
    return false
  }

  // MARK: Letters

  private func stands(_ word: String) -> Bool {
    next + word.count <= letters.count && letters[next..<next + word.count].elementsEqual(word)
  }

  private mutating func take(_ word: String) -> Bool {
    guard stands(word) else { return false }
    next += word.count
    return true
  }

  private mutating func skipSpaces() {
    while next < letters.count, letters[next].isWhitespace { next += 1 }
  }
}
