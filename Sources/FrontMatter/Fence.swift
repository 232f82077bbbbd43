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
  /// or indented dashes, if a field follows.
  static func opening(in bytes: [UInt8]) -> Fence? {
    var at = 0
    while at < bytes.count {
      let line = MatterLine(at: at, in: bytes, limit: bytes.count)
      if line.isBlank {
        at = line.next
        continue
      }
      guard let kind = kind(of: line, in: bytes, dotsToo: false) else { return nil }
      let fence = Fence(line: line, kind: kind)
      return fence.isCertain || fieldFollows(line, in: bytes) ? fence : nil
    }
    return nil
  }

  /// The line that closes the front matter which begins at `start`; nil where there is none. Mistyped
  /// or indented dashes close it unless there are only fields between them and the next such line.
  static func closing(from start: Int, in bytes: [UInt8]) -> Fence? {
    var likely: Fence?
    var at = start
    while at < bytes.count {
      if mayBegin(at, in: bytes), let fence = Fence(at: at, in: bytes) {
        let line = fence.line
        if let likely,
          BodyGuess.bodyStart(from: likely.line.next, in: bytes, to: line.start) < line.start
        {
          return likely
        }
        if fence.isCertain { return fence }
        likely = fence
      }
      at = (bytes.offset(of: UInt8(ascii: "\n"), from: at, before: bytes.count) ?? bytes.count) + 1
    }
    return likely
  }

  private init(line: MatterLine, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  private init?(at start: Int, in bytes: [UInt8]) {
    let line = MatterLine(at: start, in: bytes, limit: bytes.count)
    guard let kind = Fence.kind(of: line, in: bytes, dotsToo: true) else { return nil }
    self.init(line: line, kind: kind)
  }

  /// Whether it can be nothing but a fence: `---` at the very beginning of a line.
  var isCertain: Bool {
    if case .mistyped = kind { return false }
    return line.content == line.start
  }

  /// What kind of fence a line is; nil where it is none. Dashes are, indented by three columns at most.
  static func kind(of line: MatterLine, in bytes: [UInt8], dotsToo: Bool) -> Kind? {
    guard !line.isBlank, line.indent <= 3, canBegin(bytes[line.content]) else { return nil }
    if line.end - line.content == 3 {
      let text = bytes[line.content..<line.end]
      if text.allSatisfy({ $0 == UInt8(ascii: "-") }) { return .exact }
      if dotsToo, line.content == line.start, text.allSatisfy({ $0 == UInt8(ascii: ".") }) {
        return .exact
      }
    }
    var count = 0
    for scalar in bytes.text(line.content..<line.end).unicodeScalars {
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

  // The first byte but for three spaces, or an ideographic one: most lines are done with here.
  private static func mayBegin(_ start: Int, in bytes: [UInt8]) -> Bool {
    var at = start
    while at < bytes.count, at < start + 3, bytes[at] == 0x20 { at += 1 }
    return at < bytes.count && (canBegin(bytes[at]) || bytes[at] == 0xE3)
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
