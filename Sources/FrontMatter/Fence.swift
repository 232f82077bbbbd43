/// A line that begins or ends the front matter.
struct Fence {
  /// How a line of dashes is to be taken.
  enum Kind {
    /// `---`, or at the end `...`.
    case exact
    /// Dashes, but others than `---`: `－－－`, `———`, `----`.
    case mistyped
  }

  /// The line.
  var line: MatterLine
  /// How it is to be taken.
  var kind: Kind

  /// The line that opens the front matter: the first that is not blank, if it is `---`; or other
  /// dashes, if a field follows.
  static func opening(in bytes: [UInt8]) -> Fence? {
    var at = 0
    while at < bytes.count {
      let line = MatterLine(at: at, in: bytes, limit: bytes.count)
      if line.isBlank {
        at = line.next
        continue
      }
      guard let kind = kind(of: line, in: bytes, dotsToo: false) else { return nil }
      if case .mistyped = kind, !fieldFollows(line, in: bytes) { return nil }
      return Fence(line: line, kind: kind)
    }
    return nil
  }

  /// The line that closes the front matter which begins at `start`; nil where there is none. Mistyped
  /// dashes close it unless another field follows.
  static func closing(from start: Int, in bytes: [UInt8]) -> Fence? {
    var at = start
    while at < bytes.count {
      if canBegin(bytes[at]) {
        let line = MatterLine(at: at, in: bytes, limit: bytes.count)
        switch kind(of: line, in: bytes, dotsToo: true) {
        case .exact?: return Fence(line: line, kind: .exact)
        case .mistyped? where !fieldFollows(line, in: bytes):
          return Fence(line: line, kind: .mistyped)
        default: break
        }
      }
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      at += 1
    }
    return nil
  }

  /// What kind of fence a line is; nil where it is none. Only dashes at the very beginning of a line
  /// are.
  static func kind(of line: MatterLine, in bytes: [UInt8], dotsToo: Bool) -> Kind? {
    guard line.content == line.start, !line.isBlank, canBegin(bytes[line.start]) else { return nil }
    if line.end - line.start == 3 {
      let text = bytes[line.start..<line.end]
      if text.allSatisfy({ $0 == UInt8(ascii: "-") }) { return .exact }
      if dotsToo, text.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .exact }
    }
    var count = 0
    for scalar in bytes.text(line.start..<line.end).unicodeScalars {
      guard isDash(scalar) else { return nil }
      count += 1
    }
    return count >= 2 ? .mistyped : nil
  }

  private static func fieldFollows(_ line: MatterLine, in bytes: [UInt8]) -> Bool {
    guard let next = MatterLine.meaningful(from: line.next, in: bytes, limit: bytes.count) else {
      return false
    }
    return BodyGuess.isField(next, in: bytes)
  }

  private static func canBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == 0xE2 || byte == 0xEF
  }

  // Hyphens, dashes, the minus sign, lines drawn as box characters and their full-width forms.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}
