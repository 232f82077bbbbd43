import CCMarkGFM
import Diagnostics

/// Writes the tree as HTML and gathers what pages want to know of the text.
///
/// The walk keeps no stack of its own: nodes lead to their parents. What single constructs write is
/// in the extensions (`BlockWriting`, `InlineWriting`, `TableWriting` …).
struct TreeRenderer {
  let mode: RenderMode
  let traits: TextTraits
  /// How large the HTML may become.
  let outputLimit: Int
  var places: SourcePlaces

  var html: [UInt8] = []
  var slots: [MarkdownSlot] = []
  var headings: [MarkdownHeading] = []
  var links: [MarkdownLink] = []
  var figures: [TaggedFigure] = []
  var found: [ProblemPlaces.Found] = []

  var ids = HeadingIDs()
  var excerpt = Excerpt()
  var footnotes = Footnotes()
  var table = TableState()
  /// What the links around the current node became; links do not nest, addresses in `<>` may.
  var openLinks: [OpenLink] = []
  /// The paragraph that is being written as one, and whether its lines are paragraphs themselves.
  var openParagraphNode: Node?
  var isPasted = false
  /// The tags dropped so far, so that their end tags are not reported again.
  var droppedTags: Set<String> = []
  /// How many figure tags were found that are none.
  var mistypedTags = 0
  /// How many runs of plain blocks are written.
  var plainRuns = 0

  init(mode: RenderMode, traits: TextTraits, places: SourcePlaces) {
    self.mode = mode
    self.traits = traits
    self.places = places
    outputLimit = InputGuard.outputLimit(places.origin.size)
    html.reserveCapacity(places.origin.size + places.origin.size / 4 + 64)
  }

  /// Writes the whole tree; false if it grows past its limit.
  mutating func render(_ root: Node) -> Bool {
    if traits.hasFootnotes { footnotes = Footnotes(of: root) }
    var node = root
    while true {
      guard html.count <= outputLimit else { return false }
      if enter(node) {
        if let child = cmark_node_first_child(node) {
          node = child
          continue
        }
        leave(node)
      }
      while true {
        if node == root { return html.count <= outputLimit }
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node) else { return true }
        node = parent
        leave(node)
      }
    }
  }

  /// What was written and gathered.
  func document(of source: SourceText) -> MarkdownDocument {
    var document = MarkdownDocument(
      html: html, slots: slots, headings: headings, links: links, figures: figures,
      excerpt: excerpt.text, problems: ProblemPlaces.problems(found, in: source))
    if footnotes.written > 0 {
      document.footnotesStart = footnotes.start
      document.footnotes = footnotes.all
    }
    return document
  }

  /// Writes a node's beginning, or all of it; true if its children are to be written as well.
  private mutating func enter(_ node: Node) -> Bool {
    switch NodeKind(node) {
    case .text: write(text: literal(node), of: node)
    case .softBreak: writeSoftBreak(node)
    case .lineBreak: html.put("<br />\n")
    case .code: writeCode(node)
    case .htmlInline: writeInlineHTML(node)
    case .emphasis: html.put("<em>"); return true
    case .strong: html.put("<strong>"); return true
    case .strikethrough: html.put("<del>"); return true
    case .link: openLink(node); return true
    case .image: writeImage(node)
    case .footnoteReference: writeFootnoteReference(node)
    case .paragraph: return openParagraph(node)
    case .heading: openHeading(node); return true
    case .list: openList(node); return true
    case .item: openItem(); return true
    case .taskItem: openTaskItem(node); return true
    case .quote: startLine(); html.put("<blockquote>\n"); return true
    case .rule: startLine(); html.put("<hr />\n")
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeBlockHTML(node)
    case .table: openTable(node); return true
    case .tableRow:
      openRow(isHead: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
      return true
    case .tableCell:
      places.enter(node)
      openCell()
      return true
    case .footnoteDefinition: openFootnote(); return true
    case .document, .other: return true
    }
    return false
  }

  /// Writes the end of a node whose children are written.
  private mutating func leave(_ node: Node) {
    switch NodeKind(node) {
    case .emphasis: html.put("</em>")
    case .strong: html.put("</strong>")
    case .strikethrough: html.put("</del>")
    case .link: closeLink()
    case .paragraph: closeParagraph(node)
    case .heading: closeHeading(Int(cmark_node_get_heading_level(node)))
    case .list: html.put(isBulletList(node) ? "</ul>\n" : "</ol>\n")
    case .item, .taskItem: html.put("</li>\n")
    case .quote: startLine(); html.put("</blockquote>\n")
    case .table: closeTable()
    case .tableRow: closeRow()
    case .tableCell: closeCell()
    case .footnoteDefinition: closeFootnote()
    case .document: if footnotes.written > 0 { html.put("</ol>\n</section>\n") }
    default: break
    }
  }

  /// Begins a new line of HTML unless one has just begun.
  mutating func startLine() {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
  }

  /// Leaves a place for what only the page knows.
  mutating func leaveSlot(_ content: MarkdownSlot.Content) {
    slots.append(MarkdownSlot(offset: html.count, content: content))
  }

  /// The prefix of an id, where pages show the text.
  mutating func leaveIDPrefix() {
    if mode == .safe { leaveSlot(.idPrefix) }
  }

  /// Appends text without the marks that only the parser needed.
  mutating func putEscaped(_ text: Bytes) {
    if places.origin.marks.isEmpty || !EmphasisMarks.isMarked(text) {
      html.putEscaped(text)
    } else {
      EmphasisMarks.removed(from: text).withUnsafeBufferPointer { html.putEscaped($0) }
    }
  }

  /// Text without the marks that only the parser needed.
  func plain(_ text: Bytes) -> [UInt8] {
    places.origin.marks.isEmpty ? Array(text) : EmphasisMarks.removed(from: text)
  }

  /// The words of a node without any marks.
  func words(of node: Node) -> [UInt8] {
    let words = PlainText.of(node, mode)
    if places.origin.marks.isEmpty { return words }
    return words.withUnsafeBufferPointer { EmphasisMarks.removed(from: $0) }
  }

  /// Notes a finding at a place in the parsed text.
  mutating func report(_ finding: Finding, _ range: Range<Int>) {
    found.append(ProblemPlaces.Found(finding: finding, range: places.origin.inFile(range)))
  }
}
