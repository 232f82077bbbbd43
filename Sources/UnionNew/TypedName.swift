/// A name as somebody typed it: of an organisation, a unit, a site.
public enum TypedName {
  /// The name without what cannot be seen and what surrounds it; nil where nothing is left.
  public static func cleaned(_ typed: String) -> String? {
    var letters = Array(typed.filter(isVisible).prefix(longest))
    while letters.last?.isWhitespace == true { letters.removeLast() }
    let name = String(letters.drop { $0.isWhitespace })
    return name.isEmpty ? nil : name
  }

  private static let longest = 100

  private static func isVisible(_ letter: Character) -> Bool {
    !letter.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
      // What bytes that are no UTF-8 become.
      default: scalar == "\u{FFFD}"
      }
    }
  }
}
