import Testing
import UnionTestSupport

extension SampleTests {
  @Suite("Validity")
  struct Validity {
    @Test(
      "The Nu HTML checker finds no error on any page",
      .enabled(if: Program.has("java") && TestFile.read(Checker.nu) != nil, Checker.notice))
    func html() throws {
      let sample = try BuiltSample.shown
      let java = try #require(Program(onPath: "java"))
      // One run over all pages: starting Java costs more than a hundred pages do.
      let run = java.run(
        [
          "-Xss1m", "-XX:TieredStopAtLevel=1", "-jar", Checker.nu, "--errors-only", "--format",
          "gnu",
          "--skip-non-html", ".",
        ], in: sample.served)
      #expect(run.output + run.errors == "")
      #expect(run.status == 0)
    }

    @Test(
      "The sitemap fits its schema",
      .enabled(
        if: Program.has("xmllint") && TestFile.read(Checker.sitemapSchema) != nil,
        "no xmllint, or no sitemap.xsd in ../shared/tools"))
    func sitemapSchema() throws {
      let xmllint = try #require(Program(onPath: "xmllint"))
      let run = xmllint.run(
        ["--noout", "--nonet", "--schema", Checker.sitemapSchema, "sitemap.xml"],
        in: try BuiltSample.shown.served)
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test("The sitemap lists every page that can be found, once")
    func sitemap() throws {
      let sample = try BuiltSample.shown
      let root = try sample.published
      let file = XMLFile(try #require(sample.files["sitemap.xml"]))
      #expect(file.fault == nil)
      let listed = file.texts("urlset/url/loc").map {
        LinkWalk.decoded($0.hasPrefix(root) ? String($0.dropFirst(root.count)) : $0) + "index.html"
      }
      let redirect = PageFamily.besides[1]
      let wanted = sample.pages.filter { path in
        path != "404.html" && !(sample.scans[path].map { redirect.fits(path, $0) } ?? false)
      }
      #expect(listed.sorted() == wanted)
    }

    @Test("The feed is what RFC 4287 calls a feed")
    func feed() throws {
      let sample = try BuiltSample.shown
      let rules = AtomRules(XMLFile(try #require(sample.files["feed.xml"])))
      #expect(rules.faults == [])
      #expect(rules.entryCount > 0)
    }

    @Test("The feed says truly where it is, and its entries lead to pages")
    func feedAddresses() throws {
      let sample = try BuiltSample.shown
      let root = try sample.published
      let feed = XMLFile(try #require(sample.files["feed.xml"]))
      let own = feed.all("feed/link").filter { $0["rel"] == "self" }.compactMap { $0["href"] }
      #expect(own == [root + "feed.xml"])
      let entries = feed.all("feed/entry/link").compactMap { $0["href"] }
      #expect(!entries.isEmpty)
      for entry in entries {
        let page = LinkWalk.decoded(String(entry.dropFirst(root.count))) + "index.html"
        #expect(entry.hasPrefix(root) && sample.files[page] != nil, "\(entry)")
      }
    }
  }
}
