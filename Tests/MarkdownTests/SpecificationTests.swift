import Diagnostics
import Testing

@testable import Markdown

/// The GFM specification, where it lies beside the package.
@Suite(
  .enabled(if: SpecificationExamples.path != nil, "../shared/suites/gfm/spec.txt is not there"))
struct SpecificationTests {
  @Test func holdsAllExamples() {
    #expect(SpecificationExamples.all.count == 673)
  }

  /// Not followed, by number: 621 to 631 are the `autolink` extension's, which is never attached
  /// (bare addresses are linked by us, in safe mode only); 653 is the `tagfilter` extension's, which
  /// safe mode makes needless, since no tag passes at all.
  static let notFollowed = Set([621, 622, 623, 624, 625, 626, 627, 628, 629, 630, 631, 653])

  @Test func leavesOutOnlyBareLinksAndTheTagFilter() {
    let others = SpecificationExamples.all.filter { Self.notFollowed.contains($0.number) }
    #expect(others.allSatisfy { ["autolink", "tagfilter"].contains($0.extensionName) })
  }

  @Test(arguments: SpecificationExamples.all)
  func rawModeFollowsTheSpecification(_ example: SpecificationExample) {
    guard !Self.notFollowed.contains(example.number) else { return }
    let source = SourceText(path: "spec.md", text: example.markdown)
    let document = MarkdownReader.render(source, from: 0, mode: .raw)
    let html = String(decoding: document.html, as: UTF8.self)
    #expect(html == withParserAttributes(example.html), "\(example.markdown)")
  }

  /// Examples 279 and 280 give the attributes of a task's box in another order than the parser.
  private func withParserAttributes(_ html: String) -> String {
    html.replacing(
      "<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />"
    ).replacing(
      "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
      with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />")
  }

  @Test(arguments: SpecificationExamples.all)
  func safeModeLetsNothingRawThrough(_ example: SpecificationExample) {
    let html = shown(read(example.markdown))
    #expect(HTMLChecker.faults(in: html) == [], "\(example.markdown)\n\(html)")
  }
}
