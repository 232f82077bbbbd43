import Diagnostics
import FrontMatter
import Testing

@Suite struct FenceTests {
  @Test func aFileWithoutDashesHasNoFrontMatter() {
    let document = report("标题: 总结\n正文\n")
    #expect(!document.hasMatter)
    #expect(document.bodyStart == 0)
    #expect(document.entries.isEmpty && document.problems.isEmpty)
  }

  @Test(arguments: ["---", "...", "---  ", "---\t", "---\r", "...\r"])
  func theBodyBeginsAfterTheClosingLine(closing: String) {
    let text = "---\n标题: 总结\n\(closing)\n正文\n"
    let document = report(text)
    #expect(document.hasMatter)
    #expect(outline(document) == "标题=总结")
    #expect(SourceText(path: "", text: text).text(document.bodyStart..<text.utf8.count) == "正文\n")
    #expect(document.problems.isEmpty)
  }

  @Test func blankLinesMayComeFirst() {
    #expect(outline(report("\n \r\n---\r\n标题: 总结\r\n---\r\n")) == "标题=总结")
  }

  @Test func frontMatterMayBeEmpty() {
    let document = report("---\n---")
    #expect(document.hasMatter)
    #expect(document.bodyStart == 7)
    #expect(document.problems.isEmpty)
  }

  @Test func aLineOfDashesInTheBodyClosesNothing() {
    let text = "---\n标题: 总结\n---\n正文\n---\n"
    #expect(report(text).bodyStart == "---\n标题: 总结\n---\n".utf8.count)
  }

  @Test(arguments: ["－－－", "———", "----", "--", "──"])
  func otherDashesCloseItWithAProblem(closing: String) {
    let text = "---\n标题: 总结\n\(closing)\n正文\n"
    let document = report(text)
    #expect(found(document) == ["fence-mistyped 3:1+\(closing.count)"])
    #expect(document.bodyStart == text.utf8.count - "正文\n".utf8.count)
  }

  @Test func otherDashesOpenItWithAProblemWhereAFieldFollows() {
    let document = report("———\n标题: 总结\n---\n正文\n")
    #expect(outline(document) == "标题=总结")
    #expect(found(document) == ["fence-mistyped 1:1+3"])
    #expect(!report("----\n正文\n").hasMatter)
  }

  @Test(arguments: ["－－－", "———", "----"], ["## 一、组织\n一是：抓建会。\n", "\n会议：三次。\n\n正文。\n", "正文\n"])
  func mistypedDashesAreEachToldOfOnce(dashes: String, body: String) {
    let text = "\(dashes)\n标题: 总结\n年度: 2024\n\(dashes)\n\(body)"
    let document = report(text)
    let count = dashes.count
    #expect(found(document) == ["fence-mistyped 1:1+\(count)", "fence-mistyped 4:1+\(count)"])
    #expect(outline(document) == "标题=总结 年度=2024")
    #expect(document.bodyStart == text.utf8.count - body.utf8.count)
  }

  @Test func otherDashesCloseItBeforeALineAcrossTheBody() {
    let body = "会议：三次。\n\n正文。\n\n---\n\n落款\n"
    let document = report("---\n标题: 总结\n----\n\(body)")
    #expect(found(document) == ["fence-mistyped 3:1+4"])
    #expect(outline(document) == "标题=总结")
  }

  @Test func otherDashesAmongFieldsCloseNothing() {
    let document = report("---\n标题: 总结\n----\n年度: 2024\n---\n正文\n")
    #expect(outline(document) == "标题=总结 年度=2024")
    #expect(found(document) == ["line-not-understood 3:1+4"])
  }

  @Test(arguments: [" ---", "  ---", "   ---\r", "　---"])
  func dashesMayBeIndented(dashes: String) {
    let text = "\(dashes)\n标题: 总结\n\(dashes)\n正文：一。\n"
    let document = report(text)
    #expect(outline(document) == "标题=总结")
    #expect(document.problems.isEmpty)
    #expect(document.bodyStart == text.utf8.count - "正文：一。\n".utf8.count)
  }

  @Test func indentedDashesInBlockTextCloseNothing() {
    let document = report("---\n备注: |\n  甲\n  ---\n  乙\n年度: 2024\n---\n正文\n")
    #expect(outline(document) == "备注=\"甲\n---\n乙\n\" 年度=2024")
    #expect(document.problems.isEmpty)
  }

  @Test func unclosedFrontMatterIsReadUpToTheBody() {
    let text = "---\n标题: 总结\n数据:\n  会员人数: 1\n\n## 一、组织建设\n一是：抓好建会。\n"
    let document = report(text)
    #expect(outline(document) == "标题=总结 数据={会员人数=1}")
    #expect(found(document) == ["front-matter-unclosed 1:1+3"])
    #expect(document.bodyStart == "---\n标题: 总结\n数据:\n  会员人数: 1\n\n".utf8.count)
  }

  @Test(arguments: [
    "一年来，各级工会工作如下：\n正文\n", "\n一年来，各级工会努力工作。\n", "\n# 总结\n", "## 一、组织建设\n",
    "\n　　一年来，我们努力工作。\n", "正文没有空行\n还有一行\n",
  ])
  func theBodyOfUnclosedFrontMatterIsFound(body: String) {
    let document = report("---\n年度: 2024\n类型: 总结\n\(body)")
    #expect(outline(document) == "年度=2024 类型=总结")
    #expect(found(document) == ["front-matter-unclosed 1:1+3"])
  }

  @Test func aLineAcrossTheBodyDoesNotCloseFrontMatter() {
    let document = report("---\n年度: 2024\n\n## 一、组织\n正文。\n\n还有正文。\n\n---\n\n落款\n")
    #expect(outline(document) == "年度=2024")
    #expect(found(document) == ["front-matter-unclosed 1:1+3"])
    #expect(document.bodyStart == "---\n年度: 2024\n\n".utf8.count)
  }

  @Test func otherMistakesOfUnclosedFrontMatterAreToldToo() {
    let document = report("---\n年度 2024\n类型: 总结\n类型: 计划\n\n正文\n")
    #expect(
      found(document) == [
        "front-matter-unclosed 1:1+3", "line-not-understood 2:1+7",
        "duplicate-key 4:1+2 & 3:1",
      ])
  }

  @Test func aFileOfFieldsMayStandBetweenDashes() {
    #expect(outline(fields("# 站点\n---\ntitle: a\n...\n\n")) == "title=a")
    #expect(found(fields("title: a\n---\nbase: b\n")) == ["line-not-understood 2:1+3"])
    #expect(fields("title: a\n").bodyStart == 9)
  }
}
