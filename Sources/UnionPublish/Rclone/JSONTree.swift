/// What rclone tells of its configuration and of a remote (RFC 8259), as far as it is asked for.
indirect enum JSONTree: Sendable {
  case text(String)
  /// A number, true, false or null, as it is written.
  case word(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// Reads a text; nil where it is none.
  init?(_ text: String) {
    var reader = JSONTreeReader(rest: Array(text.utf8)[...])
    guard let tree = reader.value(depth: 0) else { return nil }
    self = tree
  }

  /// A member of an object.
  subscript(_ name: String) -> JSONTree? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// A text.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// A whole number.
  var number: Int? { if case .word(let word) = self { Int(word) } else { nil } }

  /// Whether it is true.
  var isTrue: Bool { if case .word("true") = self { true } else { false } }
}

private struct JSONTreeReader {
  var rest: ArraySlice<UInt8>

  private mutating func skip(_ sign: Character) -> Bool {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
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
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
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
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      rest = rest.dropFirst(4)
      return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    default: return sign
    }
  }
}
