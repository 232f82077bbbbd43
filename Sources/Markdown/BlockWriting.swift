import CCMarkGFM

/// Paragraphs, headings, lists and code blocks.
extension TreeRenderer {
  /// Begins a paragraph; false if it stands for plain blocks, which are written then.
  mutating func openParagraph(_ node: Node) -> Bool {
    places.enter(node)
    if let run = plainRun(at: node) {
      write(run)
      return false
    }
    excerpt.open()
    guard !isTight(node) else { return true }
    if mode == .safe {
      openParagraphNode = node
      isPasted = PastedLines.isPasted(node)
    }
    startLine()
    html.put("<p>")
    return true
  }

  mutating func closeParagraph(_ node: Node) {
    excerpt.close()
    openParagraphNode = nil
    guard !isTight(node) else { return }
    if let parent = cmark_node_parent(node), cmark_node_next(node) == nil,
      NodeKind(parent) == .footnoteDefinition
    {
      html.append(0x20)
      writeBackReferences()
    }
    html.put("</p>\n")
  }

  /// Whether a paragraph is the plain text of a list item.
  private func isTight(_ paragraph: Node) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
      return false
    }
    return NodeKind(list) == .list && cmark_node_get_list_tight(list) != 0
  }

  mutating func openHeading(_ node: Node) {
    places.enter(node)
    let level = Int(cmark_node_get_heading_level(node))
    if mode == .safe {
      let range = places.origin.inFile(places.block(node))
      openHeading(level, words: words(of: node), at: range, isNested: isNested(node))
    } else {
      startLine()
      html.put("<h")
      html.put(level)
      html.put(">")
    }
  }

  /// Begins a heading with an id, and notes it.
  mutating func openHeading(_ level: Int, words: [UInt8], at range: Range<Int>, isNested: Bool) {
    startLine()
    let start = html.count
    let id = ids.id(for: words)
    html.put("<h")
    html.put(level)
    html.put(" id=\"")
    leaveIDPrefix()
    html.append(contentsOf: id)
    html.put("\">")
    headings.append(
      MarkdownHeading(
        level: level, id: String(decoding: id, as: UTF8.self),
        text: String(decoding: words, as: UTF8.self), htmlStart: start, range: range,
        isNested: isNested))
  }

  /// Whether a block stands within another.
  private func isNested(_ node: Node) -> Bool {
    cmark_node_parent(node).map { NodeKind($0) != .document } ?? false
  }

  mutating func closeHeading(_ level: Int) {
    html.put("</h")
    html.put(level)
    html.put(">\n")
  }

  func isBulletList(_ node: Node) -> Bool {
    cmark_node_get_list_type(node) == CMARK_BULLET_LIST
  }

  mutating func openList(_ node: Node) {
    startLine()
    if isBulletList(node) {
      html.put("<ul>\n")
    } else if cmark_node_get_list_start(node) == 1 {
      html.put("<ol>\n")
    } else {
      html.put("<ol start=\"")
      html.put(Int(cmark_node_get_list_start(node)))
      html.put("\">\n")
    }
  }

  mutating func openItem() {
    startLine()
    html.put("<li>")
  }

  mutating func openTaskItem(_ node: Node) {
    openItem()
    if cmark_gfm_extensions_get_tasklist_item_checked(node) {
      html.put("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
    } else {
      html.put("<input type=\"checkbox\" disabled=\"\" /> ")
    }
  }

  mutating func writeCodeBlock(_ node: Node) {
    startLine()
    let info = bytes(cmark_node_get_fence_info(node))
    let language = info.part(0..<(info.firstIndex { $0.isASCIISpace } ?? info.count))
    if language.isEmpty {
      html.put("<pre><code>")
    } else {
      html.put("<pre><code class=\"language-")
      putEscaped(language)
      html.put("\">")
    }
    putEscaped(literal(node))
    html.put("</code></pre>\n")
  }
}
