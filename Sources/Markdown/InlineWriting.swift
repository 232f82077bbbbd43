import CCMarkGFM

/// Text, breaks and code.
extension TreeRenderer {
  mutating func write(text: Bytes, of node: Node) {
    excerptAdd(text)
    if mode == .safe { reportMistyped(text, node) }
    guard traits.hasBareLinks, mode == .safe, openLinks.isEmpty else {
      putEscaped(text)
      return
    }
    if places.origin.marks.isEmpty || !EmphasisMarks.isMarked(text) {
      writeLinking(text, of: node)
    } else {
      plain(text).withUnsafeBufferPointer { writeLinking($0, of: node) }
    }
  }

  /// Text with its bare addresses made links.
  private mutating func writeLinking(_ text: Bytes, of node: Node) {
    var start = 0
    while let range = BareLinks.next(in: text, from: start) {
      html.putEscaped(text.part(start..<range.lowerBound))
      writeBareLink(text.part(range), of: node)
      start = range.upperBound
    }
    html.putEscaped(text.part(start..<text.count))
  }

  mutating func writeSoftBreak(_ node: Node) {
    if let paragraph = openParagraphNode, cmark_node_parent(node) == paragraph,
      isPasted || PastedLines.numberFollows(node)
    {
      html.put("</p>\n<p>")
      excerpt.addBreak()
      return
    }
    guard mode == .safe, let last = lastCharacter(before: node),
      HanBreaks.joins(last, HanBreaks.scalar(after: node))
    else {
      html.append(0x0A)
      excerpt.addBreak()
      return
    }
  }

  /// The character that was written last, if it was written by the text before.
  private func lastCharacter(before node: Node) -> Unicode.Scalar? {
    var end = html.count
    // Over the end tags of what ended with the line.
    while end > 0, html[end - 1] == 0x3E {
      guard let open = html[..<end].lastIndex(of: 0x3C), open + 1 < end, html[open + 1] == 0x2F
      else { return nil }
      end = open
    }
    return html.withUnsafeBufferPointer { $0.scalar(before: end) }
  }

  mutating func writeCode(_ node: Node) {
    html.put("<code>")
    putEscaped(literal(node))
    html.put("</code>")
    excerptAdd(literal(node))
  }

  /// Words for the excerpt, as long as it wants any.
  mutating func excerptAdd(_ text: Bytes) {
    guard !excerpt.isFull else { return }
    if places.origin.marks.isEmpty || !EmphasisMarks.isMarked(text) {
      excerpt.add(text)
    } else {
      plain(text).withUnsafeBufferPointer { excerpt.add($0) }
    }
  }
}
