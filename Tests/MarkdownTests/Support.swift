import Diagnostics

@testable import Markdown

/// The safe HTML of a text, with `{N}` for address slots, `{#}` for id prefixes, `{+N}` and `{-N}`
/// for figures.
func shown(_ text: String) -> String {
  shown(read(text))
}

func shown(_ document: MarkdownDocument) -> String {
  var bytes: [UInt8] = []
  var copied = 0
  for slot in document.slots {
    bytes += document.html[copied..<slot.offset]
    copied = slot.offset
    switch slot.content {
    case .address(let link): bytes += Array("{\(link)}".utf8)
    case .idPrefix: bytes += Array("{#}".utf8)
    case .figureOpen(let figure): bytes += Array("{+\(figure)}".utf8)
    case .figureClose(let figure): bytes += Array("{-\(figure)}".utf8)
    }
  }
  bytes += document.html[copied...]
  return String(decoding: bytes, as: UTF8.self)
}

func read(_ text: String, from start: Int = 0) -> MarkdownDocument {
  MarkdownReader.read(SourceText(path: "a.md", text: text), from: start)
}

/// A text in which ⟦ and ⟧ mark stretches: the text without them, and the stretches' byte offsets.
struct MarkedText {
  var text = ""
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var open: [Int] = []
    for character in marked {
      switch character {
      case "⟦": open.append(text.utf8.count)
      case "⟧": if let start = open.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
  }
}

/// A sequence that is the same in every run (Knuth's constants).
struct FixedRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
