/// A page's data: a small typed tree, built once per page and read by a `Program`.
public enum Value: Sendable, Equatable {
  /// Known, but empty.
  case nothing
  /// Plain text; escaped when it is printed.
  case text(String)
  /// Ready-made HTML as UTF-8; never escaped.
  case html([UInt8])
  /// Something that is or is not so; prints as `true` or `false`.
  case flag(Bool)
  /// Several values, for a section to go through.
  case list([Value])
  /// Values in the order of their shape's fields.
  case record([Value])
  /// Values by name, for data without a shape (as the specification's tests have it).
  case named([String: Value])

  /// Whether a section over this value is rendered: not for `nothing`, `false`, and what is empty.
  public var isTruthy: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.utf8.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record, .named: true
    }
  }
}
