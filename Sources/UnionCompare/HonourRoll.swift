public import UnionModel

/// How high an award was given.
public enum HonourLevel: Int, Sendable, CaseIterable {
  /// By the state or a national union.
  case national
  /// By a province.
  case province
  /// By a city or prefecture.
  case city
  /// By a county or a city's district.
  case county
  /// Lower, elsewhere, or not said.
  case other

  /// The level of an award: as its level says; else as who gave it; else as its name begins.
  public init(of honour: Honour) {
    self =
      honour.level.flatMap(Self.written) ?? honour.from.flatMap(Self.giver)
      ?? Self.begin(of: honour.title) ?? .other
  }

  /// 国家级, 省级, provincial; nil for a level that is none of these.
  private static func written(_ text: String) -> HonourLevel? {
    let text = text.lowercased()
    return words.first { _, words in words.contains(where: text.contains) }?.level ?? .other
  }

  /// In this order: 自治区 is no 区.
  private static let words: [(level: HonourLevel, words: [String])] = [
    (.national, ["国家", "國家", "全国", "全國", "national"]),
    (.province, ["省", "自治区", "自治區", "直辖", "直轄", "provinc"]),
    (.city, ["市", "州", "地区级", "city", "municipal", "prefect"]),
    (.county, ["县", "縣", "区", "區", "旗", "county", "district"]),
  ]

  /// 中华全国总工会, 省总工会, 云川县总工会: the last word of place tells.
  private static func giver(_ name: String) -> HonourLevel? {
    if ["全国", "全國", "中国", "中國", "国务院", "國務院"].contains(where: name.contains) { return .national }
    if name.contains("自治区") || name.contains("自治區") { return .province }
    for letter in name.reversed() {
      switch letter {
      case "省": return .province
      case "市", "州": return .city
      case "县", "縣", "区", "區", "旗": return .county
      case "镇", "鎮", "乡", "鄉": return .other
      default: continue
      }
    }
    return nil
  }

  private static func begin(of title: String) -> HonourLevel? {
    let begins: [(String, HonourLevel)] = [
      ("全国", .national), ("全國", .national), ("国家级", .national), ("國家級", .national),
      ("省", .province), ("全省", .province), ("市级", .city), ("市級", .city), ("全市", .city),
      ("市五一", .city), ("市总", .city), ("市工", .city), ("县", .county), ("縣", .county),
      ("全县", .county), ("区级", .county), ("全区", .county),
    ]
    return begins.first { title.hasPrefix($0.0) }?.1
  }
}

/// The awards of one year.
public struct HonourRoll: Sendable {
  /// One award.
  public struct Award: Sendable {
    /// The report that lists it (index in `Site.reports`).
    public let report: Int
    /// The award.
    public let honour: Honour
    /// How high it was given.
    public let level: HonourLevel
  }

  /// The year.
  public let year: Int
  /// The awards, the highest level first, then by unit.
  public let awards: [Award]

  /// The awards of every year that has any, ascending. What several reports of a unit's year list (a
  /// half-year and the year) counts once. O(reports + awards).
  public static func all(in site: Site) -> [HonourRoll] {
    var years: [Int: [Award]] = [:]
    for unit in site.units {
      var seen: [Key: Int] = [:]
      for index in unit.reports where site.reports[index].states(.honours) {
        let report = site.reports[index]
        for honour in report.honours {
          let key = Key(
            year: report.period.year, title: honour.title, recipient: honour.recipient ?? "")
          // One report may list two of a name; another report means the same.
          guard seen[key] ?? index == index else { continue }
          seen[key] = index
          years[report.period.year, default: []].append(
            Award(report: index, honour: honour, level: HonourLevel(of: honour)))
        }
      }
    }
    return years.keys.sorted().map { year in
      HonourRoll(
        year: year,
        awards: (years[year] ?? []).enumerated().sorted { left, right in
          let (one, other) = (left.element.level.rawValue, right.element.level.rawValue)
          return one != other ? one < other : left.offset < right.offset
        }.map(\.element))
    }
  }

  /// How many were given at a level.
  public func count(of level: HonourLevel) -> Int { awards.count { $0.level == level } }

  private struct Key: Hashable {
    var year: Int
    var title: String
    var recipient: String
  }
}
