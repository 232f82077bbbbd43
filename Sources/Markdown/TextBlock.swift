/// A stretch of a rendered text that reads as one: a paragraph, an item of a list, a cell of a table, a
/// heading.
public struct TextBlock: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A paragraph, or a line of one that ends in a hard break.
    case paragraph
    /// An item of a list.
    case item
    /// A cell of a table, with its column from 0.
    case cell(column: Int)
    /// A heading, with its level.
    case heading(level: Int)
  }

  /// What it is.
  public var kind: Kind
  /// Its words without marks; numbers that the author wrote stay.
  public var text: String
  /// The byte offset of its first word in the HTML.
  public var htmlStart: Int
}

extension MarkdownDocument {
  /// The blocks of the text without its footnotes, in order; those without words are left out. O(n).
  public var blocks: [TextBlock] {
    html.withUnsafeBufferPointer { html in
      var scan = BlockScan(html.part(0..<textEnd))
      return scan.all()
    }
  }
}

/// Takes the HTML that `TreeRenderer` writes apart again.
private struct BlockScan {
  private let html: Bytes
  private var blocks: [TextBlock] = []
  private var words: [UInt8] = []
  private var start = 0
  private var kind = TextBlock.Kind.paragraph
  /// How many lists the scan is in, and the columns of the row it is in.
  private var items = 0
  private var column = 0
  /// Whether it is within the number of a footnote, which is no word of the text.
  private var isInReference = false

  init(_ html: Bytes) { self.html = html }

  mutating func all() -> [TextBlock] {
    var tags = TagScan(html)
    while let piece = tags.piece() {
      switch piece {
      case .text(let range): if !isInReference { take(range) }
      case .tag(let range): take(tag: html.part(range))
      case .comment: break
      }
    }
    end()
    return blocks
  }

  private mutating func take(tag: Bytes) {
    switch TagScan.name(of: tag) {
    case "p", "pre": begin(items > 0 ? .item : .paragraph)
    case "li":
      items += 1
      begin(.item)
    case "/li":
      items -= 1
      end()
    case "tr":
      column = -1
    case "td", "th":
      column += 1
      begin(.cell(column: column))
    case "br": begin(kind)
    case "h1", "h2", "h3", "h4", "h5", "h6": begin(.heading(level: Int(tag[2]) - 0x30))
    case "/p", "/pre", "/td", "/th", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "ul", "ol",
      "blockquote":
      end()
    case "sup": isInReference = true
    case "/sup": isInReference = false
    default: break
    }
  }

  private mutating func begin(_ kind: TextBlock.Kind) {
    end()
    self.kind = kind
  }

  private mutating func end() {
    while words.last == 0x20 { words.removeLast() }
    if !words.isEmpty {
      blocks.append(
        TextBlock(kind: kind, text: String(decoding: words, as: UTF8.self), htmlStart: start))
    }
    words.removeAll(keepingCapacity: true)
    if case .heading = kind { kind = .paragraph }
  }

  private mutating func take(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = html[index]
      if byte.isASCIISpace {
        if !words.isEmpty, words.last != 0x20 { words.append(0x20) }
        index += 1
        continue
      }
      if words.isEmpty { start = index }
      let entity = byte == 0x26 ? Self.entities.first { html.has($0.written, at: index) } : nil
      words.append(entity?.byte ?? byte)
      index += entity?.written.count ?? 1
    }
  }

  /// Those that `Escaping` writes.
  private static let entities: [(written: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22),
  ]
}
