/// How much a problem matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing to do.
  case note
  /// The site is built, but a reader may be misled.
  case warning
  /// The site is not built.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by weight: `note < warning < error`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
