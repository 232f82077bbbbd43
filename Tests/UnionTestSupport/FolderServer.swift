/// A folder behind a web server on this machine, for as long as this is held.
public final class FolderServer: Sendable {
  /// Where it is: `http://127.0.0.1:41234/`.
  public let address: String
  private let process: BackgroundProcess

  /// Whether what it needs is installed.
  public static var isThere: Bool { Program.has("python3") }

  /// Serves a folder; `log` is a file for what the server says. Nil where it does not start.
  public init?(_ folder: String, log: String) async {
    let words = [
      "python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder,
    ]
    guard let process = BackgroundProcess(words, output: log),
      let port = await process.number(after: "127.0.0.1 port ")
    else { return nil }
    self.process = process
    address = "http://127.0.0.1:\(port)/"
  }
}
