import UnionBuild

extension RclonePublish {
  /// Deletes what is not in the site any more, and the folders that are empty then.
  func delete() async throws(PublishError) {
    let deleted = comparison.differences.deleted
    for start in stride(from: 0, to: deleted.count, by: batch) {
      let paths = Array(deleted[start..<min(start + batch, deleted.count)])
      try await RcloneRun(
        rclone: rclone,
        words: ["delete", "--retries", "2"] + comparison.state.traits.width
          + ["--", rclone.remote],
        paths: paths
      ).run()
    }
    guard comparison.state.traits.hasFolders else { return }
    for folder in Self.emptied(by: deleted, remaining: remaining) {
      // A folder that cannot be removed does no harm.
      _ = try await rclone.outcome(["rmdirs", "--retries", "1", "--", rclone.place(folder)])
    }
  }

  private var remaining: [String] {
    comparison.site.files.map(\.path) + comparison.foreign
  }

  /// The topmost folders in which nothing is left. Where they are many, the folders that they have in
  /// common: below these whatever folder is empty goes, which is what `rmdirs` does.
  static func emptied(by deleted: [String], remaining: [String], limit: Int = 20) -> [String] {
    var full: Set<Substring> = []
    for path in remaining { for folder in folders(of: path) { full.insert(folder) } }
    var emptied: Set<Substring> = []
    for path in deleted {
      if let top = folders(of: path).first(where: { !full.contains($0) }) { emptied.insert(top) }
    }
    if emptied.count <= limit { return emptied.map(String.init).sorted() }
    let tops = Set(emptied.map { $0.split(separator: "/")[0] })
    return tops.map(String.init).sorted()
  }

  /// The folders in which a file stands, from the top.
  private static func folders(of path: String) -> [Substring] {
    path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
  }
}
