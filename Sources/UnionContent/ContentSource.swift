public import Diagnostics

/// Where content comes from: a folder on disk, or one in memory.
public protocol ContentSource: Sendable {
  /// The folder as people are told it, such as `content`; the first part of every path in a problem.
  var root: String { get }

  /// Every file below the folder, sorted by path bytes, and what cannot be read.
  ///
  /// Throws when the folder itself is not there or cannot be read.
  func list() throws(ContentError) -> ContentListing

  /// The bytes of a file, by its path below the folder, or why they cannot be had.
  func read(_ path: String) -> Result<[UInt8], ContentReadFailure>
}

/// The files of a content folder.
public struct ContentListing: Sendable {
  /// The files, sorted by the bytes of their paths.
  public var entries: [ListedFile]
  /// What stands in the folder and cannot be read.
  public var problems: [Problem]

  /// A listing.
  public init(_ entries: [ListedFile], problems: [Problem] = []) {
    self.entries = entries
    self.problems = problems
  }

  /// A listing of files of which only the paths are known, sorted by bytes.
  public init(files: [String], problems: [Problem] = []) {
    self.init(files.map { ListedFile(path: $0) }, problems: problems)
  }

  /// The paths of the files.
  public var files: [String] { entries.map(\.path) }
}

/// A file of a listing.
public struct ListedFile: Sendable {
  /// The path below the folder.
  public var path: String
  /// What the system says of it; nil where there is no system behind it.
  public var identity: FileIdentity?
  /// Whether the same identity at a later time will mean the same bytes. Where not, the bytes must be
  /// read to know.
  public var isSettled: Bool

  /// A file.
  public init(path: String, identity: FileIdentity? = nil, isSettled: Bool = false) {
    self.path = path
    self.identity = identity
    self.isSettled = isSettled
  }
}

/// A content folder that cannot be read at all.
public enum ContentError: Error, Sendable, Hashable {
  /// There is none at this path.
  case missing(path: String)
  /// The system refuses it, for this reason.
  case unreadable(path: String, reason: String)
}

/// Why one file cannot be read.
public enum ContentReadFailure: Error, Sendable, Hashable {
  /// The system's reason.
  case system(String)
  /// It is larger than is read, in bytes.
  case tooLarge(limit: Int)
}
