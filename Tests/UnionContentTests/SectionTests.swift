import Markdown
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

@Suite("The parts of a report, filed under topics")
struct SectionTests {
  private static let topics = """
    topics:
      - {id: org, labels: 组织, headings: [组织建设, 会员, 建会]}
      - {id: bargain, labels: 协商, headings: [集体协商, 协商]}
      - {id: rights, labels: 维权, headings: [维权, 和谐企业]}
      - {id: aid, labels: 帮扶, headings: [帮扶, 困难职工, Aid]}
      - {id: culture, labels: 文体, headings: [文体, 协商文]}

    """

  /// Each part as its heading, topics and marks, such as `一、维权 rights !>`.
  private func sections(
    _ body: String, name: String = "2024-annual-summary", title: String = "总结"
  ) async -> [String] {
    let site = await SiteBuilder().with("topics.yml", Self.topics).unit("a", "甲").with(
      "units/a/\(name).md", "---\n标题: \(title)\n---\n\(body)"
    ).load().site
    guard let report = site.reports.first else { return [] }
    return zip(report.sections, report.text.content.places).map { section, place in
      let topics = section.topics.map { site.topics[$0].id }.joined(separator: "+")
      return [report.body.headings[place.heading].text, topics]
        .filter { !$0.isEmpty }.joined(separator: " ") + (section.isProblems ? " !" : "")
        + (section.isNextSteps ? " >" : "")
    }
  }

  @Test("By the words of the heading; what holds none is no section")
  func words() async {
    let told = await sections("## 一、组织建设\n\n文\n\n## 二、其他\n\n文\n\n## 三、维权\n")
    #expect(told == ["一、组织建设 org", "三、维权 rights"])
  }

  @Test("The longest word counts; of equal ones the earlier topic")
  func longest() async {
    #expect(await sections("## 会员集体协商\n") == ["会员集体协商 bargain"])
    #expect(await sections("## 会员维权\n") == ["会员维权 org"])
    #expect(await sections("## 集体协商文\n") == ["集体协商文 bargain"])
  }

  @Test("A heading that joins several things is filed piece by piece, but never cut within a word")
  func joined() async {
    #expect(await sections("## 维权与帮扶\n") == ["维权与帮扶 rights+aid"])
    #expect(await sections("## 二、组织建设、帮扶和文体\n") == ["二、组织建设、帮扶和文体 org+aid+culture"])
    #expect(await sections("## 创建和谐企业\n") == ["创建和谐企业 rights"])
    #expect(await sections("## Members and aid\n") == ["Members and aid aid"])
  }

  @Test("Latin words in any case, at the beginning of a word")
  func latin() async {
    #expect(await sections("## AID for all\n\n## Raid\n") == ["AID for all aid"])
  }

  @Test("A part within one of the same topic is not listed again; of another it is")
  func nested() async {
    let told = await sections(
      "## 维权与帮扶\n\n### 维权\n\n### 帮扶、文体\n\n#### 文体\n\n### 组织建设\n\n## 帮扶\n")
    #expect(
      told == ["维权与帮扶 rights+aid", "帮扶、文体 culture", "组织建设 org", "帮扶 aid"])
  }

  @Test(
    "Problems",
    arguments: [
      "存在的问题", "五、不足与短板", "存在的困难", "主要差距", "薄弱环节", "存在問題", "Challenges", "不足之处",
    ])
  func problems(heading: String) async {
    #expect(await sections("## \(heading)\n") == [heading + " !"])
  }

  @Test(
    "What only sounds like them",
    arguments: ["帮助解决实际问题", "坚持问题导向", "补短板", "困难群众", "送温暖解困难", "缩小差距", "排查隐患问题"])
  func noProblems(heading: String) async {
    #expect(await sections("## \(heading)\n") == [])
  }

  @Test("困难职工 is a topic and no problem")
  func hardship() async {
    #expect(await sections("## 困难职工\n") == ["困难职工 aid"])
  }

  @Test(
    "Next steps",
    arguments: [
      "下一步打算", "2025年工作计划", "2025年重点", "今后的思路", "明年工作安排", "下步重点", "工作展望", "下一步工作計劃", "Next steps",
      "Outlook",
    ])
  func nextSteps(heading: String) async {
    #expect(await sections("## \(heading)\n") == [heading + " >"])
  }

  @Test("Both at once, and with a topic")
  func both() async {
    #expect(await sections("## 存在的问题和下一步打算\n") == ["存在的问题和下一步打算 ! >"])
    #expect(await sections("## 明年打算\n\n### 帮扶\n") == ["明年打算 >", "帮扶 aid"])
  }

  @Test("A plan has no next steps of its own; a half-year has its second half")
  func kinds() async {
    #expect(await sections("## 工作安排\n\n## 不足\n", name: "2024-annual-plan") == ["不足 !"])
    #expect(await sections("## 下半年工作\n", name: "2024-first-half-summary") == ["下半年工作 >"])
    #expect(await sections("## 下半年工作\n") == [])
  }

  @Test("The title is no section")
  func title() async {
    #expect(await sections("# 维权工作总结\n\n## 帮扶\n") == ["帮扶 aid"])
    #expect(await sections("## 维权总结\n\n## 帮扶\n", title: "维权总结") == ["帮扶 aid"])
    #expect(await sections("# 维权\n\n# 帮扶\n") == ["维权 rights", "帮扶 aid"])
  }

  @Test("From the heading to the next of its level or above, without the footnotes")
  func extent() async throws {
    let body = "## 维权\n\n甲[^1]\n\n### 其他\n\n> ## 帮扶\n\n乙\n\n## 帮扶\n\n丙\n\n[^1]: 注\n"
    let site = await SiteBuilder().with("topics.yml", Self.topics).unit("a", "甲")
      .report("a", "2024-annual-summary", body: body).load().site
    let report = try #require(site.reports.first)
    let text = report.text.content
    let texts = text.places.map { String(decoding: text.body.html[$0.html], as: UTF8.self) }
    #expect(texts.count == 2)
    #expect(texts.first?.hasPrefix("<h2 id=\"维权\">") == true)
    #expect(texts.first?.hasSuffix("<p>乙</p>\n") == true)
    #expect(texts.last == "<h2 id=\"帮扶-2\">帮扶</h2>\n<p>丙</p>\n")
  }

  @Test("Words are found as the obvious search finds them")
  func finder() {
    let words = ["组织", "组织建设", "建设", "ab", "b", "设", "、", "Ab c"]
    let finder = HeadingWords(words)
    for text in ["组织建设与建设", "AB c ab cab", "", "组", "设", "xab ab"] {
      let bytes = Array(text.lowercased().utf8)
      var wanted: [String] = []
      for start in bytes.indices {
        for (index, word) in words.enumerated() {
          let letters = Array(word.lowercased().utf8)
          guard letters.count >= 2, bytes[start...].starts(with: letters) else { continue }
          let isInside =
            letters[0] < 0x80 && letters[0] >= 0x61 && start > 0
            && (0x61...0x7A).contains(bytes[start - 1])
          if !isInside { wanted.append("\(index)@\(start)") }
        }
      }
      let found = finder.matches(in: text).map { "\($0.word)@\($0.range.lowerBound)" }
      #expect(Set(found) == Set(wanted) && found.count == wanted.count, "\(text)")
    }
  }
}
