import Diagnostics
import Testing

@testable import Markdown

/// The GFM specification, where it lies beside the package.
@Suite(.enabled(if: SpecificationExamples.path != nil, "../shared/suites/gfm/spec.txt is not there"))
struct SpecificationTests {
  @Test func holdsAllExamples() {
    #expect(SpecificationExamples.all.count == 673)
  }

  @Test(arguments: SpecificationExamples.all)
  func rawModeFollowsTheSpecification(_ example: SpecificationExample) {
    guard example.extensionName != "autolink" else { return }
    let source = SourceText(path: "spec.md", text: example.markdown)
    let document = MarkdownReader.render(source, from: 0, mode: .raw)
    let html = String(decoding: document.html, as: UTF8.self)
    #expect(html == example.html, "\(example.markdown)")
  }
}
