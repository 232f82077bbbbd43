import Markdown
import UnionModel

/// Writes a part of a report's text onto another page: ids get a prefix, links lead from there, headings
/// step down, and the footnotes that the part refers to come along.
struct SectionWriter {
  let linker: Linker
  let resolver: LinkResolver
  /// The text that the part is of, and the content file it stands in.
  let body: MarkdownDocument
  let source: String
  /// What stands before every id; another one for each part that is shown on a page.
  let idPrefix: String
  /// By how many levels headings step down; none goes below the sixth.
  var headingShift = 0
  /// The data of each tagged figure: the number, and where it leads (nil: nowhere).
  let tags: (Int) -> (value: Number?, link: String?)?

  /// What is shown of the text: its stretches, and where the digits of its headings' tags are.
  private struct Shown {
    var stretches: [Range<Int>]
    var digits: [(place: Int, level: UInt8)] = []

    func contains(_ place: Int) -> Bool { stretches.contains { $0.contains(place) } }
  }

  /// The HTML of the byte range `part` of the text, which begins and ends between blocks, such as
  /// `Section.html`. O(part + slots and headings of the text).
  /// `closing` are the end tags of what is still open at its end.
  func html(of part: Range<Int>, closing: String = "") -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(part.count + part.count / 4 + 256)
    let notes = notes(of: part)
    var shown = Shown(stretches: [part] + notes.map { body.footnotes[$0].html })
    if headingShift != 0 { shown.digits = digits(in: shown) }
    write(part, shown, &out)
    out += closing.utf8
    guard !notes.isEmpty else { return out }
    out += "<section class=\"footnotes\" data-footnotes>\n<ol>\n".utf8
    for note in notes { write(note: note, shown, &out) }
    out += "</ol>\n</section>\n".utf8
    return out
  }

  // MARK: Footnotes

  /// The notes that the part refers to, and those that these refer to, ascending.
  private func notes(of part: Range<Int>) -> [Int] {
    var found: Set<Int> = []
    var grows = !body.footnotes.isEmpty
    while grows {
      grows = false
      let shown = [part] + found.map { body.footnotes[$0].html }
      for (index, note) in body.footnotes.enumerated() where !found.contains(index) {
        if note.references.contains(where: { place in shown.contains { $0.contains(place) } }) {
          found.insert(index)
          grows = true
        }
      }
    }
    return found.sorted()
  }

  /// A note keeps its number, and only those links back that lead to something here.
  private func write(note index: Int, _ shown: Shown, _ out: inout [UInt8]) {
    let note = body.footnotes[index]
    out += "<li value=\"\(index + 1)\"".utf8
    var start = note.html.lowerBound + "<li".utf8.count
    for (place, link) in zip(note.references, note.backReferences) where !shown.contains(place) {
      write(start..<link.lowerBound, shown, &out)
      start = link.upperBound
    }
    write(start..<note.html.upperBound, shown, &out)
  }

  // MARK: Bytes

  /// Writes a stretch with its slots filled.
  private func write(_ part: Range<Int>, _ shown: Shown, _ out: inout [UInt8]) {
    var written = part.lowerBound
    for slot in body.slots where slot.offset >= part.lowerBound && slot.offset < part.upperBound {
      copy(written..<slot.offset, shown, &out)
      written = slot.offset
      switch slot.content {
      case .address(let link):
        BodyWriter.appendEscaped(
          address(of: body.links[link].destination, shown), to: &out)
      case .idPrefix: out += idPrefix.utf8
      case .figureOpen(let figure): BodyWriter.open(tags(figure), &out)
      case .figureClose(let figure): BodyWriter.close(tags(figure), &out)
      }
    }
    copy(written..<part.upperBound, shown, &out)
  }

  /// Appends bytes of the text, with its headings stepped down.
  private func copy(_ part: Range<Int>, _ shown: Shown, _ out: inout [UInt8]) {
    let base = out.count
    out += body.html[part]
    for digit in shown.digits where part.contains(digit.place) {
      out[base + digit.place - part.lowerBound] = digit.level
    }
  }

  /// The digits of `<h2 …` and `</h2>`, with what they become.
  private func digits(in shown: Shown) -> [(place: Int, level: UInt8)] {
    body.headings.filter { shown.contains($0.htmlStart) }.flatMap { heading in
      let level = UInt8(ascii: "0") + UInt8(max(1, min(6, heading.level + headingShift)))
      let start = heading.htmlStart + "<h".utf8.count
      return [(start, level), (endTag(after: start) + "</h".utf8.count, level)]
    }
  }

  /// Where `</h…>` begins; nothing within a heading's tags can be taken for it, for `<` is escaped.
  private func endTag(after start: Int) -> Int {
    let tag = Array("</h".utf8)
    let last = max(start, body.html.count - tag.count)
    return (start..<last).first { body.html[$0..<$0 + tag.count].elementsEqual(tag) } ?? last
  }

  /// A link to a place that is shown here stays on the page; any other leads to the report's own page
  /// or wherever it led.
  private func address(of destination: String, _ shown: Shown) -> String {
    if destination.hasPrefix("#") {
      let id = SourceLink.decoded(String(destination.dropFirst()))
      let isHere = body.headings.contains { $0.id == id && shown.contains($0.htmlStart) }
      if isHere { return "#" + idPrefix + Linker.encoded(id) }
    }
    let found = resolver.address(of: destination, in: source)
    guard let address = found.address else { return destination }
    return linker.link(to: address) + found.fragment
  }
}
