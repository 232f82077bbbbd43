/// A real browser without a window, steered by a test: Chromium through its driver.
///
/// It asks nobody but this machine: every other name is unknown to it.
public final class Browser: Sendable {
  private let driver: BackgroundProcess
  private let session: WebDriver
  /// Where it keeps its own files.
  private let folder: TestFolder

  /// Whether it is installed.
  public static var isThere: Bool { Program.has("chromium") && Program.has("chromedriver") }

  /// Starts a browser.
  public init() async throws(BrowserError) {
    folder = TestFolder()
    guard
      let driver = BackgroundProcess(
        ["chromedriver", "--port=0"], output: folder.path + "/driver.log",
        environment: ["TMPDIR": folder.path])
    else { throw .notStarted("chromedriver") }
    guard let port = await driver.number(after: "successfully on port ") else {
      throw .notStarted(driver.said)
    }
    self.driver = driver
    let server = LocalHTTP(port: port)
    let opened = try await WebDriver(server: server, root: "/session").send(
      "", SessionRequest(), as: OpenedSession.self)
    session = WebDriver(server: server, root: "/session/" + opened.sessionId)
  }

  /// Ends the browser. Without it the browser ends with the test, but less calmly.
  public func end() async throws(BrowserError) {
    try await session.send("", method: "DELETE")
  }

  /// Opens a page and waits until it is loaded with everything in it.
  public func load(_ address: String) async throws(BrowserError) {
    try await session.send("/url", ["url": address])
  }

  /// The value that a script in the page returns. The script sees its texts as `arguments`.
  public func run<Value: Decodable>(
    _ script: String, _ arguments: [String] = [], as value: Value.Type = Value.self
  ) async throws(BrowserError) -> Value {
    try await session.send("/execute/sync", ScriptRequest(script: script, args: arguments))
  }

  /// Runs a script in the page.
  public func run(_ script: String, _ arguments: [String] = []) async throws(BrowserError) {
    try await session.send("/execute/sync", ScriptRequest(script: script, args: arguments))
  }

  /// The value that a script gives to the function that is the last of its `arguments`, when it is
  /// ready.
  public func wait<Value: Decodable>(
    _ script: String, _ arguments: [String] = [], as value: Value.Type = Value.self
  ) async throws(BrowserError) -> Value {
    try await session.send("/execute/async", ScriptRequest(script: script, args: arguments))
  }

  /// Presses and lets go of keys, one after the other.
  public func press(_ keys: [Key]) async throws(BrowserError) {
    try await session.send("/actions", ActionRequest(keys: keys.map(\.rawValue)))
  }

  /// A key as WebDriver names it (https://www.w3.org/TR/webdriver2/#keyboard-actions).
  public enum Key: String, Sendable {
    case tab = "\u{E004}"
    case enter = "\u{E007}"
    case escape = "\u{E00C}"
  }

  /// Gives the page a viewport of this size in CSS pixels.
  public func setView(width: Int, height: Int) async throws(BrowserError) {
    try await tell(
      "Emulation.setDeviceMetricsOverride", ViewRequest(width: width, height: height))
  }

  /// Makes the page believe in what a reader has set: `["prefers-color-scheme": "dark"]`.
  public func setMedia(_ features: [String: String]) async throws(BrowserError) {
    let features = features.sorted { $0.key < $1.key }.map {
      MediaRequest.Feature(name: $0.key, value: $0.value)
    }
    try await tell("Emulation.setEmulatedMedia", MediaRequest(features: features))
  }

  /// Whether pages that are loaded from now on run scripts of theirs. Those of the test always run.
  public func setScripting(_ isOn: Bool) async throws(BrowserError) {
    try await tell("Emulation.setScriptExecutionDisabled", ["value": !isOn])
  }

  /// The addresses that were asked for since the last time.
  public func requests() async throws(BrowserError) -> [String] {
    let entries = try await session.send(
      "/se/log", ["type": "performance"], as: [LogEntry].self)
    return entries.compactMap(\.requested)
  }

  /// What the browser has found wrong since the last time: what it would not load or run, and errors.
  public func complaints() async throws(BrowserError) -> [String] {
    let entries = try await session.send("/se/log", ["type": "browser"], as: [LogEntry].self)
    return entries.filter { ["SEVERE", "WARNING"].contains($0.level) }.map(\.message)
  }

  /// Sends a command of Chromium's own protocol.
  private func tell(_ command: String, _ words: some Encodable) async throws(BrowserError) {
    try await session.send("/goog/cdp/execute", ChromiumRequest(cmd: command, params: words))
  }
}
