import Testing
import UnionTestSupport

@testable import Diagnostics

/// `docs/problems.zh-CN.md`, cut at its headings of the third level: one part a rule.
private struct ProblemManual {
  /// The headings of the third level, in their order.
  var headings: [String] = []
  /// The text under each.
  var parts: [String: String] = [:]

  static let path = TestFile.packageRoot + "/docs/problems.zh-CN.md"

  init() throws {
    let bytes = try #require(TestFile.read(Self.path), "docs/problems.zh-CN.md is not there")
    var isInCode = false
    var heading: String?
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") { isInCode.toggle() }
      if !isInCode, line.hasPrefix("## ") || line.hasPrefix("# ") { heading = nil }
      if !isInCode, line.hasPrefix("### ") {
        let name = String(line.dropFirst(4))
        headings.append(name)
        heading = name
      }
      if let heading { parts[heading, default: ""] += line + "\n" }
    }
  }
}

@Suite("The manual of problems")
struct ProblemManualTests {
  private let manual: ProblemManual

  init() throws { manual = try ProblemManual() }

  @Test("Every rule has its heading, and every heading is a rule")
  func headings() {
    let rules = Set(sampleFindings.map(\.rule))
    let headings = Set(manual.headings)
    #expect(rules.subtracting(headings).sorted() == [], "rules that the manual does not explain")
    #expect(headings.subtracting(rules).sorted() == [], "headings that are no rule")
    #expect(manual.headings.count == headings.count, "a rule is explained twice")
  }

  @Test("A rule's weight, and whether it can be accepted", arguments: sampleFindings)
  func weight(finding: Finding) {
    let part = manual.parts[finding.rule] ?? ""
    let word =
      switch finding.severity {
      case .error: "**错误** · "
      case .warning: "**警告** · "
      case .note: "**说明** · "
      }
    #expect(part.contains("\n" + word), "\(finding.rule)")
    #expect(part.contains(finding.severity == .error ? "。不能接受。" : "。可以接受"), "\(finding.rule)")
  }

  @Test("The example of each rule is what the program says today")
  func examples() {
    for (rule, findings) in Dictionary(grouping: sampleFindings, by: \.rule) {
      let message =
        manual.parts[rule]?.split(separator: "\n").first { $0.hasSuffix("[\(rule)]") } ?? ""
      let isSaid = findings.contains { finding in
        fixedWords(finding.wording(in: .chinese).message).allSatisfy(message.contains)
      }
      #expect(isSaid, "\(rule): \(message)")
    }
  }

  @Test("Each explains why it matters and how to mend it", arguments: sampleFindings)
  func explanation(finding: Finding) {
    let part = manual.parts[finding.rule] ?? ""
    #expect(part.contains("\n- 为什么要紧: ") && part.contains("\n- 怎么改: "), "\(finding.rule)")
  }

  @Test("The list by name leads to every rule")
  func index() throws {
    let bytes = try #require(TestFile.read(ProblemManual.path))
    let text = String(decoding: bytes, as: UTF8.self)
    for finding in sampleFindings {
      #expect(text.contains("[`\(finding.rule)`](#\(finding.rule))"), "\(finding.rule)")
    }
  }

  /// What a message says of every case alike: the stretches between what the samples fill in.
  private func fixedWords(_ message: String) -> [String] {
    let filled = "甲乙丙丁戊己0123456789+-%约超过不到至少多→ KiBMiB"
    return message.split { filled.contains($0) }.map(String.init).filter { $0.count > 1 }
  }
}
