/// The bytes that mean something in a request.
enum Byte {
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let question = UInt8(ascii: "?")
  static let backslash = UInt8(ascii: "\\")

  /// Whether it is one of the control characters, which no name holds.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}
