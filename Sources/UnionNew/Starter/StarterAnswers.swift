public import Diagnostics

/// What somebody says about a site that is to begin.
public struct StarterAnswers: Sendable, Hashable {
  /// The language of the site.
  public var language: Language
  /// Whose site it is; also its first unit.
  public var organisation: String
  /// A unit below it.
  public var member: String
  /// The name of the site; nil for one made from the organisation's.
  public var title: String?
  /// The address it is published under, normalised, where that is known.
  public var baseURL: String?

  /// The answers of somebody who says nothing.
  public init(language: Language) {
    self.language = language
    switch language {
    case .chinese: (organisation, member) = ("云岭镇总工会", "临川纺织有限公司工会")
    case .english:
      (organisation, member) = ("Northfield District Union", "Millbrook Hospital Branch")
    }
  }

  /// A name as somebody typed it, without what cannot be seen and what surrounds it; nil where nothing
  /// is left.
  public static func name(_ typed: String) -> String? {
    var letters = Array(typed.filter(isVisible).prefix(longestName))
    while letters.last?.isWhitespace == true { letters.removeLast() }
    let name = String(letters.drop { $0.isWhitespace })
    return name.isEmpty ? nil : name
  }

  private static let longestName = 100

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
