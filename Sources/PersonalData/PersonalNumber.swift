/// A number that tells one person from all others, where it stands in a text.
public struct PersonalNumber: Sendable, Hashable {
  /// The sorts that are looked for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The number of an identity card (GB 11643).
    case identity
    /// The number of a bank card.
    case bankCard
    /// The number of a mobile telephone.
    case mobile
  }

  /// What it is the number of.
  public let kind: Kind
  /// Its digits alone, with a capital X where one is the last; without +86.
  public let digits: String
  /// Where it stands, in bytes.
  public let range: Range<Int>
  /// The digits that a mask hides, each with its place.
  public let hidden: [Range<Int>]

  /// The number as it may be shown: `138****1234`, `35*************123`.
  public var masked: String { Self.masked(digits, kind) }

  /// The digits of a number with a star for each that is hidden.
  public static func masked(_ digits: String, _ kind: Kind) -> String {
    let shown = NumberMask.shown(kind)
    let hidden = max(0, digits.count - shown.first - shown.last)
    return digits.prefix(shown.first) + String(repeating: "*", count: hidden)
      + digits.suffix(shown.last)
  }
}

/// Which digits of a number stay to be seen.
enum NumberMask {
  /// So many at the beginning and at the end.
  static func shown(_ kind: PersonalNumber.Kind) -> (first: Int, last: Int) {
    switch kind {
    case .identity: (2, 3)
    case .bankCard: (4, 4)
    case .mobile: (3, 4)
    }
  }
}
