import Diagnostics
import Testing

@testable import Markdown

struct ParallelTests {
  /// Two hundred texts and more, half of them with strikethrough, all with special characters.
  private static let sources: [SourceText] = (0..<240).map { number in
    var text = "# 第\(number)篇\n\n"
    for part in 0..<(2 + number % 7) {
      text +=
        "## \(part)、**标题，**后\n\n正文[\(number)份](figure:a.b)，见 http://a.cn/\(part) 和[链](b.md)。\n"
      if (number + part) % 2 == 0 { text += "~~旧~~新，~~删，~~后 ~a~ _b_ *c*\n" }
      if number % 3 == 0 {
        text += "\n| 甲 | 乙 |\n|---|--:|\n| ~~1~~ | `2` |\n| \(part) | ![图](c.png) |\n"
      }
      if number % 5 == 0 { text += "\n注[^\(part)]\n\n[^\(part)]: 脚注~\(part)~\n" }
      text += "\n- [x] 做完\n- [ ] 没有 <b>粗</b>\n\n"
    }
    return SourceText(path: "\(number).md", text: text)
  }

  @Test func rendersInParallelAsOneByOne() async {
    let expected = Self.sources.map { Rendered(MarkdownReader.read($0)) }
    for _ in 0..<8 {
      let results = await withTaskGroup(of: (Int, Rendered).self) { group in
        for (index, source) in Self.sources.enumerated() {
          group.addTask { (index, Rendered(MarkdownReader.read(source))) }
        }
        var results: [Int: Rendered] = [:]
        for await (index, rendered) in group { results[index] = rendered }
        return results
      }
      for (index, rendered) in expected.enumerated() {
        #expect(results[index] == rendered)
      }
    }
  }

  private struct Rendered: Equatable {
    var html: [UInt8]
    var slots: [MarkdownSlot]
    var links: [MarkdownLink]
    var problems: [Problem]

    init(_ document: MarkdownDocument) {
      html = document.html
      slots = document.slots
      links = document.links
      problems = document.problems
    }
  }
}
