import Diagnostics
import FrontMatter
import Testing

/// Reports damaged at random, always the same way.
@Suite struct MutationTests {
  private static let seeds = [
    "---\n标题: 总结\n年度: 2024\n数据:\n  会员人数: 7488\n  建会率: {value: 90%, note: 规模以上企业}\n---\n## 一、\n正文\n",
    "---\r\ntitle: \"a \\u4e00\"\r\ntags: [甲，乙, '丙']\r\nof:\r\n  - a: 1\r\n    b：2\r\n  - &x |\r\n    c\r\n  - *x\r\n...\r\n",
    "\n---\n备注: >-\n  甲\n  乙\n一:\n  二:\n    三: [1, {四: 5}]\n    六:\n\n正文：没有结束\n",
  ]
  private static let pieces: [String] = [
    "\n", " ", "\t", "　", ":", "：", "，", ",", "[", "]", "{", "}", "\"", "'", "-", "---\n", "#",
    " # ", "|", ">",
    "&x ", "*x", "!", "\\", "\r", "%", "甲", "😀", "\u{FEFF}", "\u{00A0}", "\u{0}", "\u{85}", "- ",
    "? ", "~",
    "\n  ", "a: ", "甲:", "\u{2028}", "－－－",
  ]

  @Test func damagedReportsAreReadWithPlacesInTheFile() {
    var random = Random(state: 20_241_220)
    for round in 0..<6_000 {
      var scalars = Array(Self.seeds[round % Self.seeds.count].unicodeScalars)
      for _ in 0..<(1 + random.next() % 6) {
        let at = Int(random.next() % UInt64(scalars.count))
        switch random.next() % 3 {
        case 0: scalars.remove(at: at)
        case 1: scalars.removeSubrange(at..<min(scalars.count, at + 8))
        default:
          let piece = Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
          scalars.insert(contentsOf: piece.unicodeScalars, at: at)
        }
        if scalars.isEmpty { scalars = ["-"] }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      check(MatterReader.readReport(SourceText(path: "a", text: text)), text)
      check(MatterReader.readFields(SourceText(path: "a", text: text)), text)
    }
  }

  private func check(_ document: MatterDocument, _ text: String) {
    let count = text.utf8.count
    #expect((0...count).contains(document.bodyStart), "\(text.debugDescription)")
    #expect(isOrdered(document.entries, within: 0..<count), "\(text.debugDescription)")
    #expect(document.problems == document.problems.sorted { $0.place.start < $1.place.start })
    let lines = text.utf8.count { $0 == 10 } + 1
    #expect(document.problems.allSatisfy { (1...lines).contains($0.place.start.line) })
  }

  private func isOrdered(_ entries: [MatterEntry], within range: Range<Int>) -> Bool {
    var at = range.lowerBound
    for entry in entries {
      guard entry.keyRange.lowerBound >= at,
        entry.value.range.lowerBound >= entry.keyRange.upperBound,
        entry.value.range.upperBound <= range.upperBound, isOrdered(entry.value)
      else { return false }
      at = entry.value.range.upperBound
    }
    return true
  }

  private func isOrdered(_ node: MatterNode) -> Bool {
    switch node.content {
    case .map(let entries): return isOrdered(entries, within: node.range)
    case .list(let items):
      var at = node.range.lowerBound
      for item in items {
        guard item.range.lowerBound >= at, item.range.upperBound <= node.range.upperBound,
          isOrdered(item)
        else { return false }
        at = item.range.upperBound
      }
      return true
    default: return true
    }
  }
}

/// The same numbers on every run (xorshift).
private struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
