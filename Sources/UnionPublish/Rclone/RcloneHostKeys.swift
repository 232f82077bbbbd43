import Glibc
import UnionBuild

/// Host keys. rclone takes any server's word for who it is unless it is told where the known ones are;
/// so it is told, wherever the user's own configuration does not say it.
enum RcloneHostKeys {
  private static let variable = "RCLONE_SFTP_KNOWN_HOSTS_FILE"

  /// The variables that make it look, from what `rclone config dump` said.
  ///
  /// One variable is for all servers, those behind another remote (`crypt`, `alias`) and those without
  /// any configuration too; it is stronger than the configuration, and so each remote that names its own
  /// file gets that again by a variable of its own, which is stronger still.
  static func variables(
    configuration: String, environment: (String) -> String? = Self.environment
  ) -> [String: String] {
    var variables = [variable: environment(variable) ?? "~/.ssh/known_hosts"]
    guard case .object(let remotes) = JSONTree(configuration.utf8) else { return variables }
    for (name, remote) in remotes where remote["type"]?.text == "sftp" {
      guard let file = remote["known_hosts_file"]?.text, !file.isEmpty else { continue }
      let own = "RCLONE_CONFIG_\(Self.variablePart(name))_KNOWN_HOSTS_FILE"
      if environment(own) == nil { variables[own] = file }
    }
    return variables
  }

  /// A remote's name as its variables have it.
  private static func variablePart(_ name: String) -> String {
    String(name.uppercased().map { $0 == "-" ? "_" : $0 })
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
