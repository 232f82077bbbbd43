import Glibc

/// Every indicator of the site: the catalogue's, then the units' own, then those that only reports
/// name. A figure points here by index.
public struct Catalogue: Sendable {
  /// The indicators; an index into this stays the same while one site is built.
  public private(set) var indicators: [Indicator] = []
  /// The indicators that are computed from two others, by rising index.
  public private(set) var ratios: [Ratio] = []
  private var indexByName: [String: Int] = [:]
  /// The same by the bytes of the names, which nearly all are written in, and many times as fast.
  private var indexByBytes: [NameBytes: Int] = [:]
  /// The indicators whose numerator or denominator is not here yet.
  private var openRatios: [Int] = []

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
        if indexByName.updateValue(index, forKey: key) == nil {
          indexByBytes[NameBytes(name: key)] = index
        }
      }
    }
    if indicator.numerator != nil, indicator.denominator != nil { openRatios.append(index) }
    if !openRatios.isEmpty { closeRatios() }
    return (index, taken)
  }

  /// Finds the two parts of each ratio, as soon as both are here.
  private mutating func closeRatios() {
    let open = openRatios
    openRatios = []
    for index in open {
      guard let above = indicators[index].numerator.flatMap({ self.index(named: $0) }),
        let below = indicators[index].denominator.flatMap({ self.index(named: $0) })
      else {
        openRatios.append(index)
        continue
      }
      let place = ratios.firstIndex { $0.indicator > index } ?? ratios.endIndex
      ratios.insert(
        Ratio(
          indicator: index, numerator: above, denominator: below,
          isPercent: indicators[index].measure?.isPercent == true), at: place)
    }
  }

  /// The index of the indicator with this id or name; O(1).
  public func index(named name: String) -> Int? {
    indexByBytes[NameBytes(name: name)] ?? indexByName[name] ?? indexByName[Self.key(name)]
  }

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

/// A name as bytes: equal are those that are written with the same.
private struct NameBytes: Hashable, Sendable {
  var name: String

  static func == (one: NameBytes, other: NameBytes) -> Bool {
    var (one, other) = (one.name, other.name)
    return one.withUTF8 { one in
      other.withUTF8 { other in
        guard one.count == other.count, let start = one.baseAddress,
          let otherStart = other.baseAddress
        else { return one.count == other.count }
        return memcmp(start, otherStart, one.count) == 0
      }
    }
  }

  // FNV-1a, 64 bits.
  func hash(into hasher: inout Hasher) {
    var name = name
    let number = name.withUTF8 { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    hasher.combine(number)
  }
}

/// An indicator that is one figure divided by another; indices in the catalogue.
public struct Ratio: Sendable, Hashable {
  /// The share itself.
  public let indicator: Int
  /// What is above the line.
  public let numerator: Int
  /// What is below the line.
  public let denominator: Int
  /// Whether it is given in percent.
  public let isPercent: Bool
}
