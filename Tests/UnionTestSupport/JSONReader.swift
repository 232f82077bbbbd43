/// A JSON text as a strict reader sees it (RFC 8259): nothing is forgiven, and no name may come twice
/// in one object.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case flag(Bool)
  /// As it is written, digit by digit.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Reads a text; nil where it is none.
  public init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }

  /// A member of an object.
  public subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The items of a list; none for all else.
  public var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }

  /// The words of a text, or the digits of a number; nil for all else.
  public var words: String? {
    switch self {
    case .text(let words), .number(let words): words
    default: nil
    }
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skip()
      return place == bytes.count
    }
  }

  mutating func value() -> JSONValue? {
    skip()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "t"): return take("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object() -> JSONValue? {
    var members: [String: JSONValue] = [:]
    place += 1
    skip()
    if take("}") { return .object(members) }
    while true {
      skip()
      guard let name = text() else { return nil }
      skip()
      guard take(":"), let value = value(), members.updateValue(value, forKey: name) == nil else {
        return nil
      }
      skip()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func list() -> JSONValue? {
    var items: [JSONValue] = []
    place += 1
    skip()
    if take("]") { return .list(items) }
    while true {
      guard let value = value() else { return nil }
      items.append(value)
      skip()
      if take("]") { return .list(items) }
      guard take(",") else { return nil }
    }
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var out: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        out += String(scalar).utf8
      default: out.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count,
        let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
      else { return nil }
      place += 4
      return Unicode.Scalar(code)
    default: return nil
    }
  }

  private mutating func number() -> JSONValue? {
    let start = place
    _ = take("-")
    let whole = digits()
    if whole.isEmpty || whole.count > 1 && whole.first == "0" { return nil }
    if take("."), digits().isEmpty { return nil }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() -> String {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func skip() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }
}
