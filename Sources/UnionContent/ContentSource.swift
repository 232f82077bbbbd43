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
  /// Their paths below the folder, sorted by bytes.
  public var files: [String]
  /// What stands in the folder and cannot be read.
  public var problems: [Problem]

  /// A listing.
  public init(files: [String], problems: [Problem] = []) {
    self.files = files
    self.problems = problems
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
