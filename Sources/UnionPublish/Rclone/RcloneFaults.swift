/// What rclone says when it fails, and what it means.
struct RcloneFaults: Sendable {
  /// The target's name.
  var target: String
  /// The place.
  var remote: String
  /// Whether files are being sent, so that some may have arrived.
  var isSending = false

  /// What the failures of servers have in common, in small letters; the first that fits counts.
  private enum Cause: CaseIterable {
    case remoteUnknown, hostUnknown, hostChanged, certificate, noSpace, accessRefused, noPermission
    case unreachable, placeMissing, lost

    var words: [String] {
      switch self {
      case .remoteUnknown:
        ["didn't find section in config file", "didn't find backend called"]
      case .hostUnknown: ["knownhosts: key is unknown", "couldn't parse known_hosts_file"]
      case .hostChanged: ["knownhosts: key mismatch"]
      case .certificate: ["x509:", "certificate", "tls: "]
      case .noSpace:
        [
          "no space left", "insufficient storage", "quota", "disk full", "507 ", ": 552 ",
          ": 452 ", "not enough space", "storage full",
        ]
      case .accessRefused:
        [
          "401 unauthorized", "unauthorized", "403 forbidden", "accessdenied", "access denied",
          "status code: 403", "invalidaccesskeyid", "signaturedoesnotmatch", ": 530 ",
          "unable to authenticate", "authentication failed", "login incorrect",
          "nocredentialproviders", "permission denied (publickey",
        ]
      case .noPermission: ["permission denied", "read-only", "not enough privileges", ": 553 "]
      case .unreachable:
        [
          "connection refused", "no such host", "network is unreachable", "no route to host",
          "dial tcp", "i/o timeout", "connection timed out", "server misbehaving",
        ]
      case .placeMissing:
        [
          "directory not found", "no such directory", "nosuchbucket", "no such file or directory",
          "bucket does not exist", ": 550 ",
        ]
      case .lost:
        [
          "broken pipe", "connection reset", "eof", "use of closed", "connection lost",
          "server closed", "transport closed",
        ]
      }
    }
  }

  /// The failure behind what it wrote before it ended.
  func error(complaint: String) -> PublishError {
    let detail = essence(complaint)
    let said = complaint.lowercased()
    let cause = Cause.allCases.first { $0.words.contains { said.contains($0) } }
    if isSending {
      return cause == .noSpace
        ? .fullMidway(target: target) : .stoppedMidway(target: target, detail: detail)
    }
    return switch cause {
    case .remoteUnknown: .remoteUnknown(target: target, remote: Self.withoutSecrets(remote))
    case .hostUnknown: .hostUnknown(target: target)
    case .hostChanged: .hostChanged(target: target)
    case .certificate: .certificateRefused(target: target, detail: detail)
    case .noSpace: .noSpace(target: target)
    case .accessRefused: .accessRefused(target: target, detail: detail)
    case .noPermission: .noPermission(target: target, path: Self.withoutSecrets(remote))
    case .unreachable: .unreachable(target: target, detail: detail)
    case .placeMissing: .placeMissing(target: target, path: Self.withoutSecrets(remote))
    case .lost: .connectionLost(target: target, detail: detail)
    case nil: .failed(target: target, detail: detail)
    }
  }

  /// What says most: the last thing that it wrote, without the time before it and without secrets.
  func essence(_ complaint: String) -> String {
    let lines = complaint.split(separator: "\n").filter { !$0.contains(" INFO  :") }
    let last = lines.lastIndex { $0.first?.isNumber == true } ?? lines.startIndex
    var text = lines[last...].joined(separator: " ")
    // "2026/11/22 02:08:20 ", then a level.
    if text.first?.isNumber == true {
      text = text.split(separator: " ", maxSplits: 2).last.map(String.init) ?? text
    }
    return String(Self.withoutSecrets(text).prefix(300))
  }

  private static let secrets = ["pass", "password", "secret", "secret_access_key", "token", "key"]

  /// The text without what stands behind `pass=` and the like, and without a password in an address.
  static func withoutSecrets(_ text: String) -> String {
    var parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropLast() {
      let name = parts[index].lowercased()
      guard secrets.contains(where: { name.hasSuffix($0) }) else { continue }
      let value = parts[index + 1]
      let rest = value.drop { !",:\"' &".contains($0) }
      parts[index + 1] = "…" + rest
    }
    var words = parts.joined(separator: "=").split(
      separator: " ", omittingEmptySubsequences: false
    ).map(String.init)
    for index in words.indices {
      guard let start = words[index].firstRange(of: "://")?.upperBound,
        let end = words[index][start...].firstIndex(of: "@"),
        let colon = words[index][start..<end].firstIndex(of: ":")
      else { continue }
      words[index].replaceSubrange(colon..<end, with: ":…")
    }
    return words.joined(separator: " ")
  }
}
