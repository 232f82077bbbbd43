import CCMarkGFM

/// A line break in the source between two Chinese characters is no space: Chinese text runs on.
enum HanBreaks {
  /// Whether the line break between two characters disappears.
  static func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return false }
    let left = CharacterClass(before)
    let right = CharacterClass(after)
    guard left.isChinese || right.isChinese else { return false }
    return belongs(before, left) && belongs(after, right)
  }

  // Dashes, quotation marks and ellipses are shared, but beside Chinese they are Chinese.
  private static func belongs(_ scalar: Unicode.Scalar, _ kind: CharacterClass) -> Bool {
    kind.isChinese || (kind == .punctuation && scalar.value >= 0x80)
  }

  /// The first character of the text that follows a node, if text follows at once.
  static func scalar(after node: Node) -> Unicode.Scalar? {
    var next = cmark_node_next(node)
    while let candidate = next {
      switch NodeKind(candidate) {
      case .text, .code:
        let text = literal(candidate)
        if text.isEmpty {
          next = cmark_node_next(candidate)
          continue
        }
        // An invisible mark may stand before it.
        let skipped = text.starts(with: EmphasisMarks.mark) ? EmphasisMarks.mark.count : 0
        return text.scalar(at: skipped)
      case .emphasis, .strong, .strikethrough, .link: next = cmark_node_first_child(candidate)
      case .htmlInline: next = cmark_node_next(candidate)
      default: return nil
      }
    }
    return nil
  }
}
