import CCMarkGFM

/// The words of a node without marks: for `alt`, headings and tagged figures.
enum PlainText {
  /// All text below a node, in order. Line breaks become spaces, but for those between Chinese
  /// characters in safe mode.
  static func of(_ root: Node, _ mode: RenderMode) -> [UInt8] {
    var words: [UInt8] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      switch NodeKind(node) {
      case .text, .code: words.append(contentsOf: literal(node))
      case .htmlInline: if mode == .raw { words.append(contentsOf: literal(node)) }
      case .softBreak, .lineBreak:
        if mode == .raw || !joins(words, node) { words.append(0x20) }
      default: break
      }
      next = cmark_node_first_child(node) ?? following(node, within: root)
    }
    return words
  }

  private static func joins(_ words: [UInt8], _ node: Node) -> Bool {
    let before = words.withUnsafeBufferPointer { $0.scalar(before: $0.count) }
    return HanBreaks.joins(before, HanBreaks.scalar(after: node))
  }

  /// The next node that is not below this one, still below `root`.
  static func following(_ node: Node, within root: Node) -> Node? {
    var node = node
    while node != root {
      if let next = cmark_node_next(node) { return next }
      guard let parent = cmark_node_parent(node) else { return nil }
      node = parent
    }
    return nil
  }
}
