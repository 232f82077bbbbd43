import Diagnostics
import Testing

@Suite("Did you mean")
struct NearMissTests {
  private let fields = ["标题", "类型", "日期", "网址名", "title", "figures", "next_targets"]

  @Test(
    "The name that was meant",
    arguments: [
      ("类形", "类型"), ("类", "类型"), ("题标", "标题"), ("网址", "网址名"), ("titel", "title"),
      ("TITLE", "title"),
      ("figure", "figures"), ("fgiures", "figures"), ("nexttarget", "next_targets"),
    ])
  func found(word: String, name: String) {
    #expect(NearMiss.best(for: word, among: fields) == name)
  }

  @Test(
    "Nothing where nothing is near", arguments: ["天气", "x", "", "author", "题", "fig", "abcdefgh"])
  func nothing(word: String) {
    #expect(NearMiss.best(for: word, among: ["标签", "类型", "title", "figures"]) == nil)
  }

  @Test("Of two Han letters one that sounds otherwise is another word")
  func shortWords() {
    #expect(NearMiss.best(for: "撰稿", among: ["草稿"]) == nil)
    #expect(NearMiss.best(for: "标价", among: ["标题", "标签"]) == nil)
    #expect(NearMiss.best(for: "草告", among: ["草稿"]) == "草稿")
    #expect(NearMiss.best(for: "会员人生", among: ["会员人数"]) == "会员人数")
  }

  @Test("Of equally near ones the first")
  func ties() {
    #expect(NearMiss.best(for: "标", among: ["标题", "标签"]) == "标题")
    #expect(NearMiss.best(for: "标签", among: ["标题", "标签"]) == "标签")
    #expect(NearMiss.best(for: "a", among: []) == nil)
  }
}
