/// What stands behind `figure:` in an address: `org.members.change?part=五星`.
struct FigureAddress: Equatable {
  /// The indicator's id or label, without the role.
  var indicator: String
  /// What the number is to the indicator.
  var role: TaggedFigure.Role
  /// The part it belongs to, or nil.
  var part: String?

  /// Takes the address apart and resolves `%E4%BA%94`.
  init(_ text: String) {
    let pieces = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    indicator = FigureAddress.decoded(pieces.first ?? "")
    role = .value
    for other in [TaggedFigure.Role.change, .previous, .target] {
      let ending = "." + other.rawValue
      guard indicator.hasSuffix(ending) else { continue }
      indicator.removeLast(ending.count)
      role = other
      break
    }
    for pair in pieces.dropFirst().first?.split(separator: "&") ?? [] {
      guard pair.hasPrefix("part=") else { continue }
      let value = FigureAddress.decoded(pair.dropFirst("part=".count))
      part = value.isEmpty ? nil : value
    }
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(0x25) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let high = rest.first.flatMap(digit),
        let low = rest.dropFirst().first.flatMap(digit)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    // What is no text when resolved is left as it was written.
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte.asciiLowercased {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte.asciiLowercased - 0x61 + 10
    default: nil
    }
  }
}
