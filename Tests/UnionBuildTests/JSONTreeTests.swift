import Testing
import UnionBuild

struct JSONTreeTests {
  @Test func `Values are read`() {
    let tree = JSONTree(
      #" {"a": [1, -2, true, "x\"\\\n\u00e9\ud83d\ude00"], "b": {"c": null}, "b": {"d": 7}} "#.utf8)
    guard case .list(let list) = tree?["a"] else {
      Issue.record("no list")
      return
    }
    #expect(list.map(\.number) == [1, -2, nil, nil])
    #expect(list.map(\.truth) == [nil, nil, true, nil])
    #expect(list.last?.text == "x\"\\\né😀")
    // Of two members of one name the last counts.
    #expect(tree?["b"]?["c"] == nil && tree?["b"]?["d"]?.number == 7)
  }

  @Test(arguments: [
    "", " ", "{", "}", "{}x", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"half", "\"\\ud83d\"",
    "\"\\ud83dx\"", "\"\\u12\"", "[1 2]",
  ])
  func `What is none is refused`(text: String) {
    #expect(JSONTree(text.utf8) == nil)
  }

  @Test func `Depth and bytes that are no text are refused`() {
    #expect(JSONTree(String(repeating: "[", count: 10_000).utf8) == nil)
    #expect(JSONTree([0x22, 0xFF, 0x22]) == nil)
  }

  @Test func `A flat object has texts, numbers, truths and nothing else`() {
    let object = FlatObject(bytes: Array(#"{"a":"甲","b":12,"c":false}"#.utf8))
    #expect(object?["a"] == .text("甲") && object?["b"] == .number(12))
    #expect(object?["c"] == .truth(false) && object?["d"] == nil)
    for wrong in ["[]", "{\"a\":null}", "{\"a\":1.5}", "{\"a\":{}}", "{\"a\":1}{}", "7"] {
      #expect(FlatObject(bytes: Array(wrong.utf8)) == nil, "\(wrong)")
    }
    #expect(object.flatMap { FlatObject(bytes: $0.bytes) } == object)
  }
}
