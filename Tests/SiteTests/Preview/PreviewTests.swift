import Testing
import UnionTestSupport

/// The real program and a real browser: what a clerk sees who saves a file.
@Suite(
  "A page that is previewed", .serialized,
  .enabled(
    if: Browser.isThere, "no chromium or chromedriver: make test-deps installs them"))
struct PreviewTests {
  private static let mark = "window.isSamePage = true; document.querySelector('main').id = 'old'"
  private static let isReloaded = "return window.isSamePage === undefined"

  @Test("It reloads by itself after a save, and what was read stays where it was")
  func reload() async throws {
    let preview = try await LivePreview()
    let browser = preview.browser
    try await browser.run(Self.mark)
    try await browser.run("document.querySelector('details').open = true")
    try await browser.run(Self.scroll, ["这是第 40 段。"])
    let before = try await browser.run(Self.top, ["这是第 40 段。"], as: Double.self)
    let grown = (1...30).map { "新的第 \($0) 句。" }.joined(separator: "\n\n")
    preview.save("content/pages/about.md", LivePreview.page(grown))
    try await preview.sees("return document.body.innerText.includes('新的第 30 句。')")
    #expect(try await browser.run(Self.isReloaded, as: Bool.self))
    try await preview.sees("return document.readyState === 'complete'")
    let after = try await browser.run(Self.top, ["这是第 40 段。"], as: Double.self)
    #expect(abs(after - before) < 2)
    #expect(try await browser.run("return document.querySelector('details').open", as: Bool.self))
    try await preview.end()
  }

  @Test("New styles come without a reload")
  func styles() async throws {
    let preview = try await LivePreview()
    try await preview.browser.run(Self.mark)
    preview.save("templates/assets/site.css", "body { color: rgb(4, 5, 6) }")
    try await preview.sees("return getComputedStyle(document.body).color === 'rgb(4, 5, 6)'")
    preview.save("templates/assets/site.css", "body { color: rgb(7, 8, 9) }")
    try await preview.sees("return getComputedStyle(document.body).color === 'rgb(7, 8, 9)'")
    try await preview.sees(
      "return document.querySelectorAll('link[rel=stylesheet]').length === 1")
    #expect(try await !preview.browser.run(Self.isReloaded, as: Bool.self))
    try await preview.end()
  }

  @Test("A mistake is shown over it with its place, and gone when it is mended")
  func mistake() async throws {
    let preview = try await LivePreview()
    try await preview.browser.run(Self.mark)
    let report = "content/units/a/2024-annual-summary.md"
    preview.save(report, LivePreview.report.replacing("类型", with: "类形"))
    try await preview.seesOverlay("return shown?.querySelector('dialog').open === true")
    let texts = try await preview.overlay(Self.texts, as: [String].self)
    #expect(
      texts == [
        "alertdialog", "1 个错误", "错误 “类形” 不是可用的字段",
        "site/\(report):3:1 unknown-key", "3类形: 总结", "^^^^", "提示 您是不是要写 “类型”?",
      ])
    // The carets stand under what they mean.
    #expect(try await preview.overlay(Self.caretShift, as: Double.self) < 1)
    #expect(try await !preview.browser.run(Self.isReloaded, as: Bool.self))

    try await preview.browser.press([.escape])
    try await preview.seesOverlay(
      "return !shown.querySelector('dialog').open && shown.activeElement.matches('.badge')")
    try await preview.browser.press([.enter])
    try await preview.seesOverlay("return shown.querySelector('dialog').open")

    preview.save(report, LivePreview.report)
    try await preview.seesOverlay("return !shown.querySelector('dialog').open")
    try await preview.seesOverlay("return !shown.querySelector('.badge').checkVisibility()")
    // The page is what it was before the mistake.
    #expect(try await !preview.browser.run(Self.isReloaded, as: Bool.self))
    try await preview.end()
  }

  @Test("A warning does not cover it, but can be asked for")
  func warning() async throws {
    let preview = try await LivePreview()
    preview.save("content/notes.txt", "x")
    try await preview.seesOverlay("return shown?.querySelector('.badge').checkVisibility()")
    #expect(
      try await preview.overlay(
        "return [shown.querySelector('.badge').innerText, shown.querySelector('dialog').open + '']",
        as: [String].self) == ["1 个警告", "false"])
    try await preview.seesOverlay("shown.querySelector('.badge').click(); return true")
    try await preview.seesOverlay("return shown.querySelector('dialog').open")
    #expect(
      try await preview.overlay(
        "return shown.querySelector('.path').innerText", as: String.self)
        == "site/content/notes.txt")
    try await preview.end()
  }

  @Test("Where it is no longer part of the site, that is said and it stays")
  func removed() async throws {
    let preview = try await LivePreview("units/a/2024-annual-summary/")
    try await preview.browser.run(Self.mark)
    preview.delete("content/units/a/2024-annual-summary.md")
    try await preview.seesOverlay("return shown?.querySelector('.status a')?.innerText === '到首页'")
    #expect(try await !preview.browser.run(Self.isReloaded, as: Bool.self))
    preview.save("content/units/a/2024-annual-summary.md", LivePreview.report)
    try await preview.sees(Self.isReloaded)
    try await preview.end()
  }

  @Test("Nothing of the preview is in the site or in its folder")
  func traces() async throws {
    let preview = try await LivePreview()
    preview.save("content/pages/about.md", LivePreview.page("二。"))
    try await preview.sees("return document.body.innerText.includes('二。')")
    #expect(!preview.built.isEmpty)
    for (name, bytes) in preview.built {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("_unionsite"), "\(name)")
    }
    #expect(!preview.has("public"))
    try await preview.end()
  }

  @Test(
    "What is shown over it can be used by everybody",
    .enabled(if: TestFile.read(Checker.axe) != nil, Checker.notice),
    arguments: [
      Reader(), Reader(width: 360), Reader(wishes: ["prefers-color-scheme": "dark"]),
    ])
  func accessibility(reader: Reader) async throws {
    let preview = try await LivePreview("about/", reader)
    preview.save("content/units/a/2024-annual-summary.md", "---\n类形: 总结\n标题: x: y\n年度: 十\n---\n")
    try await preview.seesOverlay("return shown?.querySelector('dialog').open === true")
    let unfolded = try await AxeRun.everything.violations(in: preview.browser)
    #expect(unfolded == [])
    #expect(try await preview.browser.run(PageScript.overflow, as: [String].self) == [])
    try await preview.browser.press([.escape])
    try await preview.seesOverlay("return shown.querySelector('.badge').checkVisibility()")
    let folded = try await AxeRun.everything.violations(in: preview.browser)
    #expect(folded == [])
    try await preview.end()
  }

  /// Puts the paragraph that begins with a text near the top of the window.
  private static let scroll = """
    const found = [...document.querySelectorAll('p')].find(p => p.innerText === arguments[0])
    scrollTo(0, scrollY + found.getBoundingClientRect().top - 3)
    """

  private static let top = """
    const found = [...document.querySelectorAll('p')].find(p => p.innerText === arguments[0])
    return found.getBoundingClientRect().top
    """

  private static let texts = """
    const text = name => shown.querySelector(name).innerText.trim()
    return [shown.querySelector('dialog').getAttribute('role'), text('h2'), text('.message'),
      text('.where'), text('.frame code').replace(/\\s+(?=类)/, ''), text('.carets').trim(),
      text('.cure')]
    """

  private static let caretShift = """
    const carets = shown.querySelector('.room').getBoundingClientRect().right
    return Math.abs(shown.querySelector('mark').getBoundingClientRect().left - carets)
    """
}
