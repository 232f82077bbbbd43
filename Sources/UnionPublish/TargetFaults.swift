/// What programs on the way to a target say when they fail, and what it means.
struct TargetFaults: Sendable {
  /// The target's name.
  var target: String

  /// The failure behind what SSH, a shell or rsync wrote before it ended. `path` is the place it is
  /// about, where that is known.
  func error(complaint: String, status: Int, path: String = "") -> PublishError {
    let detail = Self.essence(complaint)
    func says(_ words: String...) -> Bool {
      words.contains { complaint.contains($0) }
    }
    if says("REMOTE HOST IDENTIFICATION HAS CHANGED") { return .hostChanged(target: target) }
    if says("Host key verification failed", "No matching host key") || says("host key is known") {
      return .hostUnknown(target: target)
    }
    if says("Permission denied (", "Too many authentication failures") {
      return .accessRefused(target: target, detail: detail)
    }
    if says("No space left on device", "Disk quota exceeded", "quota exceeded") {
      return .noSpace(target: target)
    }
    if says("rsync: command not found", "rsync: not found") {
      return .programMissing("rsync", onServer: true)
    }
    if says("Permission denied", "Operation not permitted", "Read-only file system") {
      return .noPermission(target: target, path: path)
    }
    if says(
      "Could not resolve hostname", "Connection refused", "Connection timed out",
      "No route to host",
      "Network is unreachable", "Operation timed out", "Name or service not known")
    {
      return .unreachable(target: target, detail: detail)
    }
    if says("Operation not supported", "Function not implemented", "Not supported") {
      return .diskUnfit(target: target, detail: detail)
    }
    // 255: SSH; 10, 12, 30, 35: rsync's socket, protocol and time limits; 20 and over 128: a signal.
    if [255, 10, 12, 20, 30, 35].contains(status) || status > 128 || detail.isEmpty
      || says(
        "Broken pipe", "Connection reset", "connection unexpectedly closed", "closed by remote")
    {
      return .connectionLost(target: target, detail: detail)
    }
    return .failed(target: target, detail: detail)
  }

  /// The line that says most: the last one that is no summary of rsync's.
  private static func essence(_ complaint: String) -> String {
    // SSH ends its lines as a terminal would.
    let lines = complaint.split(whereSeparator: \.isNewline).filter { line in
      !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("rsync error:")
    }
    return String((lines.last ?? "").prefix(300))
  }
}
