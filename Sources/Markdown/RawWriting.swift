import CCMarkGFM

/// Links, images and HTML as the GFM specification has them.
extension TreeRenderer {
  mutating func openRawLink(_ node: Node) {
    html.put("<a href=\"")
    html.putAddress(destination(node))
    putTitle(node)
    html.put("\">")
    openLinks.append(.anchor)
  }

  mutating func writeRawImage(_ node: Node) {
    html.put("<img src=\"")
    html.putAddress(destination(node))
    html.put("\" alt=\"")
    words(of: node).withUnsafeBufferPointer { html.putEscaped($0) }
    putTitle(node)
    html.put("\" />")
  }

  /// A title attribute, if there is a title, between two others.
  mutating func putTitle(_ node: Node) {
    let title = bytes(cmark_node_get_title(node))
    guard !title.isEmpty else { return }
    html.put("\" title=\"")
    putEscaped(title)
  }

  mutating func writeRawHTML(_ node: Node, isBlock: Bool) {
    if isBlock { startLine() }
    html.append(contentsOf: literal(node))
    if isBlock { startLine() }
  }
}
