import Synchronization

/// Sends files from a folder of this machine.
struct RcloneCopy: Sendable {
  /// rclone at the remote.
  var rclone: Rclone
  /// What the remote can do.
  var traits: RemoteTraits
  /// The folder.
  var folder: String
  /// How many files are sent in all.
  var total: Int
  /// Told of each.
  var progress: @Sendable (PublishStep) -> Void

  /// How often nothing at all may arrive. Some FTP servers let rclone make one folder of a path at each
  /// attempt, for they say of a folder that is not there what rclone does not understand.
  private static let patience = 4

  /// Sends these files, after so many others. What failed is sent again for as long as some of it
  /// arrives: servers refuse more connections than they like, or trip over folders made at the same moment.
  func copy(_ paths: [String], behind others: Int) async throws(PublishError) {
    var left = paths
    var failures = 0
    while !left.isEmpty {
      let copied = Mutex<Set<String>>([])
      let before = others + paths.count - left.count
      do throws(PublishError) {
        try await run(left) { path in
          let count = copied.withLock {
            $0.insert(path)
            return $0.count
          }
          progress(.sending(done: before + count, of: total))
        }
        return
      } catch {
        let arrived = copied.withLock { $0 }
        failures = arrived.isEmpty ? failures + 1 : 0
        if failures == Self.patience || Task.isCancelled { throw error }
        left.removeAll { arrived.contains($0) }
      }
    }
  }

  private func run(
    _ paths: [String], onFile: @escaping @Sendable (String) -> Void
  ) async throws(PublishError) {
    // What is there is known; only where two files can have one name must rclone look for itself.
    let looks = traits.allowsDoubles ? ["--ignore-times", "--no-traverse"] : ["--no-check-dest"]
    try await RcloneRun(
      rclone: rclone,
      words: ["copy", "--retries", "1", "-v"] + looks + traits.width
        + ["--", folder, rclone.remote],
      paths: paths
    ).run { line in if let path = Self.copied(line) { onFile(path) } }
  }

  /// The path of a line that tells of a file that has arrived:
  /// `2026/11/22 02:08:20 INFO  : units/a/index.html: Copied (new)`.
  static func copied(_ line: String) -> String? {
    guard let start = line.firstRange(of: " INFO  : ")?.upperBound,
      let end = line[start...].ranges(of: ": Copied (").last?.lowerBound
    else { return nil }
    return String(line[start..<end])
  }
}
