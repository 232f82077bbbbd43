import Diagnostics
import Glibc
import Testing

@testable import Markdown

struct HostileTests {
  /// A text that is never done would stop the whole run, so each is watched; but the limit is far
  /// above what any takes, since machines differ.
  @Test(.timeLimit(.minutes(1)), arguments: HostileInputs.all(size: 100).map(\.name))
  func isDoneInTime(_ name: String) throws {
    let text = try #require(HostileInputs.all(size: 100_000).first { $0.name == name }?.text)
    let source = SourceText(path: "a.md", text: text)
    let clock = ContinuousClock()
    var document = MarkdownDocument()
    let time = clock.measure { document = MarkdownReader.read(source) }
    if getenv("UNIONSITE_TIMES") != nil {
      print(
        "TIME \(time / .milliseconds(1)) ms, \(document.html.count) bytes, \(document.problems.first.map { $0.finding.rule } ?? "-"): \(name)"
      )
    }
    #expect(document.html.count <= InputGuard.outputLimit(text.utf8.count))
    #expect(document.problems.count <= 100)
  }
}
