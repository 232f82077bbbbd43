import Glibc

/// The machine refuses to read or write a file of the store: what it says, as an errno. A store that
/// cannot be written is no harm to the site.
public struct StoreError: Error, Sendable, Hashable {
  /// The errno.
  public let code: Int32

  /// What the system said.
  public init(code: Int32) { self.code = code }

  /// The system's words.
  public var reason: String {
    guard let text = strerror(code) else { return "errno \(code)" }
    return String(cString: text)
  }
}

/// Why a file of the store gives nothing.
public enum StoreRefusal: Error, Sendable, Hashable {
  /// It is not there: nothing was stored yet.
  case missing
  /// It is cut short, or its bytes are not those that were written.
  case damaged
  /// It is none of ours.
  case foreign
  /// Another version of the program, or of the format, wrote it.
  case otherVersion
  /// The system refuses it.
  case unreadable(StoreError)
}
