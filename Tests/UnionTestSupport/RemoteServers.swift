import Glibc
import Synchronization

/// A server on this machine that rclone publishes to, for one test, and rclone's configuration for it:
/// the remote `web`.
public final class RemoteServer: Sendable {
  /// What it speaks.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case webdav, sftp, ftp, s3

    /// Whether what it needs is installed: rclone itself, python3-pyftpdlib, moto's server in the
    /// folder of checkers or where UNIONSITE_MOTO says.
    public var isInstalled: Bool {
      guard Program.has("rclone") else { return false }
      return switch self {
      case .webdav: true
      case .sftp: Program.has("ssh-keygen")
      case .ftp:
        access("/usr/lib/python3/dist-packages/pyftpdlib", R_OK) == 0
      case .s3: access(RemoteServer.moto, X_OK) == 0
      }
    }

    /// Those that can be tested with here.
    public static var installed: [Kind] { allCases.filter(\.isInstalled) }
  }

  /// The kind.
  public let kind: Kind
  /// The variables of rclone's environment.
  public let variables: [String: String]
  /// Where its files lie; of no meaning for S3, which keeps them in memory.
  public var root: String { folder.path + "/www" }
  private let folder: TestFolder
  private let port: Int
  private let process: Mutex<BackgroundProcess?>

  static let password = "geheim-秘密"

  static var moto: String {
    getenv("UNIONSITE_MOTO").map { String(cString: $0) }
      ?? TestFile.packageRoot + "/.build/tools/moto/bin/moto_server"
  }

  /// Starts one that answers; nil where it cannot be started.
  public static func start(_ kind: Kind) async -> RemoteServer? {
    for _ in 0..<5 {
      guard let server = RemoteServer(kind, port: Int.random(in: 20_000..<32_000)) else {
        return nil
      }
      if await server.begin() {
        if kind == .s3 { _ = server.rclone(["mkdir", "web:bucket"]) }
        return server
      }
    }
    return nil
  }

  private init?(_ kind: Kind, port: Int) {
    let folder = TestFolder()
    TestFile.makeFolder(folder.path + "/www")
    self.kind = kind
    self.port = port
    self.folder = folder
    process = Mutex(nil)
    var variables = ["RCLONE_CONFIG": folder.path + "/rclone.conf", "AWS_CA_BUNDLE": ""]
    if kind == .sftp {
      guard
        ChildProcess.run(
          ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.path + "/host"],
          environment: ["PATH=/usr/bin:/bin"]) == 0, let key = folder.text("host.pub")
      else { return nil }
      folder.write("known", "[127.0.0.1]:\(port) \(key)")
      variables["RCLONE_SFTP_KNOWN_HOSTS_FILE"] = folder.path + "/known"
    }
    self.variables = variables
    setPassword(Self.password)
  }

  /// Writes rclone's configuration with this password.
  public func setPassword(_ password: String) {
    let run = Program(onPath: "rclone")?.run(["obscure", password], in: folder.path)
    let obscured = run?.output.split(separator: "\n").first.map(String.init) ?? ""
    let lines =
      switch kind {
      case .webdav:
        [
          "type = webdav", "url = http://127.0.0.1:\(port)", "vendor = other", "user = li",
          "pass = \(obscured)",
        ]
      case .ftp, .sftp:
        [
          "type = \(kind.rawValue)", "host = 127.0.0.1", "port = \(port)", "user = li",
          "pass = \(obscured)",
          // As most FTP servers do, this one then says 550 of a folder that is not there.
        ] + (kind == .ftp ? ["disable_mlsd = true"] : [])
      case .s3:
        [
          "type = s3", "provider = Other", "endpoint = http://127.0.0.1:\(port)",
          "access_key_id = li", "secret_access_key = \(password)", "region = us-east-1",
        ]
      }
    folder.write("rclone.conf", "[web]\n" + lines.map { $0 + "\n" }.joined())
  }

  /// Makes the server's key one that nobody has confirmed.
  public func forgetHost() { folder.write("known", "") }

  /// Ends it, as a crash would. What it holds stays, but for S3.
  public func stop() {
    let running = process.withLock { process in
      defer { process = nil }
      return process
    }
    withExtendedLifetime(running) {}
  }

  /// Starts it, and waits until it listens; whether it does.
  public func begin() async -> Bool {
    guard
      let started = BackgroundProcess(words, output: folder.path + "/said", environment: variables)
    else { return false }
    process.withLock { $0 = started }
    for _ in 0..<1200 {
      let said = started.said.lowercased()
      if said.contains(mark) { return true }
      if said.contains("address already in use") || said.contains("in use by another") {
        return false
      }
      try? await Task.sleep(for: .milliseconds(25))
    }
    return false
  }

  /// Starts it again at its old port, which the system may give back only after a while.
  public func beginAgain() async -> Bool {
    for _ in 0..<60 {
      if await begin() { return true }
      try? await Task.sleep(for: .seconds(1))
    }
    return false
  }

  private var words: [String] {
    let login = ["--user", "li", "--pass", Self.password]
    let address = "127.0.0.1:\(port)"
    // Tests change files behind its back.
    let fresh = ["--dir-cache-time", "1ms"]
    return switch kind {
    case .webdav: ["rclone", "serve", "webdav", root, "--addr", address] + fresh + login
    case .sftp:
      ["rclone", "serve", "sftp", root, "--addr", address, "--key", folder.path + "/host"]
        + fresh + login
    case .ftp:
      [
        "/usr/bin/python3", "-u", "-m", "pyftpdlib", "-i", "127.0.0.1", "-p", "\(port)", "-w", "-d",
        root, "-u", "li", "-P", Self.password,
      ]
    case .s3: [Self.moto, "-H", "127.0.0.1", "-p", "\(port)"]
    }
  }

  /// What it says when it listens, in small letters.
  private var mark: String {
    switch kind {
    case .webdav: "webdav server started"
    case .sftp: "sftp server listening"
    case .ftp: "starting ftp server"
    case .s3: "running on"
    }
  }

  /// The remote of a name at it: `web:site`.
  public func remote(_ name: String) -> String {
    kind == .s3 ? "web:bucket/\(name)" : "web:\(name)"
  }

  /// Every file below a remote name with its bytes.
  public func files(_ name: String) -> [String: [UInt8]] {
    if kind != .s3 { return folder.files("www/" + name) }
    let copy = TestFolder()
    _ = rclone(["copy", remote(name), copy.path + "/all"])
    return copy.files("all")
  }

  /// Writes a file there, as somebody else would.
  public func write(_ path: String, _ text: String) {
    if kind != .s3 { return folder.write("www/" + path, text) }
    let copy = TestFolder()
    copy.write("one", text)
    _ = rclone(["copyto", copy.path + "/one", remote(path)])
  }

  /// Deletes a file there, as somebody else would.
  public func delete(_ path: String) {
    if kind != .s3 {
      folder.delete("www/" + path)
    } else {
      _ = rclone(["deletefile", remote(path)])
    }
  }

  /// Every folder below a name, where there are folders.
  public func folders(_ name: String) -> [String] {
    let run = rclone(["lsf", "--dirs-only", "--recursive", remote(name)])
    return run.output.split(separator: "\n").map(String.init).sorted()
  }

  /// Runs rclone with its configuration.
  public func rclone(_ words: [String]) -> Program.Run {
    guard let program = Program(onPath: "rclone") else {
      return Program.Run(status: 127, output: "", errors: "")
    }
    return program.run(words, in: folder.path, environment: variables)
  }
}
