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

  /// The text with a star for each digit that a mask hides; as long as it was, in characters.
  public static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let numbers = found(in: bytes)
    if numbers.isEmpty { return text }
    return String(decoding: masked(bytes, numbers.flatMap(\.hidden)), as: UTF8.self)
  }

  /// The bytes with a star for each of the ranges, which are in their order.
  public static func masked(_ bytes: [UInt8], _ hidden: [Range<Int>]) -> [UInt8] {
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
