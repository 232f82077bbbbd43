import CCMarkGFM

/// A node of the tree that cmark-gfm made.
typealias Node = OpaquePointer

/// The C library: its extensions, registered once, and the lock that its parses need.
struct CommonMark: Sendable {
  /// The one there is, because the library's registry and tables belong to the whole process.
  static let shared = CommonMark()

  // Unsafe to the compiler, since it cannot see into C. The library makes the three when it registers
  // its extensions, before `shared` is there, keeps them to the end of the process, and parsers only
  // read them; what a parse with strikethrough does change is behind `lock`.
  nonisolated(unsafe) private let table: OpaquePointer?
  nonisolated(unsafe) private let taskList: OpaquePointer?
  nonisolated(unsafe) private let strikethrough: OpaquePointer?
  private let lock = ParseLock()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    table = cmark_find_syntax_extension("table")
    taskList = cmark_find_syntax_extension("tasklist")
    strikethrough = cmark_find_syntax_extension("strikethrough")
  }

  /// Parses a text and lends its tree. Only the parse holds the lock.
  func withTree(
    of text: Bytes, _ traits: TextTraits, _ mode: RenderMode,
    _ body: (Node) -> MarkdownDocument
  ) -> MarkdownDocument {
    let root = lock.hold(alone: traits.hasStrikethrough) { parse(text, traits, mode) }
    guard let root else { return MarkdownDocument() }
    defer { cmark_node_free(root) }
    // Addresses hold characters (`_`, `&`) at which the parser cuts text apart.
    if traits.hasBareLinks { cmark_consolidate_text_nodes(root) }
    return body(root)
  }

  private func parse(_ text: Bytes, _ traits: TextTraits, _ mode: RenderMode) -> Node? {
    // With source positions on, lines inside code spans and addresses are counted as well.
    var options = CMARK_OPT_SOURCEPOS
    if traits.hasFootnotes { options |= CMARK_OPT_FOOTNOTES }
    // A single tilde is a range in Chinese text (10~20人).
    if mode == .safe { options |= CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE }
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    if let table { cmark_parser_attach_syntax_extension(parser, table) }
    if let taskList { cmark_parser_attach_syntax_extension(parser, taskList) }
    if traits.hasStrikethrough, let strikethrough {
      cmark_parser_attach_syntax_extension(parser, strikethrough)
    }
    text.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    return cmark_parser_finish(parser)
  }
}
