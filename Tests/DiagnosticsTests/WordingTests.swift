import Diagnostics
import Testing

@Suite("Words for every finding")
struct WordingTests {
  @Test("A message in both languages, without a full stop", arguments: sampleFindings)
  func message(finding: Finding) {
    for language in Language.allCases {
      let wording = finding.wording(in: language)
      for text in [wording.message, wording.cure].compactMap({ $0 }) {
        #expect(!text.isEmpty && text.last != "." || text.hasSuffix("- _ ."))
        #expect(text.first != " " && text.last != " " && !text.contains("  "))
        #expect(!text.contains("nil") && !text.contains("Optional"))
      }
    }
  }

  @Test("Chinese has no Chinese commas, colons or question marks", arguments: sampleFindings)
  func punctuation(finding: Finding) {
    let wording = finding.wording(in: .chinese)
    let text = wording.message + (wording.cure ?? "")
    #expect(!text.contains { "，：；？。（）".contains($0) })
    #expect(text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(text.count { $0 == "“" } == text.count { $0 == "”" })
  }

  @Test("English has no Han but what the input says", arguments: sampleFindings)
  func english(finding: Finding) {
    let wording = finding.wording(in: .english)
    let text = wording.message + (wording.cure ?? "")
    #expect(
      !text.unicodeScalars.contains {
        (0x4E00...0x9FFF).contains($0.value) && !"甲乙丙丁戊己".unicodeScalars.contains($0)
      })
  }

  @Test("What the input says is in the message or the cure", arguments: sampleFindings)
  func facts(finding: Finding) {
    let described = String(describing: finding)
    for language in Language.allCases {
      let wording = finding.wording(in: language)
      let text = wording.message + (wording.cure ?? "")
      if described.contains("甲") { #expect(text.contains("甲")) }
      if described.contains("戊") { #expect(text.contains("戊己")) }
      if described.contains("1024") { #expect(text.contains("1024") || text.contains("1 KiB")) }
    }
  }

  @Test("Rules are lower-case words, each of one finding")
  func rules() {
    var kinds: [String: Set<String>] = [:]
    for finding in sampleFindings {
      let kind = String(String(describing: finding).prefix { $0 != "(" })
      kinds[finding.rule, default: []].insert(kind)
    }
    #expect(kinds.values.allSatisfy { $0.count == 1 })
    #expect(sampleFindings.allSatisfy(isSampled))
    #expect(
      kinds.keys.allSatisfy { rule in
        rule.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
          && rule.first != "-" && rule.last != "-"
      })
  }

  @Test("The words for both ends of every weight")
  func severities() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    #expect(Finding.encodingConverted("x").severity == .note)
    #expect(Finding.htmlDropped(tag: "x").severity == .warning)
    #expect(Finding.badYear("x").severity == .error)
  }

  @Test(
    "The voice for a site's language",
    arguments: [
      ("zh-Hans", Language.chinese), ("zh-Hant", .chinese), ("en-GB", .english),
      ("EN", .english), ("", .chinese),
    ])
  func voice(tag: String, language: Language) { #expect(Language(tag: tag) == language) }

  @Test("Problems are shown by place, then rule; equal ones side by side")
  func order() {
    let one = Problem(.nulByte, file: "a")
    let two = Problem(.unknownKey("x", suggestion: nil), file: "a")
    let three = Problem(.nulByte, file: "b")
    #expect([three, two, one].sorted() == [one, two, three])
  }
}
