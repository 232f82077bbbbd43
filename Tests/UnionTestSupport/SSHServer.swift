import Glibc

/// The system's own SSH server on this machine, for one test: its keys, its port and its user's key are
/// made for it, and whoever logs in is the user who runs the tests.
public final class SSHServer: Sendable {
  /// What a client's configuration calls it.
  public static let host = "unionsite-test"
  /// The client's configuration.
  public let configuration: String
  /// What PATH is to be for a program that calls `ssh` to reach it.
  public var path: String {
    folder.write("bin/ssh", "#!/bin/sh\nexec /usr/bin/ssh -F \(configuration) \"$@\"\n")
    chmod(folder.path + "/bin/ssh", 0o755)
    return folder.path + "/bin:" + (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
  }

  /// The client's file of known hosts.
  public let knownHosts: String
  /// The port.
  public let port: Int
  private let folder: TestFolder
  private let process: BackgroundProcess

  /// Whether what it needs is installed.
  public static var isInstalled: Bool {
    access("/usr/sbin/sshd", X_OK) == 0 && Program.has("ssh") && Program.has("ssh-keygen")
      && Program.has("rsync")
  }

  /// Starts one that answers; nil where it cannot be started.
  public static func start() async -> SSHServer? {
    for _ in 0..<5 {
      guard let server = SSHServer(port: Int.random(in: 20_000..<32_000)) else { return nil }
      for _ in 0..<200 {
        if server.process.said.contains("Server listening") { return server }
        if server.process.said.contains("Cannot bind") { break }
        try? await Task.sleep(for: .milliseconds(25))
      }
    }
    return nil
  }

  private init?(port: Int) {
    let folder = TestFolder()
    let path = folder.path
    func makeKey(_ name: String) -> Bool {
      ChildProcess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(path)/\(name)"],
        environment: ["PATH=/usr/bin:/bin"]) == 0
    }
    guard makeKey("host"), makeKey("user"), let hostKey = folder.text("host.pub"),
      let userKey = folder.text("user.pub")
    else { return nil }
    folder.write("authorized", userKey)
    folder.write("known", "[127.0.0.1]:\(port) \(hostKey)")
    // The server of a system that has not started it yet wants its folder.
    mkdir("/run/sshd", 0o755)
    folder.write(
      "server",
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(path)/host
      AuthorizedKeysFile \(path)/authorized
      PidFile none
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      UsePAM no
      StrictModes no
      PermitRootLogin prohibit-password
      MaxStartups 100

      """)
    folder.write(
      "client",
      """
      Host \(Self.host)
        HostName 127.0.0.1
        Port \(port)
        IdentityFile \(path)/user
        IdentitiesOnly yes
        UserKnownHostsFile \(path)/known

      """)
    chmod(path + "/user", 0o600)
    guard
      let process = BackgroundProcess(
        ["/usr/sbin/sshd", "-D", "-e", "-f", path + "/server"], output: path + "/said")
    else { return nil }
    self.folder = folder
    self.process = process
    self.port = port
    configuration = path + "/client"
    knownHosts = path + "/known"
  }

  /// Makes the server's key another one in the eyes of the client.
  public func forgetHost(showing key: String? = nil) {
    folder.write("known", key.map { "[127.0.0.1]:\(port) \($0)" } ?? "")
  }

  /// Lets nobody in any more.
  public func refuseKeys() { folder.write("authorized", "") }

  /// A public key that is nobody's.
  public var strangeKey: String { folder.text("user.pub") ?? "" }

  /// Ends the server's processes that serve a connection, as a crash or a restart would.
  public func cutConnections() {
    let script = #"pkill -KILL -P "$(pgrep -f "^sshd: .* -f $0/server" | paste -sd ,)""#
    _ = ChildProcess.run(
      ["sh", "-c", script, folder.path], environment: ["PATH=/usr/bin:/bin"])
  }
}
