import Markdown

/// What a list of sections says of one: enough for whoever does not show its text.
public struct SectionHead: Sendable, Hashable {
  /// The text of its heading.
  public var title: String
  /// The id of its heading.
  public var id: String
  /// The characters that a reader sees of it, without spaces.
  public var characters: Int

  /// A head.
  public init(title: String, id: String, characters: Int) {
    self.title = title
    self.id = id
    self.characters = characters
  }
}

extension ReportText.Content {
  /// The head of a section, by its index in `Report.sections`.
  public func head(of section: Int) -> SectionHead {
    let place = places[section]
    let heading = body.headings[place.heading]
    return SectionHead(
      title: heading.text, id: heading.id, characters: body.characters(in: place.html))
  }
}
