/// What an indicator is counted in: 人, 份, 元, %.
public struct Measure: Sendable, Hashable {
  /// The word itself, in Simplified script.
  public let name: String

  /// A measure by its word, in either script.
  public init(_ name: String) {
    guard name.unicodeScalars.contains(where: { Self.simplified($0) != nil }) else {
      self.name = name
      return
    }
    var folded = String.UnicodeScalarView()
    for letter in name.unicodeScalars { folded.append(Self.simplified(letter) ?? letter) }
    self.name = String(folded)
  }

  /// The letters of measures that the two scripts write differently.
  private static func simplified(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "個": "个"
    case "戶": "户"
    case "條": "条"
    case "場": "场"
    case "項": "项"
    case "門": "门"
    case "屆": "届"
    case "圓": "圆"
    case "冊": "册"
    default: nil
    }
  }

  /// Percent.
  public static let percent = Measure("%")

  /// Whether it is percent; looks at one byte, where comparing texts would cost more.
  public var isPercent: Bool {
    name.utf8.count == 1 && name.utf8.first == UInt8(ascii: "%")
  }

  /// Words that count the same thing. A word may stand in two families (个 for organisations and for
  /// contracts); 人 and 人次 are in none together, since one person may come five times.
  private static let families: [Set<String>] = [
    ["个", "家", "户", "所"],
    ["人", "名", "位"],
    ["份", "件", "个"],
    ["条", "件", "项"],
    ["期", "次", "场", "场次", "项", "门", "届"],
    ["元", "圆", "money"],
    ["篇", "件", "条", "份"],
    ["本", "册"],
    ["支", "个"],
    ["%", "\u{FF05}"],
  ]

  /// Whether figures in the two measures may be compared.
  public func agrees(with other: Measure) -> Bool {
    self == other || Self.families.contains { $0.contains(name) && $0.contains(other.name) }
  }
}
