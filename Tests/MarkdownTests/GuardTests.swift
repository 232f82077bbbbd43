import Diagnostics
import Testing

@testable import Markdown

struct GuardTests {
  private func refusal(_ text: String) -> (Finding, Int)? {
    let document = read("---\n---\n" + text, from: 8)
    guard let problem = document.problems.first, document.html.isEmpty else { return nil }
    return (problem.finding, problem.place.start.line)
  }

  @Test func refusesLongTexts() {
    let found = refusal(String(repeating: "汉字\n", count: 300_001))
    #expect(found?.0 == .markdownTooLarge(limit: 2 << 20))
  }

  @Test func refusesDeepQuotesAtTheirLine() {
    let found = refusal("甲\n\n" + String(repeating: ">", count: 51) + "乙\n")
    #expect(found?.0 == .markdownTooDeep(limit: 50))
    #expect(found?.1 == 5)
    #expect(refusal(String(repeating: "> ", count: 50) + "乙\n") == nil)
  }

  @Test func refusesDeepListsButNoRules() {
    #expect(refusal(String(repeating: "- ", count: 51) + "乙\n")?.0 == .markdownTooDeep(limit: 50))
    #expect(refusal(String(repeating: "- ", count: 60) + "\n") == nil)
    #expect(refusal(String(repeating: "* ", count: 60)) == nil)
    #expect(refusal(String(repeating: "- 甲\n\n", count: 500)) == nil)
  }

  @Test func refusesListsThatDeepenLineByLine() {
    let lines = (0..<60).map { String(repeating: "  ", count: $0) + "- 甲\n" }
    #expect(refusal(lines.joined())?.0 == .markdownTooDeep(limit: 50))
  }

  @Test func refusesWideTables() {
    let wide =
      String(repeating: "|a", count: 51) + "|\n" + String(repeating: "|-", count: 51) + "|\n"
    #expect(refusal(wide)?.0 == .tableTooWide(limit: 50))
    #expect(refusal(wide)?.1 == 4)
    let fits =
      String(repeating: "|a", count: 50) + "|\n" + String(repeating: "|-", count: 50) + "|\n"
    #expect(refusal(fits) == nil)
  }

  @Test func refusesManyMarksInOneParagraph() {
    #expect(
      refusal("甲\n" + String(repeating: "[甲](b)\n", count: 1_001))?.0 == .tooManyMarks(limit: 2_000)
    )
    #expect(refusal(String(repeating: "[甲](b)\n\n", count: 5_000)) == nil)
    #expect(refusal(String(repeating: "- [甲](b)\n", count: 5_000)) == nil)
    let table = "|甲|\n|-|\n" + String(repeating: "|[甲](b)|\n", count: 5_000)
    #expect(refusal(table) == nil)
  }

  @Test func refusesOutputThatGrows() {
    let text =
      "[a]: /" + String(repeating: "b", count: 2_000) + "\n\n"
      + String(repeating: "[a]\n\n", count: 1_000)
    #expect(refusal(text)?.0 == .outputTooLarge(limit: 1 << 20))
    let notes = "[^1]: a\n\n" + String(repeating: "[^1]\n\n", count: 20_000)
    #expect(refusal(notes)?.0 == .outputTooLarge(limit: 20 * notes.utf8.count))
  }
}
