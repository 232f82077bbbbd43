import Markdown
import UnionModel

/// Writes a rendered text onto a page: fills its slots with addresses, id prefixes and data tags.
struct BodyWriter: Sendable {
  let linker: Linker
  let resolver: LinkResolver
  /// What stands before every id of the text; empty where it is alone on its page.
  var idPrefix = ""

  /// The HTML of a text that stands in the content file `source`; `page` is where it is shown.
  /// `tags` gives the data of each tagged figure: the number, and where it leads (nil: nowhere).
  func html(
    of body: MarkdownDocument, source: String, tags: (Int) -> (value: Number?, link: String?)?
  ) -> [UInt8] {
    if body.slots.isEmpty { return body.html }
    var out: [UInt8] = []
    out.reserveCapacity(body.html.count + body.slots.count * 48)
    var written = 0
    for slot in body.slots {
      out += body.html[written..<slot.offset]
      written = slot.offset
      switch slot.content {
      case .address(let link):
        Self.appendEscaped(address(of: body.links[link].destination, source: source), to: &out)
      case .idPrefix: out += idPrefix.utf8
      case .figureOpen(let figure): Self.open(tags(figure), &out)
      case .figureClose(let figure): Self.close(tags(figure), &out)
      }
    }
    out += body.html[written...]
    return out
  }

  /// The HTML of a part of a text, such as `Section.html`, shown on another page than its own: every
  /// id begins with `idPrefix`, links lead from there, headings step down by `headingShift` levels, and
  /// the footnotes that the part refers to come along. `closing` are the end tags of what is still open
  /// where the part ends.
  func html(
    of body: MarkdownDocument, part: Range<Int>, source: String, idPrefix: String,
    headingShift: Int = 0, closing: String = "",
    tags: @escaping (Int) -> (value: Number?, link: String?)?
  ) -> [UInt8] {
    SectionWriter(
      linker: linker, resolver: resolver, body: body, source: source, idPrefix: idPrefix,
      headingShift: headingShift, tags: tags
    ).html(of: part, closing: closing)
  }

  static func open(_ tag: (value: Number?, link: String?)?, _ out: inout [UInt8]) {
    guard let tag else { return }
    if let link = tag.link {
      out += "<a class=\"figure\" href=\"".utf8
      Self.appendEscaped(link, to: &out)
      out += "\">".utf8
    }
    if let value = tag.value { out += "<data value=\"\(value.plain)\">".utf8 }
  }

  static func close(_ tag: (value: Number?, link: String?)?, _ out: inout [UInt8]) {
    guard let tag else { return }
    if tag.value != nil { out += "</data>".utf8 }
    if tag.link != nil { out += "</a>".utf8 }
  }

  /// A link that leads nowhere stays as it was written: `check` tells, and the reader sees a page
  /// that is not there rather than another one.
  private func address(of destination: String, source: String) -> String {
    let found = resolver.address(of: destination, in: source)
    if destination.hasPrefix("#") {
      return "#" + idPrefix + Linker.encoded(SourceLink.decoded(String(destination.dropFirst())))
    }
    guard let address = found.address else { return destination }
    return linker.link(to: address) + found.fragment
  }

  static func appendEscaped(_ text: String, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      default: out.append(byte)
      }
    }
  }
}
