import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The site's own words")
struct WordingTests {
  /// Half-width marks beside a Chinese letter, in the text of a page and in its attributes.
  private static func halfWidth(_ html: String) -> [String] {
    let letters = Array(html.unicodeScalars)
    let isHan = { (place: Int) in
      letters.indices.contains(place) && (0x4E00...0x9FFF).contains(letters[place].value)
    }
    return letters.indices.filter { place in
      guard ",:;?()".unicodeScalars.contains(letters[place]) else { return false }
      let spaces = { (place: Int) in letters.indices.contains(place) && letters[place] == " " }
      return isHan(place - 1) || isHan(place + 1) || spaces(place - 1) && isHan(place - 2)
        || spaces(place + 1) && isHan(place + 2)
    }
    .map { place in
      String(String.UnicodeScalarView(letters[max(0, place - 12)..<min(letters.count, place + 12)]))
    }
  }

  @Test("A Chinese site has full-width marks, and no space around them")
  func fullWidth() async {
    var small = SampleSites.small
    // What authors write stays as they wrote it.
    for (path, text) in small.files {
      small.files[path] = text.components("), 比").joined(separator: ")，比")
    }
    for builder in [small, SampleSites.planned] {
      let rendered = await RenderedSite(builder)
      for (path, bytes) in rendered.files where path.hasSuffix(".html") {
        var page = String(decoding: bytes, as: UTF8.self)
        for entity in ["&lt;", "&gt;", "&amp;"] { page = page.components(entity).joined() }
        #expect(Self.halfWidth(page) == [], "\(path)")
        for mark in ["，", "：", "；", "（", "）"] {
          #expect(!page.contains(" " + mark) && !page.contains(mark + " "), "\(path) \(mark)")
        }
      }
    }
  }

  private static let english = SiteBuilder()
    .with("site.yml", "title: Reports\nlanguage: en\n")
    .unit("a", "Alpha")
    .report("a", "2023-annual-summary", figures: "Members: 3\n", body: "Text.")
    .report(
      "a", "2024-04-01_2025-03-31-plan", more: "months: {May: visits}\ntargets: {Members: 4}\n",
      body: "Text.")

  @Test("In English a list says what a report is before it says when")
  func reportNames() async {
    let page = await RenderedSite(Self.english)["units/a/index.html"]
    #expect(page.contains("<span>Summary, 2023</span>"))
    #expect(page.contains("<span>Plan, 1 April 2024 to 31 March 2025</span>"))
  }

  @Test("In English the link to a year’s figures names them first")
  func yearFigures() async {
    let rendered = await RenderedSite(Self.english)
    #expect(rendered["index.html"].contains(">Figures, 2023</a>"))
    let chinese = await RenderedSite(SampleSites.small)
    #expect(chinese["index.html"].contains(">2024年数据</a>"))
  }

  @Test("In a calendar something stands between the unit and the report")
  func calendarDescription() async {
    let rendered = await RenderedSite(Self.english)
    let calendar = CalendarReader(
      rendered.files["units/a/2025-months/calendar.ics"] ?? [])
    let description = calendar.events.first?["DESCRIPTION"].flatMap(CalendarReader.text)
    #expect(description?.hasPrefix("Alpha: ") == true, "\(description ?? "")")
  }

  @Test("No straight apostrophe in English words")
  func apostrophes() async {
    let rendered = await RenderedSite(Self.english)
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      let text = RenderedSite.words(String(decoding: bytes, as: UTF8.self))
      #expect(!text.contains("'"), "\(path)")
    }
  }

  @Test("A report in another language has that language in lists, and its site’s words have not")
  func languageInLists() async {
    let builder = SiteBuilder().unit("a", "甲").report(
      "a", "2023-annual-summary", more: "标题: Our year\n语言: en\n",
      body: "## 组织建设\n\nWe met.\n")
    let rendered = await RenderedSite(builder)
    let link = "lang=\"en\">Our year</a>"
    #expect(rendered["index.html"].contains(link))
    #expect(rendered["units/a/index.html"].contains(link))
    let topic = rendered["topics/org/2023/index.html"]
    #expect(topic.contains(link) && topic.contains("<div class=\"prose\" lang=\"en\">"))
    #expect(topic.components("lang=\"en\"").count == 3)
  }
}
