/// Where releases stand side by side: a folder here or on a server.
struct ReleasePlace: Sendable {
  /// The machine.
  enum Machine: Sendable {
    /// This one.
    case here
    /// One that SSH reaches.
    case server(host: String, port: Int?)
  }

  /// The machine.
  var machine: Machine
  /// The folder there.
  var path: String
  /// The target's name, for messages.
  var name: String
  /// SSH's configuration where it is not the user's own, for tests.
  var configuration: String?
  /// Where SSH puts its shared connection; nil on this machine.
  var socket: String?

  /// The shell that works there.
  var shell: Child {
    switch machine {
    case .here:
      Child(program: "sh", arguments: ["-c", ReleaseScript.text, "unionsite", path])
    case .server(let host, _):
      Child(
        program: "ssh",
        arguments: connection(isFirst: true) + ["-a", "-x", "-T", host]
          + [ReleaseScript.command(place: path)])
    }
  }

  /// What rsync calls SSH with; nil on this machine.
  var rsyncShell: String? {
    guard case .server = machine else { return nil }
    return (["ssh"] + connection(isFirst: false) + ["-a", "-x"])
      .map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
  }

  /// A folder at the place as rsync names it; ends in `/`.
  func folder(_ below: String) -> String {
    let folder = (path.hasSuffix("/") ? path : path + "/") + below + "/"
    guard case .server(let host, _) = machine else { return folder }
    // An address of IPv6 has colons of its own.
    let user = host.split(separator: "@").dropLast().joined(separator: "@")
    let name = host.split(separator: "@").last ?? ""
    let named = name.contains(":") ? "[\(name)]" : String(name)
    return (user.isEmpty ? "" : user + "@") + named + ":" + folder
  }

  // Whatever the user's own configuration says, nobody is asked in the middle, and a server that is not
  // known, or not the one that was known, is not spoken to.
  private func connection(isFirst: Bool) -> [String] {
    var options = [
      "BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=20", "ServerAliveInterval=15",
      "ServerAliveCountMax=4",
    ]
    if let socket {
      options += [
        "ControlMaster=\(isFirst ? "yes" : "no")", "ControlPath=\(socket)", "ControlPersist=no",
      ]
    }
    var arguments = configuration.map { ["-F", $0] } ?? []
    arguments += options.flatMap { ["-o", $0] }
    if case .server(_, let port?) = machine { arguments += ["-p", String(port)] }
    return arguments
  }
}
