public import Markdown

/// The text of a report with all that belongs to the text alone: a cell of its own (see `Trace`), so
/// that a mended sentence concerns none of the pages that show figures only. It may stand in a store
/// until somebody reads it.
public struct ReportText: Sendable {
  /// What a text consists of.
  public struct Content: Sendable {
    /// The text.
    public var body: MarkdownDocument
    /// Where each of `Report.sections` stands in it.
    public var places: [SectionPlace] = []
    /// The index of the figure that each of `body.figures` stands for in the catalogue.
    public var taggedIndicators: [Int] = []
    /// The value of each of `body.figures`, for the HTML `data` element; nil where it is no number.
    public var taggedValues: [Number?] = []

    /// A text without sections or tagged figures.
    public init(body: MarkdownDocument) { self.body = body }
  }

  /// Where the text is.
  private enum Source: Sendable {
    case here(Content)
    case stored(any StoredText)
  }

  private var source: Source
  /// The cell of the text; negative where reads are not noted.
  private var cell = -1

  /// A text.
  public init(_ content: Content) { source = .here(content) }

  /// A text that is fetched each time it is read.
  public init(stored: any StoredText) { source = .stored(stored) }

  /// Where it is kept; nil where it is here.
  public var stored: (any StoredText)? {
    guard case .stored(let text) = source else { return nil }
    return text
  }

  /// Notes from now on that it is read, as a cell.
  mutating func trace(as cell: Int) { self.cell = cell }

  /// The text. One that is stored is decoded anew each time, O(text): ask once for many uses.
  public var content: Content {
    get {
      if cell >= 0 { Trace.note(cell) }
      switch source {
      case .here(let content): return content
      case .stored(let text): return text.content()
      }
    }
    set { source = .here(newValue) }
  }

  /// The head of a section, by its index in `Report.sections`. Of a text that is stored, nothing else is
  /// decoded.
  public func head(of section: Int) -> SectionHead {
    if cell >= 0 { Trace.note(cell) }
    switch source {
    case .here(let content): return content.head(of: section)
    case .stored(let text): return text.head(of: section)
    }
  }
}

/// A text that is kept elsewhere.
public protocol StoredText: Sendable {
  /// The text.
  func content() -> ReportText.Content

  /// The head of a section, by its index in `Report.sections`.
  func head(of section: Int) -> SectionHead
}
