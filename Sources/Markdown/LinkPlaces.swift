import CCMarkGFM

/// Where links and images stand in the parsed text.
extension TreeRenderer {
  /// Where a link or image stands; an empty range near it where it cannot be found.
  mutating func place(of node: Node) -> InlineSearch.Found {
    let reported = places.reported(node)
    let search = places.search()
    var found = search.bracketed(
      isImage: NodeKind(node) == .image, words: firstWords(of: node), reported: reported)
    if let angle = angled(node, search),
      found.map({ $0.whole.lowerBound > angle.whole.lowerBound }) ?? true
    {
      found = angle
    }
    let nowhere = search.start..<search.start
    let result = found ?? InlineSearch.Found(whole: nowhere, inner: nowhere)
    places.advance(to: result.inner.lowerBound)
    return result
  }

  /// The place of a link that is written `<https://…>`, or nil.
  private func angled(_ node: Node, _ search: InlineSearch) -> InlineSearch.Found? {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      NodeKind(child) == .text
    else { return nil }
    let words = literal(child)
    let address = destination(node)
    let isMail = address.count == words.count + 7 && address.starts(with: "mailto:".utf8)
    guard isMail || address.count == words.count, address.reversed().starts(with: words.reversed())
    else { return nil }
    let written = [0x3C] + Array(words)
    return written.withUnsafeBufferPointer { search.find($0, reported: []) }.map {
      let inner = $0.lowerBound + 1..<$0.upperBound
      return InlineSearch.Found(
        whole: $0.lowerBound..<min(inner.upperBound + 1, search.text.count), inner: inner)
    }
  }

  /// What a link begins with in the source too: the first words, up to what could be written
  /// otherwise.
  private func firstWords(of node: Node) -> Bytes {
    var next = cmark_node_first_child(node)
    while let child = next {
      switch NodeKind(child) {
      case .text, .code:
        let words = literal(child)
        let end = words.prefix(32).firstIndex { $0.isASCIIPunctuation } ?? min(words.count, 32)
        return words.part(0..<end)
      case .emphasis, .strong, .strikethrough: next = cmark_node_first_child(child)
      default: return Bytes(start: nil, count: 0)
      }
    }
    return Bytes(start: nil, count: 0)
  }
}
