import UnionBuild

/// What a remote can do, as `rclone backend features` says.
struct RemoteTraits: Sendable, Equatable {
  /// A kind of hash that it keeps of every file; nil where it keeps none.
  var hash: String?
  /// Whether hashes come with the listing; else each costs a question or a reading.
  var listsHashes = false
  /// Whether it keeps the time that a file is given, to the second.
  var keepsTimes = false
  /// Whether it has folders that can be empty.
  var hasFolders = true
  /// Whether it is a store of objects, which answers many questions at once.
  var isObjectStore = false
  /// Whether it may hold two files of one name.
  var allowsDoubles = false

  /// Nothing but files.
  init() {}

  /// Reads what rclone says.
  init?(_ text: String) {
    guard let tree = JSONTree(text.utf8), let features = tree["Features"] else { return nil }
    if case .list(let hashes) = tree["Hashes"] {
      let known = hashes.compactMap(\.text)
      hash = ["md5", "sha1", "sha256"].first { known.contains($0) } ?? known.first
    }
    listsHashes = hash != nil && features["SlowHash"]?.truth != true
    let precision = tree["Precision"]?.number ?? .max
    // FTP tells times in two ways that need not agree, one of them without zone or year.
    keepsTimes =
      precision <= 1_000_000_000 && features["SlowModTime"]?.truth != true
      && tree["String"]?.text?.hasPrefix("ftp://") != true
    hasFolders = features["CanHaveEmptyDirectories"]?.truth == true
    isObjectStore = features["BucketBased"]?.truth == true
    allowsDoubles = features["DuplicateFiles"]?.truth == true
  }

  /// How many files are sent, and questions asked, at the same time.
  var width: [String] {
    isObjectStore
      ? ["--transfers", "16", "--checkers", "16"] : ["--transfers", "4", "--checkers", "8"]
  }
}
