import UnionBuild

/// What we know of the files at a target: our own list, which lies there itself.
struct RemoteList: Sendable, Equatable {
  /// Its file.
  static let name = "unionsite-files.txt"
  private static let title = "unionsite-files 1"

  /// A file of the site there.
  struct Entry: Sendable, Equatable {
    /// How many bytes it has.
    var size: Int
    /// The fingerprint of its content; nil where a publish broke off while it was sent.
    var hash: UInt64?
    /// What the remote told of it after it was sent (`RemoteListing.File.mark`).
    var mark: String
  }

  /// The files by their paths.
  var entries: [String: Entry] = [:]

  /// A list of no files.
  init() {}

  /// Reads one; nil where it is none, or not whole.
  init?(_ text: String) {
    guard let lines = SealedLines.read(Self.title, text) else { return nil }
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let size = Int(parts[1]) else { return nil }
      entries[String(parts[3])] = Entry(
        size: size, hash: UInt64(parts[0], radix: 16), mark: String(parts[2]))
    }
  }

  /// The file.
  var text: String {
    let lines = entries.keys.sorted().compactMap { path in
      entries[path].map { entry in
        let hash = entry.hash.map(SealedLines.digits) ?? "-"
        return "\(hash) \(entry.size) \(entry.mark) \(path)"
      }
    }
    return SealedLines.text(Self.title, lines)
  }

  /// Whether a file there is still that of the site, as far as the remote tells.
  func holds(_ file: FinishedSite.File, as there: RemoteListing.File) -> Bool {
    guard let entry = entries[file.path] else { return false }
    return entry.hash == file.hash && entry.size == file.size && there.size == file.size
      && (entry.mark == there.mark || entry.mark == "-" || there.mark == "-")
  }
}
