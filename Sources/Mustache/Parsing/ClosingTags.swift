/// Finds what a closing tag closes, so that one mistake is reported once and not for every tag
/// after it.
struct ClosingTags {
  enum Match {
    /// It closes so many frames, the innermost first.
    case closes(Int)
    case closesNothing
    /// It is the rest of a mistake that was reported before.
    case forgiven
  }

  /// The names whose sections were closed by another tag, and may still be closed by their own.
  private var forgivable: [String: Int] = [:]

  /// A closing tag's name in the form of its opening one: `* name` is `*name`.
  func label(_ name: String) -> String {
    guard name.hasPrefix("*") else { return name }
    return "*" + name.dropFirst().drop { $0.isWhitespace }
  }

  /// What `found`, which is not the innermost, closes among the names that are open (outermost
  /// first).
  mutating func match(_ found: String, open: [String]) -> Match {
    if let index = open.lastIndex(of: found) {
      for name in open[(index + 1)...] { forgivable[name, default: 0] += 1 }
      return .closes(open.count - index)
    }
    if let count = forgivable[found], count > 0 {
      forgivable[found] = count - 1
      return .forgiven
    }
    guard let expected = open.last else { return .closesNothing }
    forgivable[expected, default: 0] += 1
    return .closes(1)
  }
}
