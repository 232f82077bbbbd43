/// Files of a folder of this machine beside those at a remote, byte by byte or by their hashes.
struct RemoteCheck: Sendable {
  /// rclone at the remote.
  var rclone: Rclone
  /// What the remote can do.
  var traits: RemoteTraits
  /// The folder.
  var folder: String

  /// The paths of files that are not alike, or not there. Where the remote keeps no hashes, they are
  /// read back.
  func unequal(_ paths: [String]) async throws(PublishError) -> [String] {
    if paths.isEmpty { return [] }
    let words =
      ["check", "--one-way", "--combined", "-", "--files-from-raw", "-", "--retries", "1"]
      + traits.width + (traits.hash == nil ? ["--download"] : [])
    let outcome = try await rclone.outcome(
      words + ["--", folder, rclone.remote], input: paths.map { $0 + "\n" }.joined())
    var equal: Set<String> = []
    var unequal: [String] = []
    for line in outcome.output.utf8.split(separator: 0x0A) {
      let path = String(Substring(line.dropFirst(2)))
      if line.first == UInt8(ascii: "=") { equal.insert(path) } else { unequal.append(path) }
    }
    // It also ends with an error where files differ, which it then has told.
    if unequal.isEmpty, outcome.status != 0 {
      throw rclone.faults.error(complaint: outcome.complaint)
    }
    return unequal + paths.filter { !equal.contains($0) && !unequal.contains($0) }
  }
}
