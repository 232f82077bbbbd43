import Testing
import UnionTestSupport

extension SampleTests.InBrowser {
  /// The checks themselves: a page that is wrong must not pass.
  @Suite("Each check finds what it is for")
  struct FaultyPages {
    @Test(
      "What is too wide",
      arguments: [
        ("<p style=\"width: 400px\">甲</p>", ["the page: ", "<p class=\"\">"]),
        (
          "<div style=\"overflow: hidden\"><p style=\"width: 400px\">甲</p></div>",
          ["<p class=\"\">"]
        ),
        ("<div style=\"overflow: auto\"><p style=\"width: 400px\">甲</p></div>", []),
        ("<p style=\"position: absolute; left: -60px; width: 50px\">甲</p>", ["<p class=\"\">"]),
      ])
    func overflow(body: String, faults: [String]) async throws {
      let found = try await open(body, Reader(width: 320)).run(
        PageScript.overflow, as: [String].self)
      #expect(found.count == faults.count)
      for (found, fault) in zip(found, faults) { #expect(found.hasPrefix(fault)) }
    }

    @Test("What moves")
    func shifts() async throws {
      let browser = try await open(
        """
        <p id="late"></p><p>甲</p><p>乙</p>
        <script>requestAnimationFrame(() => requestAnimationFrame(() =>
          late.style.height = '200px'))</script>
        """)
      #expect(try await browser.wait(PageScript.shifts, as: [String].self).count > 0)
    }

    @Test("What is asked of others")
    func requests() async throws {
      let browser = try ShownSample.shown.browser
      _ = try await browser.requests()
      _ = try await open("<img alt=\"\" src=\"http://elsewhere.example/a.png\">")
      #expect(try await browser.requests().contains("http://elsewhere.example/a.png"))
    }

    @Test("What scripts alone show")
    func scripts() async throws {
      let body = """
        <p id="a">甲</p><p hidden id="b">乙</p><p hidden><button>丙</button></p>
        <script>a.textContent = '丁'; b.hidden = false</script>
        """
      let whole = try await open(body).run(PageScript.words, as: [String].self)
      let plain = try await open(body, Reader(hasScripts: false))
      #expect(whole == ["丁", "乙"])
      #expect(try await plain.run(PageScript.words, as: [String].self) == ["甲"])
      #expect(
        try await plain.run(PageScript.hidden, as: [String].self) == [
          "<p hidden=\"\" id=\"b\">乙</p>"
        ])
    }

    @Test("What shows no focus, and what cannot be reached")
    func focus() async throws {
      let browser = try await open(
        """
        <a href="#x">甲</a> <a href="#x" style="outline: none">乙</a> <button>丙</button>
        <button onfocus="document.querySelector('a').focus()">丁</button>
        <button>戊</button>
        """)
      #expect(
        try await FocusWalk(browser).faults() == [
          "<button> 丁: not reached", "<button> 戊: not reached", "<a> 乙: shows no focus",
        ])
    }

    @Test(
      "What readers with weak eyes cannot see",
      .enabled(if: TestFile.read(Checker.axe) != nil, Checker.notice))
    func contrast() async throws {
      let body = """
        <style>@media (prefers-color-scheme: dark) { p { color: #222; background: #000 } }</style>
        <h1>甲</h1><p>比底色亮不了多少的字</p>
        """
      #expect(try await AxeRun.everything.violations(in: open(body)) == [])
      let dark = try await open(body, Reader(wishes: ["prefers-color-scheme": "dark"]))
      #expect(
        try await AxeRun.colours.violations(in: dark) == ["serious color-contrast (1): p"])
    }

    /// A page with this body.
    private func open(_ body: String, _ reader: Reader = Reader()) async throws -> Browser {
      let page = """
        <!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>甲</title>
        <style>:focus { outline: 3px solid } body { margin: 0 }</style></head>
        <body><main>\(body)</main></body></html>
        """
      let shown = try ShownSample.shown
      let file = try BuiltSample.shown.scratch("faulty.html")
      TestFile.write(Array(page.utf8), to: file)
      try await shown.open(address: "file://" + file, reader)
      return shown.browser
    }
  }
}
