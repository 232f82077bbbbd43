import UnionModel

/// What a person wrote as a figure: `7488`, `2500余`, `3.8万元`, `>95%`, `2-3`, `十五家`, `缺`.
struct FigureText: Equatable {
  var quantity: Quantity
  var qualifier: Qualifier
  /// The measure as written after the number, or nil.
  var measure: String?
  /// The sign of money that stands with it, or nil.
  var currency: String?

  /// Why a text is no figure.
  enum Failure: Error, Equatable {
    case notANumber
    case tooLong
    case reversed
  }

  /// Reads a whole text.
  static func parse(_ text: String) -> Result<FigureText, Failure> {
    if let plain = plainWhole(text) { return .success(plain) }
    var letters = FigureLetters(text)
    if letters.isMissingMark { return .success(FigureText(quantity: .missing, qualifier: .exact)) }
    do throws(Failure) { return .success(try letters.figure()) } catch { return .failure(error) }
  }

  /// The commonest form, digits alone, without the general reader.
  private static func plainWhole(_ text: String) -> FigureText? {
    let digits = text.utf8
    guard (1...15).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return FigureText(quantity: .number(Number(value)), qualifier: .exact)
  }
}
