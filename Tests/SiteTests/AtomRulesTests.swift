import Testing
import UnionTestSupport

@Suite("Rules of Atom feeds")
struct AtomRulesTests {
  private static let good = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><title>甲</title><id>https://a.example/</id>
    <updated>2025-01-02T00:00:00Z</updated><author><name>甲</name></author>
    <link rel="self" href="https://a.example/feed.xml"/>
    <entry><title>乙</title><id>https://a.example/b/</id><updated>2025-01-01T00:00:00Z</updated>
    <link href="https://a.example/b/"/></entry></feed>
    """

  @Test("A good feed has no fault")
  func good() {
    #expect(AtomRules(XMLFile(Array(Self.good.utf8))).faults == [])
  }

  @Test(
    "A fault is found",
    arguments: [
      ("<title>乙</title>", "", "entry 1: 0 of title, and not one"),
      ("<id>https://a.example/b/</id>", "<id>b</id>", "entry 1: the id “b” is no absolute address"),
      (
        "<id>https://a.example/b/</id>", "<id>https://a.example/</id>",
        "the id “https://a.example/” twice"
      ),
      ("2025-01-01T00:00:00Z", "2025-01-01", "entry 1: “2025-01-01” is no date of RFC 3339"),
      ("2025-01-01T", "2025-01-03T", "the feed is older than its newest entry"),
      ("<author><name>甲</name></author>", "", "entry 1: no author"),
      ("<name>甲</name>", "", "feed/author: a person without one name"),
      (
        "<link href=\"https://a.example/b/\"/>", "",
        "entry 1: neither content nor a link to it"
      ),
      ("</entry>", "<date/></entry>", "entry 1: <date> may not be here"),
      ("</entry>", "<category/></entry>", "entry 1: a category without a term"),
    ])
  func fault(part: String, instead: String, fault: String) {
    let feed = Self.good.replacing(part, with: instead)
    #expect(AtomRules(XMLFile(Array(feed.utf8))).faults == [fault])
  }
}
