import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("Texts in JSON, CSV and XML")
struct JSONTextTests {
  private func json(_ text: String) -> String {
    var out: [UInt8] = []
    out.appendJSON(text)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(
    "What would end the string, or the script that it stands in, is escaped",
    arguments: [
      ("甲 (乙)", #""甲 (乙)""#), ("说\"好\"", #""说\"好\"""#), ("a\\b", #""a\\b""#),
      ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001F\u007F""#),
      ("</script><!--", #""\u003C/script\u003E\u003C!--""#), ("a&b", #""a\u0026b""#),
      ("\u{2028}…\u{2029}—", #""\u2028…\u2029—""#), ("", #""""#),
    ])
  func escapes(text: String, written: String) {
    #expect(json(text) == written)
    #expect(JSONValue(Array(written.utf8)) == .text(text))
  }

  @Test("Every character comes back as it was")
  func everyByte() {
    let text = String((0...0x2100).compactMap { Unicode.Scalar($0).map(Character.init) })
    #expect(JSONValue(Array(json(text).utf8)) == .text(text))
  }

  @Test("The strict reader takes no JSON that is none")
  func reader() {
    let isJSON = { (text: String) in JSONValue(Array(text.utf8)) != nil }
    #expect(isJSON(" {\"a\": [1, -0.5, null, true]} "))
    for text in [
      "", "[1,]", "{\"a\":1,\"a\":2}", "01", "1.", "[1 2]", "'a'", "\"\n\"", "nul", "[]]", "{a:1}",
    ] {
      #expect(!isJSON(text), "\(text)")
    }
  }

  @Test("XML holds no mark of its own, and no control")
  func xml() {
    var out: [UInt8] = []
    out.appendXML("<a href='\"'>&\u{1}\u{FFFF}\n")
    #expect(
      String(decoding: out, as: UTF8.self) == "&lt;a href=&apos;&quot;&apos;&gt;&amp; ")
  }

  @Test("The reader of XML finds what is wrong")
  func xmlReader() {
    let fault = { (text: String) in
      XMLFile(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(text)".utf8)).fault
    }
    #expect(fault("<a b=\"1\"><c/>x &amp; y</a>\n") == nil)
    for text in ["<a>", "<a></b>", "<a b=1/>", "<a/><b/>", "<a>&nbsp;</a>", "x<a/>", ""] {
      #expect(fault(text) != nil, "\(text)")
    }
  }
}
