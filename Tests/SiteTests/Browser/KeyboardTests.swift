import Testing
import UnionTestSupport

extension SampleTests.InBrowser {
  @Suite("With the keyboard")
  struct Keyboard {
    @Test(
      "Tab reaches every control, and each shows that it has the focus",
      arguments: PageFamily.walked)
    func focus(family: PageFamily) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family))
      #expect(try await FocusWalk(shown.browser).faults() == [])
    }

    @Test("The first control of a page skips to its main text", arguments: PageFamily.all)
    func skipLink(family: PageFamily) async throws {
      let shown = try ShownSample.shown
      try await shown.open(BuiltSample.shown.page(of: family))
      try await shown.browser.press([.tab])
      #expect(try await shown.browser.run(Self.isInView, as: Bool.self))
      try await shown.browser.press([.enter])
      #expect(try await shown.browser.run(Self.focused, as: String.self) == "main")
    }

    private static let isInView = """
      const box = document.activeElement.getBoundingClientRect()
      return document.activeElement.matches('a') && box.width > 10 && box.height > 10
        && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
      """

    private static let focused = "return document.activeElement.tagName.toLowerCase()"
  }
}

/// A walk through a page from control to control.
struct FocusWalk {
  private let browser: Browser

  init(_ browser: Browser) { self.browser = browser }

  /// What a reader without a mouse cannot reach or see.
  func faults() async throws -> [String] {
    let count = try await browser.run(Self.start, as: Int.self)
    var pressed = 0
    // Past the last control the focus leaves the page, so a few more do no harm.
    while pressed <= count {
      try await browser.press(Array(repeating: .tab, count: 25))
      pressed += 25
    }
    return try await browser.run(Self.end, as: [String].self)
  }

  /// Makes the page write down every control that gets the focus; gives how many should.
  private static let start = """
    const wanted = 'a[href], button, input, select, textarea, summary, audio[controls],'
      + ' video[controls], [tabindex]'
    const name = element => {
      const words = element.getAttribute('aria-label') || element.textContent || element.name || ''
      return `<${element.tagName.toLowerCase()}> ${words.trim().replace(/\\s+/g, ' ').slice(0, 30)}`
    }
    window.controls = [...document.querySelectorAll(wanted)].filter(element =>
      element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden'
        && element.checkVisibility({ visibilityProperty: true }))
    window.seen = new Map()
    window.nameOfControl = name
    // Rings that fade in would be looked at too early.
    const calm = document.createElement('style')
    calm.textContent = '* { transition: none !important; animation: none !important }'
    document.head.append(calm)
    const isVisible = colour => !/^transparent$|^rgba.*, 0\\)$|\\/ 0\\)$/.test(colour)
    const plain = new Map(window.controls.map(element =>
      [element, getComputedStyle(element).boxShadow]))
    document.addEventListener('focusin', event => {
      const element = event.target
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
        && isVisible(style.outlineColor)
      const hasShadow = style.boxShadow !== 'none' && style.boxShadow !== plain.get(element)
      if (window.seen.has(element)) return
      window.seen.set(element,
        !(hasOutline || hasShadow) ? 'shows no focus' : box.width && box.height ? '' : 'has no size')
    })
    return window.controls.length
    """

  private static let end = """
    const found = []
    for (const control of window.controls) {
      const first = control.type === 'radio' && control.name
      if (!window.seen.has(control) && !first) found.push(`${window.nameOfControl(control)}: not reached`)
    }
    for (const [element, fault] of window.seen) {
      if (fault) found.push(`${window.nameOfControl(element)}: ${fault}`)
    }
    if (!window.seen.size) found.push('nothing can be reached')
    return found
    """
}
