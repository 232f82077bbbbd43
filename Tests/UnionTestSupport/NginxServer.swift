import Glibc

/// A real nginx on 127.0.0.1 with folders, numbers and settings of its own, for as long as this is held.
public final class NginxServer: Sendable {
  /// What its settings did not please nginx with, or why it did not start.
  public struct Refusal: Error, CustomStringConvertible {
    /// What nginx said.
    public var description: String
  }

  /// Whether it is installed.
  public static var isThere: Bool { Program.has("nginx") }

  /// Whether it can send files that Brotli has made smaller (`libnginx-mod-http-brotli-static`).
  public static var hasBrotli: Bool { access(brotli, R_OK) == 0 }

  /// The port it listens at.
  public let port: Int
  /// What asks it.
  public var client: LocalHTTP { LocalHTTP(port: port) }
  /// What it has said about errors.
  public var complaints: String { folder.text("error.log") ?? "" }

  private static let brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
  private static let types = "/etc/nginx/mime.types"
  private let process: BackgroundProcess
  private let folder: TestFolder

  private init(port: Int, process: BackgroundProcess, folder: TestFolder) {
    self.port = port
    self.process = process
    self.folder = folder
  }

  /// Starts one with what stands in a file below `sites-enabled`: `server` blocks and what goes beside
  /// them. It is made for a port, as nobody knows before which one is free. Throws `Refusal`.
  public static func start(
    configuration: @Sendable (_ port: Int) -> String
  ) async throws(Refusal) -> NginxServer {
    var said = "no port is free"
    // Somebody else may take the port that was free a moment ago.
    for _ in 0..<5 {
      guard let port = freePort() else { continue }
      let folder = TestFolder()
      let words = words(in: folder, configuration(port))
      guard let process = BackgroundProcess(words, output: folder.path + "/output.log") else {
        continue
      }
      if await listens(process, at: port, in: folder) {
        return NginxServer(port: port, process: process, folder: folder)
      }
      said = process.said + (folder.text("error.log") ?? "")
      if !said.contains("Address already in use") { break }
    }
    throw Refusal(description: said)
  }

  /// Starts one for a folder, which may be a link that is switched while it runs: `SITE/current`.
  public static func start(root: String) async throws(Refusal) -> NginxServer {
    try await start { port in
      """
      server {
        listen 127.0.0.1:\(port);
        root "\(root)";
        index index.html;
        error_page 404 /404.html;
      }
      """
    }
  }

  /// Has nginx read settings without starting; what it says, where it does not like them.
  public static func complaint(about configuration: String) -> String? {
    let folder = TestFolder()
    let output = folder.path + "/output.log"
    let status = ChildProcess.run(
      words(in: folder, configuration) + ["-t"], environment: Program.environment(with: [:]),
      errors: output)
    return status == 0 ? nil : folder.text("output.log")
  }

  /// Writes the settings, and gives the words that start nginx with them.
  private static func words(in folder: TestFolder, _ configuration: String) -> [String] {
    folder.write("site.conf", configuration)
    folder.write("nginx.conf", settings(folder.path))
    return [
      "nginx", "-p", folder.path + "/", "-c", folder.path + "/nginx.conf",
      "-e", folder.path + "/error.log",
    ]
  }

  /// What Debian's `nginx.conf` says as far as it matters, in a folder of the test.
  private static func settings(_ folder: String) -> String {
    """
    \(hasBrotli ? "load_module \(brotli);" : "")
    \(getuid() == 0 ? "user root;" : "")
    daemon off;
    worker_processes 2;
    pid \(folder)/nginx.pid;
    error_log \(folder)/error.log warn;
    events { worker_connections 512; }
    http {
      access_log off;
      client_body_temp_path \(folder)/body;
      proxy_temp_path \(folder)/proxy;
      fastcgi_temp_path \(folder)/fastcgi;
      uwsgi_temp_path \(folder)/uwsgi;
      scgi_temp_path \(folder)/scgi;
      sendfile on;
      tcp_nopush on;
      types_hash_max_size 2048;
      include \(types);
      default_type application/octet-stream;
      gzip on;
      include \(folder)/site.conf;
    }
    """
  }

  /// A port that nobody listens at.
  private static func freePort() -> Int? {
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let number = socket(AF_INET, Int32(kind), 0)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, size) == 0 && getsockname(number, $0, &size) == 0
      }
    } ? Int(in_port_t(bigEndian: place.sin_port)) : nil
  }

  /// Waits until it takes connections itself, and not somebody else at its port: nginx notes its number
  /// when it has all its ports.
  private static func listens(
    _ process: BackgroundProcess, at port: Int, in folder: TestFolder
  ) async -> Bool {
    for _ in 0..<600 {
      if folder.text("nginx.pid")?.isEmpty == false, Wire(port: port) != nil { return true }
      if folder.text("error.log")?.contains("[emerg]") == true { return false }
      if process.said.contains("nginx:") { return false }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return false
  }
}
