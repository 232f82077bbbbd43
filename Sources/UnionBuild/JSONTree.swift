/// A JSON text (RFC 8259), as far as programs on the way to a site are asked and stamps are read.
public indirect enum JSONTree: Sendable {
  /// A text.
  case text(String)
  /// A number, true, false or null, as it is written.
  case word(String)
  /// A list.
  case list([JSONTree])
  /// An object; of two members of one name the last counts.
  case object([String: JSONTree])

  /// Reads the bytes of a text; nil where they are not one value and nothing else.
  public init?(_ bytes: some Sequence<UInt8>) {
    var reader = JSONTreeReader(rest: Array(bytes)[...])
    guard let tree = reader.value(depth: 0), reader.isAtEnd else { return nil }
    self = tree
  }

  /// A member of an object.
  public subscript(_ name: String) -> JSONTree? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// A text.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// A whole number.
  public var number: Int? { if case .word(let word) = self { Int(word) } else { nil } }

  /// True or false.
  public var truth: Bool? { if case .word(let word) = self { Bool(word) } else { nil } }
}

private struct JSONTreeReader {
  var rest: ArraySlice<UInt8>

  /// Whether nothing but space is left.
  var isAtEnd: Bool { rest.allSatisfy(Self.isSpace) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func skip(_ sign: Character) -> Bool {
    rest = rest.drop(while: Self.isSpace)
    guard rest.first == sign.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func value(depth: Int) -> JSONTree? {
    if depth > 20 { return nil }
    if skip("{") { return object(depth) }
    if skip("[") { return list(depth) }
    if skip("\"") { return text().map(JSONTree.text) }
    let word = rest.prefix { !",]}".utf8.contains($0) && $0 > 0x20 }
    rest = rest.dropFirst(word.count)
    return word.isEmpty ? nil : .word(String(decoding: word, as: UTF8.self))
  }

  private mutating func object(_ depth: Int) -> JSONTree? {
    var members: [String: JSONTree] = [:]
    if skip("}") { return .object(members) }
    repeat {
      guard skip("\""), let name = text(), skip(":"), let value = value(depth: depth + 1)
      else { return nil }
      members[name] = value
    } while skip(",")
    return skip("}") ? .object(members) : nil
  }

  private mutating func list(_ depth: Int) -> JSONTree? {
    var items: [JSONTree] = []
    if skip("]") { return .list(items) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while skip(",")
    return skip("]") ? .list(items) : nil
  }

  private mutating func text() -> String? {
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        bytes += Array(String(Character(escaped)).utf8)
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let sign = rest.popFirst().map({ Unicode.Scalar($0) }) else { return nil }
    switch sign {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      guard let unit = unit() else { return nil }
      guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
      // What is beyond the first plane is written as two.
      guard rest.starts(with: "\\u".utf8) else { return nil }
      rest = rest.dropFirst(2)
      guard let trail = self.unit(), UTF16.isTrailSurrogate(trail) else { return nil }
      return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
    default: return sign
    }
  }

  private mutating func unit() -> UInt16? {
    defer { rest = rest.dropFirst(4) }
    return UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
  }
}
