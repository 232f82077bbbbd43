public import Markdown

/// Everything that was read: the input of comparing and rendering.
public struct Site: Sendable {
  /// What `site.yml` says.
  public var settings: SiteSettings
  /// All indicators.
  public var catalogue: Catalogue
  /// All topics, in order.
  public var topics: [Topic]
  /// All units, each before its children, siblings by weight and then by folder.
  public var units: Traced<Unit>
  /// All reports, by unit, then year, period and kind.
  public var reports: Traced<Report>
  /// The drafts that were left out, by unit, then year, period and kind.
  public var drafts: Traced<DraftReport> = []
  /// Pages that belong to no unit.
  public var pages: Traced<FreePage>
  /// The files beside reports and pages.
  public var attachments: Traced<Attachment>
  /// The content folder as people are told it: `content`.
  public var contentRoot = "content"
  /// What tells whether settings, catalogue and topics are still the same; nil where nobody has asked
  /// for it.
  public var fingerprint: UInt64?

  /// A site.
  public init(
    settings: SiteSettings = SiteSettings(), catalogue: Catalogue = Catalogue(),
    topics: [Topic] = [], units: [Unit] = [], reports: [Report] = [], pages: [FreePage] = [],
    attachments: [Attachment] = []
  ) {
    self.settings = settings
    self.catalogue = catalogue
    self.topics = topics
    self.units = Traced(units)
    self.reports = Traced(reports)
    self.pages = Traced(pages)
    self.attachments = Traced(attachments)
  }
}

/// A page that belongs to no unit, from `content/pages/`.
public struct FreePage: Sendable {
  /// Its address below the root: `about`.
  public var address: String
  /// Its title.
  public var title: String
  /// The language tag of its text.
  public var language: String
  /// Its place in the navigation: lower first.
  public var weight: Int
  /// Old addresses, as those of a report.
  public var aliases: [String]
  /// Its text.
  public var body: MarkdownDocument
  /// The file it was read from, below the content folder.
  public var source: String
  /// What tells whether that file is still the same; nil where nobody has asked for it.
  public var fingerprint: UInt64?

  /// A free page.
  public init(
    address: String, title: String, language: String, weight: Int, aliases: [String] = [],
    body: MarkdownDocument, source: String
  ) {
    self.address = address
    self.title = title
    self.language = language
    self.weight = weight
    self.aliases = aliases
    self.body = body
    self.source = source
  }
}

/// A file beside a report, a unit or a page, which is published as it is.
public struct Attachment: Sendable, Hashable {
  /// The file below `content/`.
  public var source: String
  /// Its address below the root.
  public var address: String

  /// An attachment.
  public init(source: String, address: String) {
    self.source = source
    self.address = address
  }
}
