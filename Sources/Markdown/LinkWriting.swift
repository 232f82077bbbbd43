import CCMarkGFM
import Diagnostics

/// What a link in the text became in the HTML.
enum OpenLink {
  /// `<a>`.
  case anchor
  /// A figure's tags, which the page writes.
  case figure(Int)
  /// Nothing: the text alone.
  case none
}

/// Links, images and tagged figures.
extension TreeRenderer {
  mutating func openLink(_ node: Node) {
    guard mode == .safe else {
      openRawLink(node)
      return
    }
    guard openLinks.isEmpty else {
      // A link within a link: `[see <https://…>](…)`.
      openLinks.append(.none)
      return
    }
    let address = plain(destination(node))
    let link = address.withUnsafeBufferPointer { address in
      switch Address(address) {
      case .unsafe: dropLink(address, node)
      case .figure(let start): openFigure(address.part(start..<address.count), node)
      case .inside: openAnchor(address, node, isInside: true)
      case .outside: openAnchor(address, node, isInside: false)
      }
    }
    openLinks.append(link)
  }

  mutating func closeLink() {
    switch openLinks.popLast() {
    case .anchor: html.put("</a>")
    case .figure(let index): leaveSlot(.figureClose(figure: index))
    default: break
    }
  }

  private mutating func openAnchor(_ address: Bytes, _ node: Node, isInside: Bool) -> OpenLink {
    let place = place(of: node)
    html.put("<a href=\"")
    put(address, isInside: isInside, isImage: false, at: place.whole)
    putTitle(node)
    html.put("\">")
    return .anchor
  }

  /// Writes an address or leaves its slot, and notes the link.
  private mutating func put(
    _ address: Bytes, isInside: Bool, isImage: Bool, at place: Range<Int>
  ) {
    if isInside {
      leaveSlot(.address(link: links.count))
    } else {
      html.putAddress(address)
    }
    links.append(
      MarkdownLink(destination: address.text, isImage: isImage, range: places.origin.inFile(place)))
  }

  private mutating func dropLink(_ address: Bytes, _ node: Node) -> OpenLink {
    report(.unsafeLink(shortened(address)), place(of: node).whole)
    return .none
  }

  private func shortened(_ address: Bytes) -> String {
    String(String(decoding: address.prefix(400), as: UTF8.self).prefix(80))
  }

  private mutating func openFigure(_ address: Bytes, _ node: Node) -> OpenLink {
    let place = place(of: node)
    let figure = FigureAddress(address.text)
    let text = String(decoding: words(of: node), as: UTF8.self)
    guard !text.utf8.allSatisfy(\.isASCIISpace), !figure.indicator.isEmpty else {
      report(.figureTagEmpty, place.whole)
      return .none
    }
    leaveSlot(.figureOpen(figure: figures.count))
    figures.append(
      TaggedFigure(
        indicator: figure.indicator, role: figure.role, part: figure.part, text: text,
        range: places.origin.inFile(place.inner)))
    return .figure(figures.count - 1)
  }

  mutating func writeImage(_ node: Node) {
    guard mode == .safe else {
      writeRawImage(node)
      return
    }
    let words = words(of: node)
    let place = place(of: node)
    places.advance(to: place.whole.upperBound)
    words.withUnsafeBufferPointer { excerpt.add($0) }
    plain(destination(node)).withUnsafeBufferPointer { address in
      let kind = Address(address)
      guard kind == .inside || kind == .outside else {
        report(.unsafeLink(shortened(address)), place.whole)
        words.withUnsafeBufferPointer { html.putEscaped($0) }
        return
      }
      html.put("<img src=\"")
      put(address, isInside: kind == .inside, isImage: true, at: place.whole)
      html.put("\" alt=\"")
      words.withUnsafeBufferPointer { html.putEscaped($0) }
      html.put("\" loading=\"lazy\" />")
    }
  }

  mutating func writeBareLink(_ address: Bytes, of node: Node) {
    let search = places.search()
    let place = search.find(address, reported: places.reported(node)) ?? search.start..<search.start
    places.advance(to: place.upperBound)
    let isShort = address.beginsIgnoringCase("www.")
    let full = isShort ? Array("http://".utf8) + address : Array(address)
    html.put("<a href=\"")
    full.withUnsafeBufferPointer { put($0, isInside: false, isImage: false, at: place) }
    html.put("\">")
    html.putEscaped(address)
    html.put("</a>")
  }
}
