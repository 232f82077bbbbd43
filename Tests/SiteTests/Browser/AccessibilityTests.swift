import Testing
import UnionTestSupport

extension SampleTests.InBrowser {
  @Suite(
    "Accessibility", .enabled(if: TestFile.read(Checker.axe) != nil, Checker.notice))
  struct Accessibility {
    @Test("The checker axe finds no violation", arguments: PageFamily.all, Reader.widths)
    func light(family: PageFamily, width: Int) async throws {
      #expect(try await violations(family, Reader(width: width)) == [])
    }

    @Test(
      "Nor does it in the dark, or where a reader wishes more contrast",
      arguments: PageFamily.coloured,
      [
        Reader(wishes: ["prefers-color-scheme": "dark"]),
        Reader(wishes: ["prefers-contrast": "more"]),
        Reader(wishes: ["prefers-color-scheme": "dark", "prefers-contrast": "more"]),
      ])
    func colours(family: PageFamily, reader: Reader) async throws {
      #expect(try await violations(family, reader) == [])
    }

    private func violations(_ family: PageFamily, _ reader: Reader) async throws -> [String] {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family), reader)
      return try await AxeRun.violations(in: shown.browser)
    }
  }
}

/// The accessibility checker axe in an open page.
enum AxeRun {
  /// Every violation with the first place of it: `serious color-contrast (3): .note`.
  static func violations(in browser: Browser) async throws -> [String] {
    let axe = try #require(TestFile.read(Checker.axe))
    try await browser.run(String(decoding: axe, as: UTF8.self))
    return try await browser.wait(script, tags)
  }

  /// The rules: WCAG 2.2 AA, and what is good practice besides.
  private static let tags = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
  ]

  private static let script = """
    const tags = [...arguments]
    const done = tags.pop()
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
      result => done(result.violations.map(found =>
        `${found.impact} ${found.id} (${found.nodes.length}): ${found.nodes[0].target}`)),
      error => done([String(error)]))
    """
}
