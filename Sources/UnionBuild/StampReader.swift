/// Reads the flat JSON object that a stamp is: texts, whole numbers, true and false.
struct StampReader {
  enum Value: Equatable {
    case text(String)
    case number(Int)
    case truth(Bool)
  }

  private var rest: ArraySlice<UInt8>

  init(bytes: [UInt8]) { rest = bytes[...] }

  /// The members of the one object in the text; nil if it is anything else.
  mutating func members() -> [String: Value]? {
    var members: [String: Value] = [:]
    guard skip("{") else { return nil }
    if !skip("}") {
      repeat {
        guard let key = text(), skip(":"), let value = value() else { return nil }
        members[key] = value
      } while skip(",")
      guard skip("}") else { return nil }
    }
    skipSpace()
    return rest.isEmpty ? members : nil
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private mutating func skip(_ word: String) -> Bool {
    skipSpace()
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func value() -> Value? {
    if skip("true") { return .truth(true) }
    if skip("false") { return .truth(false) }
    skipSpace()
    if rest.first == UInt8(ascii: "\"") { return text().map(Value.text) }
    let digits = rest.prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self)).map(Value.number)
  }

  private mutating func text() -> String? {
    guard skip("\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        bytes += Array(String(Character(scalar)).utf8)
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch rest.popFirst().map({ Unicode.Scalar($0) }) {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      guard let code = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
      else { return nil }
      rest = rest.dropFirst(4)
      return Unicode.Scalar(code)
    case let other: return other
    }
  }
}
