import CCMarkGFM

/// Text pasted from Word has one paragraph a line and no blank lines between them; Markdown takes
/// all of it for one paragraph. Here the lines become paragraphs again.
///
/// A break is one between paragraphs
/// - where a line of the paragraph is longer than anybody wraps by hand, or
/// - where the next line begins with a Chinese number: 一、 (二) 3、, or is a month: 三月份: .
enum PastedLines {
  /// A line of more than 60 Han characters was not wrapped by hand.
  private static let longLine = 180

  /// Whether the lines of a paragraph are too long to have been wrapped by hand.
  static func isPasted(_ paragraph: Node) -> Bool {
    guard hasBreak(paragraph) else { return false }
    var longest = 0
    var length = 0
    var next = cmark_node_first_child(paragraph)
    while let node = next {
      switch NodeKind(node) {
      case .softBreak, .lineBreak: length = 0
      case .text:
        let text = literal(node)
        if isMostlyHan(text) { length += text.count }
        longest = max(longest, length)
      default: break
      }
      next = cmark_node_next(node)
    }
    return longest > longLine
  }

  private static func hasBreak(_ paragraph: Node) -> Bool {
    var next = cmark_node_first_child(paragraph)
    while let node = next {
      if NodeKind(node) == .softBreak { return true }
      next = cmark_node_next(node)
    }
    return false
  }

  /// Whether the text after a break begins with a Chinese number.
  static func numberFollows(_ node: Node) -> Bool {
    guard let next = cmark_node_next(node), NodeKind(next) == .text else { return false }
    return beginsWithNumber(literal(next)) || isMonthLine(next)
  }

  private static func isMostlyHan(_ text: Bytes) -> Bool {
    var others = 0
    for byte in text where byte < 0x80 { others += 1 }
    return others * 2 < text.count
  }

  /// `一、` `十二、` `3、` `(一)` `（二）`; not `1.`, which Markdown itself takes for a list.
  static func beginsWithNumber(_ text: Bytes) -> Bool {
    var index = 0
    var scalar = text.scalar(at: index)
    let isBracketed = scalar == "(" || scalar == "\u{FF08}"
    if isBracketed, let open = scalar {
      index += UTF8.width(open)
      scalar = text.scalar(at: index)
    }
    var digits = 0
    while let digit = scalar, isNumeral(digit), digits < 4 {
      index += UTF8.width(digit)
      digits += 1
      scalar = text.scalar(at: index)
    }
    guard digits > 0, let mark = scalar else { return false }
    return isBracketed ? mark == ")" || mark == "\u{FF09}" : mark == "、"
  }

  /// Whether a line is nothing but a month with a colon: `三月份：`, `10月:`.
  private static func isMonthLine(_ node: Node) -> Bool {
    if let next = cmark_node_next(node) {
      let kind = NodeKind(next)
      guard kind == .softBreak || kind == .lineBreak else { return false }
    }
    let text = literal(node)
    // Nothing longer is one; most lines are.
    guard text.count <= 24 else { return false }
    var scalars = text.text.unicodeScalars[...]
    guard let colon = scalars.popLast(), colon == ":" || colon == "\u{FF1A}" else { return false }
    if scalars.last == "份" { scalars.removeLast() }
    guard scalars.popLast() == "月", let first = scalars.first, isNumeral(first) else {
      return false
    }
    return scalars.allSatisfy { isNumeral($0) || "、-–—~～至到月份".unicodeScalars.contains($0) }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百": true
    default: false
    }
  }
}
