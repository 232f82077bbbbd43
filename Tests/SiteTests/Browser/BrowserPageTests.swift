import Testing
import UnionTestSupport

extension SampleTests {
  /// Every test opens its page anew in one browser, so they come one after the other.
  @Suite(
    "In a browser", .serialized,
    .enabled(
      if: Browser.isThere && FolderServer.isThere,
      "no chromium, chromedriver or python3: make test-deps installs them"), .shownSample)
  struct InBrowser {
    @Test("No page is wider than its window", arguments: PageFamily.all, Reader.widths)
    func width(family: PageFamily, width: Int) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family), Reader(width: width))
      #expect(try await shown.browser.run(PageScript.overflow, as: [String].self) == [])
    }

    @Test("No page is wider than its window with text twice as large", arguments: PageFamily.all)
    func largeText(family: PageFamily) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family))
      try await shown.browser.run("document.documentElement.style.fontSize = '200%'")
      #expect(try await shown.browser.run(PageScript.overflow, as: [String].self) == [])
    }

    @Test("Nothing moves while a page loads", arguments: PageFamily.all, Reader.widths)
    func shifts(family: PageFamily, width: Int) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family), Reader(width: width))
      #expect(try await shown.browser.wait(PageScript.shifts, as: [String].self) == [])
    }

    @Test("A page asks its own server alone", arguments: PageFamily.all)
    func requests(family: PageFamily) async throws {
      let shown = try ShownSample.shown
      _ = try await shown.browser.requests()
      try await shown.open(BuiltSample.shown.page(of: family))
      let asked = try await shown.browser.requests()
      #expect(asked.contains { $0.hasPrefix(shown.address("")) })
      #expect(asked.filter { !$0.hasPrefix(shown.address("")) && !$0.hasPrefix("data:") } == [])
    }

    @Test("The same can be read without scripts", arguments: PageFamily.all)
    func withoutScripts(family: PageFamily) async throws {
      let shown = try ShownSample.shown
      let page = try BuiltSample.shown.page(of: family)
      try await shown.open(page)
      let whole = try await shown.browser.run(PageScript.words, as: [String].self)
      try await shown.open(page, Reader(hasScripts: false))
      let plain = try await shown.browser.run(PageScript.words, as: [String].self)
      #expect(!plain.isEmpty)
      #expect(plain == whole)
      #expect(try await shown.browser.run(PageScript.hidden, as: [String].self) == [])
    }
  }
}
