/// A JSON object of texts, whole numbers, true and false: what the program notes in a folder that it
/// writes, for machines and for people who look.
public struct FlatObject: Sendable, Equatable {
  /// What a member says.
  public enum Value: Sendable, Equatable {
    /// A text.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false.
    case truth(Bool)
  }

  private var members: [(key: String, value: Value)] = []

  /// An object without members.
  public init() {}

  /// The one object in a text; nil if it is anything else. Of two members of one name the last counts.
  public init?(bytes: [UInt8]) {
    var reader = FlatObjectReader(bytes: bytes)
    guard let members = reader.members() else { return nil }
    for (key, value) in members { self[key] = value }
  }

  /// What a member says; nil where there is none. Members are written in the order in which they came.
  public subscript(key: String) -> Value? {
    get { members.first { $0.key == key }?.value }
    set {
      members.removeAll { $0.key == key }
      if let newValue { members.append((key, newValue)) }
    }
  }

  /// The object as one line of UTF-8.
  public var bytes: [UInt8] {
    let parts = members.map { Self.quoted($0.key) + ":" + Self.written($0.value) }
    return Array(("{" + parts.joined(separator: ",") + "}\n").utf8)
  }

  /// The same members with the same values, in any order.
  public static func == (left: FlatObject, right: FlatObject) -> Bool {
    left.members.count == right.members.count
      && left.members.allSatisfy { right[$0.key] == $0.value }
  }

  private static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .truth(let truth): String(truth)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Reads such an object.
private struct FlatObjectReader {
  private typealias Value = FlatObject.Value

  private var rest: ArraySlice<UInt8>

  init(bytes: [UInt8]) { rest = bytes[...] }

  /// The members of the one object in the text; nil if it is anything else.
  mutating func members() -> [(String, FlatObject.Value)]? {
    var members: [(String, FlatObject.Value)] = []
    guard skip("{") else { return nil }
    if !skip("}") {
      repeat {
        guard let key = text(), skip(":"), let value = value() else { return nil }
        members.append((key, value))
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
