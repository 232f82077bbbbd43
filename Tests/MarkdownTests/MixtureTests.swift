import Diagnostics
import Glibc
import Testing

@testable import Markdown

/// Texts put together at random from what Markdown reacts to: whatever they mean, the HTML must be
/// whole and the places must lie in the text.
struct MixtureTests {
  private static let pieces = [
    "汉", "字，", "“", "”", "a", "B ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "*", "**", "***", "_",
    "~~",
    "`", "``", "```\n", "[", "]", "](", ")", "](b.md)", "![", "](figure:a.change?part=甲)", "[^1]",
    "[^1]: ", "[r]", "[r]: ", "<", ">", "<b>", "</b>", "<br>", "<!--", "-->", "<div>\n", "<script>",
    "&", "&amp;", "&#0;", "\\", "|", "|-|\n", "| a | b |\n|--|:-:|\n", "- ", "1. ", "> ", "# ",
    "## ",
    "===\n", "---\n", "- [x] ", "http://a.cn/", "www.a.cn", "<https://a.cn>", "javascript:", ":",
    "!",
    "\u{0}", "\u{3000}", "é", "😀", "    ", "\"", "'t'", "(", "~", "\u{200B}",
  ]

  @Test(arguments: 1...20)
  func isWhole(_ seed: UInt64) {
    var random = FixedRandom(state: seed)
    let rounds = getenv("UNIONSITE_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 100
    for _ in 0..<rounds {
      let count = Int(random.next() % 60)
      let text = (0..<count).map { _ in
        Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      }.joined()
      check(text, from: text.isEmpty ? 0 : Int(random.next() % 3 / 2) * firstLine(text))
    }
  }

  private func firstLine(_ text: String) -> Int {
    text.utf8.firstIndex(of: 0x0A).map { text.utf8.distance(from: text.startIndex, to: $0) + 1 }
      ?? 0
  }

  private func check(_ text: String, from start: Int) {
    let document = read(text, from: start)
    #expect(HTMLChecker.faults(in: shown(document)) == [], "\(text.debugDescription)")
    #expect(document.slots.map(\.offset) == document.slots.map(\.offset).sorted())
    let ranges =
      document.links.map(\.range) + document.headings.map(\.range) + document.figures.map(\.range)
    let whole = start..<max(start, text.utf8.count)
    #expect(
      ranges.allSatisfy { $0.lowerBound >= whole.lowerBound && $0.upperBound <= whole.upperBound },
      "\(text.debugDescription) \(ranges)")
    #expect(Set(document.headings.map(\.id)).count == document.headings.count)
    #expect(document.excerpt.unicodeScalars.count <= 200)
  }
}
