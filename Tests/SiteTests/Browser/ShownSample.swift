import Testing
import UnionTestSupport

/// A folder of pages behind a server, with the one browser that the tests look at it through.
final class ShownSample: Sendable {
  /// The one of this run.
  static var shown: ShownSample {
    get throws { try #require(current, "the browser is opened by the suite") }
  }

  @TaskLocal fileprivate static var current: ShownSample?

  private let server: FolderServer
  /// The browser.
  let browser: Browser

  init(_ sample: BuiltSample) async throws {
    server = try #require(await FolderServer(sample.served, log: sample.scratch("server.log")))
    browser = try await Browser()
  }

  /// Where a page is.
  func address(_ page: String) -> String {
    let path = page.hasSuffix("index.html") ? page.dropLast("index.html".count) : page[...]
    return server.address + path
  }

  /// Opens a page as a reader with these settings does, and leaves nothing behind for the next.
  func open(_ page: String, _ reader: Reader = Reader()) async throws {
    try await open(address: address(page), reader)
  }

  /// The same for any address.
  func open(address: String, _ reader: Reader) async throws {
    try await browser.setView(width: reader.width, height: 800)
    try await browser.setMedia(reader.wishes)
    try await browser.setScripting(reader.hasScripts)
    try await browser.load(address)
  }
}

/// How a reader has set the browser.
struct Reader: Sendable, CustomTestStringConvertible {
  /// The widths that pages are looked at: a desk's, and the narrowest that WCAG 1.4.10 asks for.
  static let widths = [1280, 320]

  /// The width of the window in CSS pixels.
  var width = 1280
  /// What the reader wishes of colours: `["prefers-color-scheme": "dark"]`.
  var wishes: [String: String] = [:]
  /// Whether scripts run.
  var hasScripts = true

  var testDescription: String {
    (["\(width) px"] + wishes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }).joined(
      separator: ", ")
  }
}

/// Opens the browser around a suite, and closes it behind it.
struct ShownSampleTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let shown = try await ShownSample(BuiltSample.shown)
    try await ShownSample.$current.withValue(shown) { try await function() }
    try await shown.browser.end()
  }
}

extension Trait where Self == ShownSampleTrait {
  /// The built sample is served and a browser is open while the suite runs.
  static var shownSample: Self { Self() }
}
