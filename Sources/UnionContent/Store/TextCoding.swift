import Markdown
import Store
import UnionModel

/// The text of a report as bytes. Its problems are not among them: a text that has any is not stored.
enum TextCoding {
  /// Writes a text: the heads of its sections first, which are asked for alone too, and have a hash of
  /// their own for that.
  static func write(_ content: ReportText.Content, to out: inout ByteWriter) {
    let body = content.body
    var heads = ByteWriter()
    heads.write(list: content.places.indices.map { content.head(of: $0) }) {
      $0.write($1.title)
      $0.write($1.id)
      $0.write(UInt64($1.characters))
    }
    out.write(fixed: ContentHash.of(heads.bytes))
    out.write(slice: heads.bytes)
    out.write(slice: body.html)
    var offset = 0
    out.write(list: body.slots) {
      $0.write($1.offset - offset)
      offset = $1.offset
      write($1.content, to: &$0)
    }
    out.write(list: body.headings) { write($1, to: &$0) }
    out.write(list: body.links) {
      $0.write($1.destination)
      $0.write($1.isImage)
      $0.write($1.range)
    }
    out.write(list: body.figures) { write($1, to: &$0) }
    out.write(body.footnotesStart) { $0.write($1) }
    out.write(list: body.footnotes) {
      $0.write($1.html)
      $0.write(list: $1.references) { $0.write($1) }
      $0.write(list: $1.backReferences) { $0.write($1) }
    }
    out.write(body.excerpt)
    out.write(list: content.places) {
      $0.write($1.heading)
      $0.write($1.html)
    }
    out.write(list: content.taggedIndicators) { $0.write($1) }
    out.write(list: content.taggedValues) { $0.write($1) { $0.write($1) } }
  }

  /// Reads a text that takes all of the bytes.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) -> ReportText.Content {
    var reader = ByteReader(bytes)
    _ = try reader.fixed()
    _ = try reader.slice()
    var body = MarkdownDocument(html: [UInt8](try reader.slice()))
    var offset = 0
    body.slots = try reader.list { (reader) throws(MalformedBytes) in
      offset &+= try reader.signed()
      return MarkdownSlot(offset: offset, content: try slot(&reader))
    }
    body.headings = try reader.list { (reader) throws(MalformedBytes) in try heading(&reader) }
    body.links = try reader.list { (reader) throws(MalformedBytes) in
      MarkdownLink(
        destination: try reader.text(), isImage: try reader.flag(), range: try reader.range())
    }
    body.figures = try reader.list { (reader) throws(MalformedBytes) in try figure(&reader) }
    body.footnotesStart = try reader.flag() ? try reader.signed() : nil
    body.footnotes = try reader.list { (reader) throws(MalformedBytes) in
      MarkdownFootnote(
        html: try reader.range(), references: try reader.numbers(),
        backReferences: try reader.list { (reader) throws(MalformedBytes) in try reader.range() })
    }
    body.excerpt = try reader.text()
    var content = ReportText.Content(body: body)
    content.places = try reader.list { (reader) throws(MalformedBytes) in
      SectionPlace(heading: try reader.signed(), html: try reader.range())
    }
    content.taggedIndicators = try reader.numbers()
    content.taggedValues = try reader.list { (reader) throws(MalformedBytes) in
      try reader.flag() ? try reader.figureNumber() : nil
    }
    try reader.end()
    return content
  }

  /// Reads the head of a section of such bytes, looking at the heads alone.
  static func head(
    of section: Int, in bytes: UnsafeRawBufferPointer
  ) throws(MalformedBytes) -> SectionHead {
    var reader = ByteReader(bytes)
    let hash = try reader.fixed()
    let heads = try reader.slice()
    guard ContentHash.of(heads) == hash else { throw MalformedBytes() }
    reader = ByteReader(heads)
    guard section < (try reader.count()) else { throw MalformedBytes() }
    for _ in 0..<section {
      _ = try reader.slice()
      _ = try reader.slice()
      _ = try reader.count()
    }
    return SectionHead(
      title: try reader.text(), id: try reader.text(), characters: try reader.count())
  }

  private static func write(_ content: MarkdownSlot.Content, to out: inout ByteWriter) {
    switch content {
    case .idPrefix: out.write(byte: 0)
    case .address(let link):
      out.write(byte: 1)
      out.write(link)
    case .figureOpen(let figure):
      out.write(byte: 2)
      out.write(figure)
    case .figureClose(let figure):
      out.write(byte: 3)
      out.write(figure)
    }
  }

  private static func slot(
    _ reader: inout ByteReader
  ) throws(MalformedBytes) -> MarkdownSlot.Content {
    switch try reader.byte() {
    case 0: .idPrefix
    case 1: .address(link: try reader.signed())
    case 2: .figureOpen(figure: try reader.signed())
    case 3: .figureClose(figure: try reader.signed())
    default: throw MalformedBytes()
    }
  }

  private static func write(_ heading: MarkdownHeading, to out: inout ByteWriter) {
    out.write(heading.level)
    out.write(heading.id)
    out.write(heading.text)
    out.write(heading.htmlStart)
    out.write(heading.range)
    out.write(heading.isNested)
  }

  private static func heading(
    _ reader: inout ByteReader
  ) throws(MalformedBytes) -> MarkdownHeading {
    MarkdownHeading(
      level: try reader.signed(), id: try reader.text(), text: try reader.text(),
      htmlStart: try reader.signed(), range: try reader.range(), isNested: try reader.flag())
  }

  private static func write(_ figure: TaggedFigure, to out: inout ByteWriter) {
    out.write(figure.indicator)
    out.write(byte: figure.role.code)
    out.write(figure.part) { $0.write($1) }
    out.write(figure.text)
    out.write(figure.range)
  }

  private static func figure(_ reader: inout ByteReader) throws(MalformedBytes) -> TaggedFigure {
    let indicator = try reader.text()
    let role = try TaggedFigure.Role(code: reader.byte())
    return TaggedFigure(
      indicator: indicator, role: role, part: try reader.optionalText(), text: try reader.text(),
      range: try reader.range())
  }
}
