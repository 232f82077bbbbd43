/// What really is at the remote.
struct RemoteListing: Sendable {
  /// A file there.
  struct File: Sendable, Equatable {
    /// How many bytes it has.
    var size: Int
    /// What the remote itself tells of its state: a hash, a time; `-` where it tells nothing.
    var mark: String
  }

  /// The files by their paths.
  var files: [String: File] = [:]

  /// Reads the lines that `lsf` wrote with `words`.
  init(_ output: String) {
    for line in output.utf8.split(separator: 0x0A) {
      let parts = line.split(separator: 0x7C, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let size = Int(String(Substring(parts[0]))) else { continue }
      let mark = String(Substring(parts[1])).split(separator: " ").joined(separator: "T")
      files[String(Substring(parts[2]))] = File(
        size: size, mark: mark.isEmpty || mark == "ERROR" || mark == "UNSUPPORTED" ? "-" : mark)
    }
  }

  /// What rclone is told.
  static func words(_ traits: RemoteTraits) -> [String] {
    let words = ["lsf", "--files-only", "--recursive", "--separator", "|"] + traits.width
    if traits.listsHashes, let hash = traits.hash {
      return words + ["--hash", hash, "--format", "shp"]
    }
    // Without times, a second size stands where they would.
    return words + ["--format", traits.keepsTimes ? "stp" : "ssp"]
  }
}

extension RemoteListing {
  /// All files at the place, or those of some paths.
  static func read(
    _ rclone: Rclone, _ traits: RemoteTraits, paths: [String]? = nil
  ) async throws(PublishError) -> RemoteListing {
    var words = words(traits)
    if paths != nil { words += ["--files-from-raw", "-"] }
    let output = try await rclone.run(
      words + ["--", rclone.remote], input: paths.map { $0.map { $0 + "\n" }.joined() })
    return RemoteListing(output)
  }
}
