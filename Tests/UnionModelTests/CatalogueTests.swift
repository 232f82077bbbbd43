import Testing
import UnionModel

@Suite("The catalogue, labels and measures")
struct CatalogueTests {
  private func indicator(_ id: String, _ labels: [String: String] = [:], _ others: [String] = [])
    -> Indicator
  {
    var indicator = Indicator(id: id, origin: .catalogue)
    indicator.labels = Labels(labels)
    indicator.otherLabels = others
    return indicator
  }

  @Test(
    "An indicator is found by its id and by every name, in any case and width",
    arguments: [
      "org.members", "ORG.Members", "会员人数", "會員人數", "members", "MEMBERS", "会员(人)", "会员（人）",
    ])
  func names(name: String) {
    var catalogue = Catalogue()
    catalogue.add(indicator("org.other", ["en": "Other"]))
    catalogue.add(
      indicator(
        "org.members", ["zh-Hans": "会员人数", "zh-Hant": "會員人數", "en": "Members"], ["会员（人）"]))
    #expect(catalogue.index(named: name) == 1)
  }

  @Test("A name that is taken stays with the first, and is told")
  func taken() {
    var catalogue = Catalogue()
    catalogue.add(indicator("a", ["zh-Hans": "会员"]))
    let added = catalogue.add(indicator("b", ["zh-Hans": "会员", "en": "Members"]))
    #expect(added.index == 1 && added.taken == ["会员"])
    #expect(catalogue.index(named: "会员") == 0 && catalogue.index(named: "members") == 1)
  }

  @Test("One name twice in one indicator is no conflict")
  func ownName() {
    var catalogue = Catalogue()
    #expect(catalogue.add(indicator("a", ["en": "A", "zh-Hans": "甲"], ["甲"])).taken == [])
  }

  @Test("What is not there is not found")
  func absent() { #expect(Catalogue().index(named: "会员") == nil) }

  @Test(
    "The nearest label",
    arguments: [
      ("zh-Hans", "会员"), ("zh-Hant", "會員"), ("zh-TW", "会员"), ("en-GB", "Members"), ("fr", "会员"),
    ])
  func labels(tag: String, text: String) {
    let labels = Labels(["zh-Hans": "会员", "zh-Hant": "會員", "en": "Members"])
    #expect(labels.text(for: tag) == text)
  }

  @Test("A label where few are")
  func fewLabels() {
    #expect(Labels(["en": "A", "fr": "B"]).text(for: "de") == "A")
    #expect(Labels(["fr": "B", "es": "C"]).text(for: "de") == "C")
    #expect(Labels().text(for: "zh-Hans") == nil)
  }

  @Test(
    "Measures that agree",
    arguments: [
      ("家", "个"), ("个", "户"), ("户", "所"), ("人", "名"), ("份", "件"), ("期", "场"), ("元", "圆"),
      ("元", "money"),
      ("%", "\u{FF05}"), ("個", "家"), ("場", "次"), ("吨", "吨"),
    ])
  func agree(one: String, other: String) {
    #expect(Measure(one).agrees(with: Measure(other)))
    #expect(Measure(other).agrees(with: Measure(one)))
  }

  @Test(
    "Measures that do not agree",
    arguments: [("人", "人次"), ("人", "家"), ("份", "元"), ("%", "个"), ("名", "人次"), ("元", "万元")])
  func disagree(one: String, other: String) {
    #expect(!Measure(one).agrees(with: Measure(other)))
    #expect(!Measure(other).agrees(with: Measure(one)))
  }

  @Test("Measures are kept in simplified script")
  func script() { #expect(Measure("場次").name == "场次" && Measure("人次").name == "人次") }
}
