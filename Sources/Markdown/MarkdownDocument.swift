public import Diagnostics

/// A rendered text: HTML with slots for what only the page that shows it can know (addresses, data
/// links, id prefixes), and what was found on the way.
public struct MarkdownDocument: Sendable {
  /// The HTML, as UTF-8, without what goes into the slots.
  public var html: [UInt8]
  /// Where something goes in while the page is written, by rising offset.
  public var slots: [MarkdownSlot]
  /// The headings in order.
  public var headings: [MarkdownHeading]
  /// The links and images in order; `MarkdownSlot.Content.address` counts in here.
  public var links: [MarkdownLink]
  /// The tagged figures in order; `figureOpen` and `figureClose` count in here.
  public var figures: [TaggedFigure]
  /// Where the section of the footnotes begins in the HTML: the end of the text itself; nil where the
  /// text has none.
  public var footnotesStart: Int?
  /// The footnotes by their number from 1.
  public var footnotes: [MarkdownFootnote] = []
  /// The beginning of the text without marks, at most 200 characters, for descriptions.
  public var excerpt: String
  /// All problems of the text.
  public var problems: [Problem]

  /// A rendered text.
  public init(
    html: [UInt8] = [], slots: [MarkdownSlot] = [], headings: [MarkdownHeading] = [],
    links: [MarkdownLink] = [], figures: [TaggedFigure] = [], excerpt: String = "",
    problems: [Problem] = []
  ) {
    self.html = html
    self.slots = slots
    self.headings = headings
    self.links = links
    self.figures = figures
    self.excerpt = excerpt
    self.problems = problems
  }

  /// Where the text itself ends in the HTML.
  public var textEnd: Int { footnotesStart ?? html.count }
}

/// A place in the HTML where the page that shows it writes something.
public struct MarkdownSlot: Sendable, Hashable {
  /// What goes in.
  public enum Content: Sendable, Hashable {
    /// The address of a link or image, escaped for an attribute; only for links within the site
    /// (relative ones and `#…`): outside addresses are already in the HTML.
    case address(link: Int)
    /// The prefix of an id (empty where the text is shown on its own page).
    case idPrefix
    /// The start tag(s) before a tagged figure's text.
    case figureOpen(figure: Int)
    /// The end tag(s) after it.
    case figureClose(figure: Int)
  }

  /// The byte offset in `MarkdownDocument.html` before which it goes in.
  public var offset: Int
  /// What goes in.
  public var content: Content

  /// A slot.
  public init(offset: Int, content: Content) {
    self.offset = offset
    self.content = content
  }
}

/// A heading of the text.
public struct MarkdownHeading: Sendable, Hashable {
  /// 1 to 6, as written.
  public var level: Int
  /// The id within the text: unique, keeps Han, without prefix.
  public var id: String
  /// The heading's words without marks.
  public var text: String
  /// The byte offset of its start tag in the HTML.
  public var htmlStart: Int
  /// Where it stands in the source: byte offsets.
  public var range: Range<Int>
  /// Whether it stands within a quote, a list or a footnote: then it begins no part of the text.
  public var isNested: Bool

  /// A heading.
  public init(
    level: Int, id: String, text: String, htmlStart: Int, range: Range<Int>, isNested: Bool = false
  ) {
    self.level = level
    self.id = id
    self.text = text
    self.htmlStart = htmlStart
    self.range = range
    self.isNested = isNested
  }
}

/// A link or image of the text.
public struct MarkdownLink: Sendable, Hashable {
  /// The address as written, entities and escapes resolved.
  public var destination: String
  /// Whether it is an image.
  public var isImage: Bool
  /// Where it stands in the source: byte offsets.
  public var range: Range<Int>

  /// A link.
  public init(destination: String, isImage: Bool, range: Range<Int>) {
    self.destination = destination
    self.isImage = isImage
    self.range = range
  }
}

/// A figure tagged where it stands in the prose: `[459份](figure:bargain.wage_contracts)`.
public struct TaggedFigure: Sendable, Hashable {
  /// What the number is to the indicator.
  public enum Role: String, Sendable, Hashable {
    /// The figure itself.
    case value
    /// Its change against the year before (`….change`).
    case change
    /// The year before's figure (`….previous`).
    case previous
    /// Its target (`….target`).
    case target
  }

  /// The indicator's id or label, without the role.
  public var indicator: String
  /// What the number is.
  public var role: Role
  /// The part it belongs to (`?part=五星`), or nil.
  public var part: String?
  /// The tagged text without marks, such as `459份`.
  public var text: String
  /// Where the tagged text stands in the source: byte offsets.
  public var range: Range<Int>

  /// A tagged figure.
  public init(indicator: String, role: Role, part: String?, text: String, range: Range<Int>) {
    self.indicator = indicator
    self.role = role
    self.part = part
    self.text = text
    self.range = range
  }
}
