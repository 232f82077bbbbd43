/// Goes through HTML of our own making from block to block and counts the characters on its way.
///
/// Every `<` of such HTML begins a tag, and every `>` that is no text ends one: text and attributes are
/// escaped.
public struct SectionScan {
  /// The tags that blocks may stand within.
  public enum Tag: String, Sendable {
    /// An element.
    case ul, ol, li, blockquote, table, thead, tbody, div, section
  }

  /// What ends.
  public enum Block: Equatable {
    /// A heading, or any other.
    case heading, other
  }

  /// Where it is: behind the last tag that was read.
  public private(set) var place: Int
  /// The characters so far, without spaces; an entity is one.
  public private(set) var characters = 0
  /// What is open there, outermost first.
  public private(set) var open: [Tag] = []

  /// From a place on.
  public init(_ start: Int) { place = start }

  /// Goes on to behind the end of the next block at which the text may be cut; nil at the end.
  public mutating func next(_ html: UnsafeBufferPointer<UInt8>, _ end: Int) -> Block? {
    while place < end {
      passChinese(html, end)
      guard place < end else { return nil }
      let byte = html[place]
      if byte == UInt8(ascii: "<") {
        let start = place + 1
        while place < end, html[place] != UInt8(ascii: ">") { place += 1 }
        let tag = start..<place
        place = min(end, place + 1)
        if let block = read(html, tag), !open.contains(.thead) { return block }
      } else {
        if byte == UInt8(ascii: "&") {
          while place < end, html[place] != UInt8(ascii: ";"), html[place] != UInt8(ascii: "<") {
            place += 1
          }
          characters += 1
          if place < end, html[place] == UInt8(ascii: "<") { continue }
        } else if byte > 0x20, byte & 0xC0 != 0x80 {
          characters += 1
        }
        place += 1
      }
    }
    return nil
  }

  /// Goes on over text beyond ASCII, eight bytes at a time.
  private mutating func passChinese(_ html: UnsafeBufferPointer<UInt8>, _ end: Int) {
    guard let base = UnsafeRawPointer(html.baseAddress) else { return }
    let highest: UInt64 = 0x8080_8080_8080_8080
    while place &+ 8 <= end {
      let eight = base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard eight & highest == highest else { return }
      // Each byte that begins a letter has its two highest bits set.
      characters += (eight & eight << 1 & highest).nonzeroBitCount
      place &+= 8
    }
  }

  /// Takes in a tag; the block that ends with it, or nil.
  private mutating func read(_ html: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> Block? {
    guard let first = tag.first else { return nil }
    let isEnd = html[first] == UInt8(ascii: "/")
    let start = isEnd ? first + 1 : first
    let name = UnsafeBufferPointer(rebasing: html[start..<tag.upperBound]).prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "/")
    }
    if name.count == 2, name[0] == UInt8(ascii: "h") {
      return isEnd && name[1] <= UInt8(ascii: "6") ? .heading : nil
    }
    if Self.isTag(name, "p") || Self.isTag(name, "tr") || Self.isTag(name, "pre") {
      return isEnd ? .other : nil
    }
    guard let container = Self.container(name) else { return nil }
    guard isEnd else {
      open.append(container)
      return nil
    }
    if open.last == container { open.removeLast() }
    return container == .thead || container == .tbody ? nil : .other
  }

  private static func isTag(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ tag: StaticString) -> Bool
  {
    name.count == tag.utf8CodeUnitCount
      && name.elementsEqual(
        UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount))
  }

  private static func container(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Tag? {
    // Nearly all tags are of inline elements.
    guard let first = name.first else { return nil }
    switch first {
    case UInt8(ascii: "u"): return isTag(name, "ul") ? .ul : nil
    case UInt8(ascii: "o"): return isTag(name, "ol") ? .ol : nil
    case UInt8(ascii: "l"): return isTag(name, "li") ? .li : nil
    case UInt8(ascii: "b"): return isTag(name, "blockquote") ? .blockquote : nil
    case UInt8(ascii: "d"): return isTag(name, "div") ? .div : nil
    case UInt8(ascii: "s"): return isTag(name, "section") ? .section : nil
    case UInt8(ascii: "t"):
      if isTag(name, "table") { return .table }
      if isTag(name, "thead") { return .thead }
      return isTag(name, "tbody") ? .tbody : nil
    default: return nil
    }
  }
}

extension MarkdownDocument {
  /// The characters of a part of the HTML that a reader sees, without spaces.
  public func characters(in part: Range<Int>) -> Int {
    var scan = SectionScan(part.lowerBound)
    html.withUnsafeBufferPointer { bytes in
      while scan.next(bytes, part.upperBound) != nil {}
    }
    return scan.characters
  }
}
