import Testing
import UnionTestSupport

/// A small site that the real program previews, with a browser that looks at it.
final class LivePreview: Sendable {
  private let folder = TestFolder()
  private let program: BackgroundProcess
  let browser: Browser
  /// Where the preview is: `http://127.0.0.1:41234/`.
  let address: String
  let port: Int

  /// Starts the program and opens a page of the site.
  init(_ page: String = "about/", _ reader: Reader = Reader()) async throws {
    Self.write(to: folder)
    (program, port) = try await Self.start(in: folder, port: 0)
    address = "http://127.0.0.1:\(port)/"
    browser = try await Browser()
    try await browser.setView(width: reader.width, height: 800)
    try await browser.setMedia(reader.wishes)
    try await open(page)
  }

  /// Opens a page, and waits until it has been built.
  func open(_ page: String) async throws {
    try await browser.load(address + page)
    try await sees("return document.querySelector('main') !== null")
  }

  /// A free page with this text above many more paragraphs.
  static func page(_ text: String) -> String {
    let long = (1...80).map { "这是第 \($0) 段。" }.joined(separator: "\n\n")
    return "---\ntitle: 关于\n---\n\(text)\n\n\(long)\n"
  }

  private static func write(to folder: TestFolder) {
    folder.write("site/content/site.yml", "title: 测试站\nlanguage: zh-Hans\n")
    folder.write("site/content/pages/about.md", page("原来的文字。"))
    folder.write("site/content/units/a/unit.md", "---\ntitle: 甲镇总工会\n---\n")
    folder.write("site/content/units/a/2024-annual-summary.md", report)
    folder.write(
      "site/templates/page.mustache",
      """
      {{<layout}}{{$main}}<h1>{{title}}</h1>
      <details><summary>更多</summary><p>里面</p></details>
      {{{body}}}{{/main}}{{/layout}}
      """)
    folder.write(
      "site/templates/assets/site.css",
      ":root { color-scheme: light } body { color: rgb(1, 2, 3) }")
  }

  /// A report without mistakes.
  static let report = "---\n标题: 2024年工作总结\n类型: 总结\n---\n一切如常。\n"

  /// Starts the program; what port it listens at.
  private static func start(in folder: TestFolder, port: Int) async throws -> (
    BackgroundProcess, Int
  ) {
    let unionsite = try #require(Program(), "the program is not built")
    let words = [unionsite.path, "serve", "--site", "site", "--port", "\(port)"]
    let process = try #require(
      BackgroundProcess(
        ["sh", "-c", "cd \"$0\"; exec \"$@\"", folder.path] + words,
        output: folder.path + "/serve-\(port).log",
        environment: ["XDG_CACHE_HOME": folder.path + "/cache"]))
    let bound = await process.number(after: "http://127.0.0.1:")
    return (process, try #require(bound, "\(process.said)"))
  }

  /// The program is begun anew at the same port, as after a break; this ends with it.
  func restart() async throws -> BackgroundProcess {
    try await Self.start(in: folder, port: port).0
  }

  /// Saves a file of the site.
  func save(_ name: String, _ text: String) { folder.write("site/" + name, text) }

  /// Deletes a file of the site.
  func delete(_ name: String) { folder.delete("site/" + name) }

  /// Whether the site's folder has something of this name.
  func has(_ name: String) -> Bool { folder.has("site/" + name) }

  /// What the program has said.
  var said: String { program.said }

  /// Every file that the preview has built.
  var built: [String: [UInt8]] { folder.files("cache").filter { $0.key.contains("/site/") } }

  /// Waits until a script in the page returns true; the page may be between two loads meanwhile.
  func sees(_ script: String) async throws {
    for _ in 0..<600 {
      do {
        if try await browser.run(script, as: Bool.self) { return }
      } catch BrowserError.refused {
        // The page is on its way.
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    let page = try await browser.run("return document.documentElement.outerHTML", as: String.self)
    Issue.record("never came: \(script)\n\(page.prefix(3000))\n\(said)")
    throw NeverSeen()
  }

  /// Runs a script that sees the tree of what the preview shows over the page as `shown`.
  func overlay<Value: Decodable>(_ script: String, as value: Value.Type = Value.self)
    async throws -> Value
  {
    try await browser.run(Self.shown + script, as: value)
  }

  /// Waits for what the preview shows over the page.
  func seesOverlay(_ script: String) async throws { try await sees(Self.shown + script) }

  private static let shown = """
    const shown = document.querySelector('unionsite-preview')?.shadowRoot

    """

  func end() async throws { try await browser.end() }
}

/// What a page never showed.
struct NeverSeen: Error {}
