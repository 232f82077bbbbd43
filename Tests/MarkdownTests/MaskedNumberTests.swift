import Testing

@testable import Markdown

@Suite("Masked numbers in a text")
struct MaskedNumberTests {
  @Test("Keep their stars, however many stand in one paragraph")
  func stars() {
    let text = shown("张三138****1234，李四139****5678。")
    #expect(text.hasPrefix("<p>张三138****1234，李四139****5678。</p>"))
    let identity = shown("身份证35*************123和35*************456")
    #expect(identity.contains("身份证35*************123和35*************456"))
  }

  @Test("Stand beside what is strong, and within it")
  func strong() {
    #expect(
      shown("**电话**138****1234，**手机**").contains(
        "<strong>电话</strong>138****1234，<strong>手机</strong>"))
    #expect(shown("**138****1234**和").contains("<strong>138****1234</strong>"))
  }

  @Test("Are the same in tables, headings, links and code")
  func places() {
    let text =
      "# 138****1234\n\n| 电话 | 手机 |\n|---|---|\n| 138****1234 | 139****5678、138****1234 |\n"
    #expect(shown(text).ranges(of: "138****1234").count == 3)
    #expect(shown("[138****1234、139****5678](a.md)").contains("138****1234、139****5678</a>"))
    #expect(shown("`138****1234` 和 139****5678").contains("<code>138****1234</code>"))
    #expect(
      shown("```\n138****1234\n```\n\n139****5678 138****1234").contains(
        "<code>138****1234\n</code>"))
  }

  @Test("Fewer stars between digits are emphasis as ever")
  func emphasis() {
    #expect(shown("5*6*78").contains("5<em>6</em>78"))
    #expect(shown("1**2**3").contains("1<strong>2</strong>3"))
  }
}
