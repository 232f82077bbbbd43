import Testing
import UnionTestSupport

extension SampleTests.InBrowser {
  @Suite(
    "Accessibility", .enabled(if: TestFile.read(Checker.axe) != nil, Checker.notice))
  struct Accessibility {
    @Test("The checker axe finds no violation", arguments: PageFamily.all, Reader.widths)
    func light(family: PageFamily, width: Int) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family), Reader(width: width))
      #expect(try await AxeRun.everything.violations(in: shown.browser) == [])
    }

    @Test(
      "Nor does it in the colours of the dark, or of readers who wish more contrast",
      arguments: PageFamily.coloured,
      [
        Reader(wishes: ["prefers-color-scheme": "dark"]),
        Reader(wishes: ["prefers-contrast": "more"]),
        Reader(wishes: ["prefers-color-scheme": "dark", "prefers-contrast": "more"]),
      ])
    func colours(family: PageFamily, reader: Reader) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family), reader)
      #expect(try await AxeRun.colours.violations(in: shown.browser) == [])
    }
  }
}

/// The accessibility checker axe in an open page.
struct AxeRun {
  /// What the names are of: `tag` or `rule`.
  private let kind: String
  private let names: [String]

  /// WCAG 2.2 AA, and what is good practice besides.
  static let everything = AxeRun(
    kind: "tag",
    names: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])

  /// The rules in which colours count.
  static let colours = AxeRun(kind: "rule", names: ["color-contrast", "link-in-text-block"])

  /// Every violation with the first place of it: `serious color-contrast (3): .note`.
  func violations(in browser: Browser) async throws -> [String] {
    let axe = try #require(TestFile.read(Checker.axe))
    try await browser.run(String(decoding: axe, as: UTF8.self))
    return try await browser.wait(Self.script, [kind] + names)
  }

  private static let script = """
    const names = [...arguments]
    const done = names.pop()
    const kind = names.shift()
    axe.run(document, { runOnly: { type: kind, values: names }, resultTypes: ['violations'] }).then(
      result => done(result.violations.map(found =>
        `${found.impact} ${found.id} (${found.nodes.length}): ${found.nodes[0].target}`)),
      error => done([String(error)]))
    """
}
