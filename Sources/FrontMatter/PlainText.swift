/// Text without quotes.
enum PlainText {
  /// Whether the text stands for nothing (YAML 1.2.2 section 10.3.2: the null values).
  static func isNothing(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// The end of a plain text that begins at `start`: before a ` # comment` and without the blanks
  /// it ends in.
  static func end(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    var at = start
    while let mark = bytes.offset(of: UInt8(ascii: "#"), from: at, before: end) {
      if bytes.isBlankBefore(mark, from: start) { return bytes.trimmedEnd(from: start, to: mark) }
      at = mark + 1
    }
    return end
  }

  /// The lines of a plain text in one: with a space between, but none between two Chinese ones.
  static func joined(_ lines: [Range<Int>], in bytes: [UInt8]) -> String {
    var text = ""
    for line in lines {
      let part = bytes.text(line)
      if let before = text.unicodeScalars.last, let after = part.unicodeScalars.first,
        !(isIdeographic(before) && isIdeographic(after))
      {
        text += " "
      }
      text += part
    }
    return text
  }

  // Han characters and the punctuation that goes with them.
  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
