/// The numbers of persons in a text: of identity cards, bank cards and mobile telephones.
public enum PersonalNumbers {
  /// All numbers in the bytes of a text (UTF-8), in the order of their places. O(bytes).
  public static func found(in bytes: [UInt8]) -> [PersonalNumber] {
    var found: [PersonalNumber] = []
    bytes.withUnsafeBytes { raw in
      let text = TextBytes(raw: raw)
      let search = DigitSearch(text: text)
      var index = 0
      while let stretch = search.next(from: index) {
        var reading = NumberReading(stretch, of: text)
        found += reading.read()
        index = stretch.upperBound
      }
    }
    return found
  }

  /// The digits of a text that is the number of one mobile telephone and nothing else, however it is
  /// written; nil where it is not.
  public static func mobile(_ text: String) -> String? {
    let spelling: Set<Character> = Set("+-－ \u{A0}\u{3000}()（）.·")
    var digits = ""
    for character in text where !spelling.contains(character) {
      guard let value = character.wholeNumberValue, (0...9).contains(value) else { return nil }
      digits.append(String(value))
    }
    let numbers = found(in: Array(digits.utf8))
    return numbers.first?.kind == .mobile ? numbers.first?.digits : nil
  }

  /// The text with a star for each digit that a mask hides; as long as it was, in characters.
  public static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let numbers = found(in: bytes)
    if numbers.isEmpty { return text }
    return String(decoding: masked(bytes, numbers.flatMap(\.hidden)), as: UTF8.self)
  }

  /// The bytes with a star for each of the ranges, which are in their order.
  private static func masked(_ bytes: [UInt8], _ hidden: [Range<Int>]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    for range in hidden {
      out += bytes[index..<range.lowerBound]
      out.append(UInt8(ascii: "*"))
      index = range.upperBound
    }
    return out + bytes[index...]
  }
}
