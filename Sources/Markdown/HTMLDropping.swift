import CCMarkGFM
import Diagnostics

/// Raw HTML never reaches a page: tags are dropped and reported, comments dropped, `<br>` kept as a
/// break, and the words between stay.
extension TreeRenderer {
  mutating func writeInlineHTML(_ node: Node) {
    guard mode == .safe else {
      writeRawHTML(node, isBlock: false)
      return
    }
    let tag = literal(node)
    if tag.has(Array("<!--".utf8), at: 0) { return }
    let name = TagScan.name(of: tag)
    if name == "br" || name == "/br" {
      html.put("<br />")
      excerpt.addBreak()
      return
    }
    let reported = places.reported(node)
    let search = places.search()
    let place = search.find(tag, reported: reported) ?? search.start..<search.start
    places.advance(to: place.upperBound)
    reportTag(name, place)
  }

  /// Reports a dropped tag, but not the end tag of one already reported.
  private mutating func reportTag(_ name: String, _ place: Range<Int>) {
    if name.hasPrefix("/"), droppedTags.contains(String(name.dropFirst())) { return }
    droppedTags.insert(name)
    report(.htmlDropped(tag: "<\(name)>"), place)
  }

  mutating func writeBlockHTML(_ node: Node) {
    guard mode == .safe else {
      writeRawHTML(node, isBlock: true)
      return
    }
    startLine()
    let source = literal(node)
    places.advance(to: places.blockStart(node))
    var scan = TagScan(source)
    var isOpen = false
    var hidden: String?
    while let piece = scan.piece() {
      switch piece {
      case .comment: break
      case .tag(let range):
        let name = TagScan.name(of: source.part(range))
        if name == "br", isOpen { html.put("<br />") }
        if name != "br" { reportBlockTag(name, source.part(range), hidden) }
        if hidden == nil, TreeRenderer.isProgram(name) { hidden = name }
        if let open = hidden, name == "/" + open { hidden = nil }
      case .text(let range) where hidden == nil:
        writeKept(source.part(range), &isOpen)
      case .text: break
      }
    }
    if isOpen { html.put("</p>\n") }
  }

  /// Whether what an element holds is not meant to be read.
  private static func isProgram(_ name: String) -> Bool {
    name == "script" || name == "style" || name == "svg" || name == "math"
  }

  private mutating func reportBlockTag(_ name: String, _ tag: Bytes, _ hidden: String?) {
    // What looks like a tag within a script is none.
    if let hidden, name != "/" + hidden { return }
    let search = places.search()
    // A tag over several lines stands in the source with what its lines are nested in.
    let firstLine = tag.part(0..<(tag.firstIndex(of: 0x0A) ?? tag.count))
    guard let place = search.find(firstLine, reported: []) else { return }
    places.advance(to: place.upperBound)
    reportTag(name, place)
  }

  /// The words of a block of HTML as a paragraph.
  private mutating func writeKept(_ text: Bytes, _ isOpen: inout Bool) {
    guard isOpen || !text.allSatisfy(\.isASCIISpace) else { return }
    if !isOpen { html.put("<p>") }
    isOpen = true
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x26 && index >= start {
      guard let length = TreeRenderer.entityLength(text, at: index) else { continue }
      putEscaped(text.part(start..<index))
      html.append(contentsOf: text.part(index..<index + length))
      start = index + length
    }
    putEscaped(text.part(start..<text.count))
  }

  /// The length of a common entity that may stay as it is, or nil.
  private static func entityLength(_ text: Bytes, at index: Int) -> Int? {
    for entity: StaticString in ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;"]
    where text.has(Bytes(start: entity.utf8Start, count: entity.utf8CodeUnitCount), at: index) {
      return entity.utf8CodeUnitCount
    }
    return nil
  }
}
