import CCMarkGFM
import Glibc

/// What a node is.
enum NodeKind {
  case document, quote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, rule
  case footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case footnoteReference, strikethrough
  case other

  init(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_HEADING: self = .heading
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_LIST: self = .list
    // An item with a box is an item that an extension owns.
    case CMARK_NODE_ITEM:
      self = cmark_node_get_syntax_extension(node) == nil ? .item : .taskItem
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_CODE: self = .code
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_IMAGE: self = .image
    case CMARK_NODE_HTML_INLINE: self = .htmlInline
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .quote
    case CMARK_NODE_CODE_BLOCK: self = .codeBlock
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: self = .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
    default: self = NodeKind(ofExtension: node)
    }
  }

  // The numbers of these are in no installed header; their names are stable.
  private init(ofExtension node: Node) {
    guard let name = cmark_node_get_type_string(node) else {
      self = .other
      return
    }
    if strcmp(name, "table_cell") == 0 {
      self = .tableCell
    } else if strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0 {
      self = .tableRow
    } else if strcmp(name, "table") == 0 {
      self = .table
    } else if strcmp(name, "strikethrough") == 0 {
      self = .strikethrough
    } else {
      self = .other
    }
  }
}

/// The literal text of a node; valid while the tree is.
func literal(_ node: Node) -> Bytes {
  bytes(cmark_node_get_literal(node))
}

/// The destination of a link or image; valid while the tree is.
func destination(_ node: Node) -> Bytes {
  bytes(cmark_node_get_url(node))
}

/// A C string of the library's, without its end mark.
func bytes(_ text: UnsafePointer<CChar>?) -> Bytes {
  guard let text else { return Bytes(start: nil, count: 0) }
  let length = strlen(text)
  return UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: length) {
    Bytes(start: $0, count: length)
  }
}
