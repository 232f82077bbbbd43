public import UnionContent

/// A content folder in memory.
public struct MemoryContent: ContentSource {
  /// The folder as people are told it.
  public let root: String
  private let files: [String: [UInt8]]

  /// A folder with these files; paths are below it.
  public init(_ files: [String: String], root: String = "content") {
    self.root = root
    self.files = files.mapValues { Array($0.utf8) }
  }

  /// A folder with these bytes.
  public init(bytes files: [String: [UInt8]], root: String = "content") {
    self.root = root
    self.files = files
  }

  /// Every file, sorted.
  public func list() throws(ContentError) -> ContentListing {
    ContentListing(
      files: files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// The bytes of a file.
  public func read(_ path: String) -> Result<[UInt8], ContentReadFailure> {
    files[path].map { .success($0) } ?? .failure(.system("No such file or directory"))
  }
}
