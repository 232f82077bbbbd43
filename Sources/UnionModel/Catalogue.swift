/// Every indicator of the site: the catalogue's, then the units' own, then those that only reports
/// name. A figure points here by index.
public struct Catalogue: Sendable {
  /// The indicators; an index into this stays the same while one site is built.
  public private(set) var indicators: [Indicator] = []
  private var indexByName: [String: Int] = [:]

  /// An empty catalogue.
  public init() {}

  /// Adds an indicator under its id and all its names. Returns those names that were taken already
  /// (they stay with the first), and the index.
  @discardableResult
  public mutating func add(_ indicator: Indicator) -> (index: Int, taken: [String]) {
    let index = indicators.count
    indicators.append(indicator)
    var taken: [String] = []
    let names =
      [indicator.id] + indicator.labels.byTag.sorted { $0.key < $1.key }.map(\.value)
      + indicator.otherLabels
    for name in names {
      let key = Self.key(name)
      if let other = indexByName[key], other != index {
        taken.append(name)
      } else {
        indexByName[key] = index
      }
    }
    return (index, taken)
  }

  /// The index of the indicator with this id or name; O(1).
  public func index(named name: String) -> Int? { indexByName[name] ?? indexByName[Self.key(name)] }

  /// All ids and names, for "did you mean".
  public var names: [String] {
    indicators.flatMap { [$0.id] + $0.labels.byTag.values.sorted() + $0.otherLabels }
  }

  /// Latin letters in any case and full-width brackets in either width are one name.
  private static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return name }
    return String(
      name.lowercased().map { character in
        switch character {
        case "\u{FF08}": "("
        case "\u{FF09}": ")"
        case "\u{FF1A}": ":"
        case "\u{FF0C}": ","
        default: character
        }
      })
  }
}
