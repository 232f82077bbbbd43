import Glibc

/// Why the site could not be written: the machine failed, or the output folder is not ours to write.
public enum BuildError: Error, Sendable, Hashable {
  /// The output folder is none that a build may replace.
  case refused(path: String, reason: OutputRefusal)
  /// A file that was to be new is there already.
  case taken(path: String)
  /// Another build is writing the same output.
  case busy(path: String)
  /// The disk or the quota is full.
  case noSpace(path: String)
  /// The file or folder may not be read or written by this user.
  case noPermission(path: String)
  /// The file system is mounted read-only.
  case readOnly(path: String)
  /// The file or folder is not there, or no longer.
  case notFound(path: String)
  /// The source of an attachment is no ordinary file.
  case notAFile(path: String)
  /// A part of the path is longer than the file system allows.
  case nameTooLong(path: String)
  /// The path leaves the output folder, is empty, or is kept for the stamp or the manifest.
  case unusablePath(path: String)
  /// Two pages or attachments want the same place.
  case writtenTwice(path: String)
  /// Somebody has written into the file since it was read.
  case changedMeanwhile(path: String)
  /// The task of the build was cancelled.
  case cancelled(path: String)
  /// Anything else the system said; `code` is its errno.
  case other(path: String, code: Int32)

  /// The status the program ends with: 64 for a refused output folder and for a file that would be
  /// overwritten, 2 for a failed machine.
  public var exitStatus: Int32 {
    switch self {
    case .refused, .taken: 64
    default: 2
    }
  }

  /// The file or folder it is about.
  public var path: String {
    switch self {
    case .refused(let path, _), .taken(let path), .busy(let path), .noSpace(let path),
      .noPermission(let path),
      .readOnly(let path), .notFound(let path), .notAFile(let path), .nameTooLong(let path),
      .unusablePath(let path), .writtenTwice(let path), .changedMeanwhile(let path),
      .cancelled(let path), .other(let path, _):
      path
    }
  }

  /// The error for what the system said (an errno) about a path.
  public init(code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT: self = .noSpace(path: path)
    case EACCES, EPERM: self = .noPermission(path: path)
    case EROFS: self = .readOnly(path: path)
    case ENOENT: self = .notFound(path: path)
    case ENAMETOOLONG: self = .nameTooLong(path: path)
    default: self = .other(path: path, code: code)
    }
  }
}
