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
  /// Tells this site from all others that are called alike, at a target that takes one of them only.
  public var mark = Self.newMark()

  /// Six letters and digits by chance.
  private static func newMark() -> String {
    let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return String((0..<6).map { _ in signs[Int.random(in: signs.indices)] })
  }

  /// The answers of somebody who says nothing.
  public init(language: Language) {
    self.language = language
    switch language {
    case .chinese: (organisation, member) = ("云岭镇总工会", "临川纺织有限公司工会")
    case .english:
      (organisation, member) = ("Northfield District Union", "Millbrook Hospital Branch")
    }
  }
}
