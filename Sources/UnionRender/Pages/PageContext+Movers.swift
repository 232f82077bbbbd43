import UnionCompare
import UnionModel

extension PageContext {
  /// The units named for each indicator that rose, and that fell, most.
  private static let moversShown = 3

  /// How the units of a year moved, indicator by indicator; nothing where no two years compare.
  func movers(_ year: SiteYears.Year, _ linker: Linker) -> [MoversView] {
    guard year.hasYearBefore else { return [] }
    let all = YearMovers.all(
      year: year.year, units: year.compared, shown: Self.moversShown, in: site)
    return all.compactMap { movers in
      guard movers.counts.reduce(movers.unclear, +) > 1 else { return nil }
      return MoversView(
        label: label(movers.indicator), url: url(movers.indicator, indicatorLinks(linker)),
        measure: measure(movers.indicator, movers.figure),
        bands: movers.counts.map { $0 == 0 ? "" : String($0) },
        unclear: movers.unclear == 0 ? "" : String(movers.unclear),
        picture: Self.picture(
          movers.counts, name: MoversWords(words).distribution(movers.counts)),
        risen: movers.risen.map { mover($0, linker) },
        fallen: movers.fallen.map { mover($0, linker) })
    }
  }

  private func mover(_ row: UnitRow, _ linker: Linker) -> MoversView.Mover {
    MoversView.Mover(
      unit: unitLink(row.unit, linker), change: view(row.change, of: row.indicator))
  }

  /// The bands as one bar of 100 units, from those that fell on the left to those that rose; each
  /// band has a height of its own, so that colour is not the only sign.
  private static func picture(_ counts: [Int], name: String) -> [UInt8] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return [] }
    var svg = "<svg class=\"bands\" viewBox=\"0 0 100 12\" role=\"img\" aria-label=\"\(name)\""
    svg += " preserveAspectRatio=\"none\">"
    var before = 0
    for (place, count) in counts.enumerated() where count > 0 {
      let from = before * 1000 / total
      before += count
      let to = before * 1000 / total
      let height = [12, 8, 4, 8, 12][place]
      svg += "<rect class=\"band-\(place)\" x=\"\(tenths(from))\" y=\"\(12 - height)\""
      svg += " width=\"\(tenths(to - from))\" height=\"\(height)\"/>"
    }
    return Array((svg + "</svg>").utf8)
  }

  private static func tenths(_ number: Int) -> String {
    number % 10 == 0 ? "\(number / 10)" : "\(number / 10).\(number % 10)"
  }

  /// What the units below the top come to: the total of each year, and like compared with like.
  func totals(of indicator: Int, _ year: Int) -> [TotalView] {
    guard let now = total(of: indicator, year) else { return [] }
    let before = total(of: indicator, year - 1)
    var out = [
      TotalView(
        title: totalWords.total(now, before: before), figure: now.total.map { view($0) },
        previous: before?.total.map { view($0) }, change: nil,
        note: now.obstacle.map { rollUpWords.obstacle($0) })
    ]
    if let like = now.likeForLike {
      out.append(
        TotalView(
          title: totalWords.like(like.units), figure: view(like.current),
          previous: view(like.previous), change: view(like.change, of: indicator), note: nil))
    }
    return out
  }

  /// The roll-up of the one unit at the top, else that of all units at the top.
  func total(of indicator: Int, _ year: Int) -> RollUp? {
    guard let rollUps = rollUps[year] else { return nil }
    if let only = rollUps.onlyTop { return rollUps.of(only, indicator) }
    return rollUps.ofSite(indicator)
  }

  private var totalWords: TotalWords { TotalWords(words) }
}

/// The words of the totals under a table.
struct TotalWords: Sendable {
  private let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// `下级合计（本年42个中38个，上年40个中40个）`.
  func total(_ now: RollUp, before: RollUp?) -> String {
    let counted = counted(now)
    if isChinese {
      return "下级合计（本年\(counted)" + (before.map { "，上年" + self.counted($0) } ?? "") + "）"
    }
    return "Sum of units (\(counted)" + (before.map { "; year before " + self.counted($0) } ?? "")
      + ")"
  }

  private func counted(_ rollUp: RollUp) -> String {
    let known = rollUp.reported + rollUp.computed
    return isChinese ? "\(rollUp.expected)个中\(known)个" : "\(known) of \(rollUp.expected)"
  }

  /// `同口径（两年都报的36个单位）`.
  func like(_ units: Int) -> String {
    isChinese ? "同口径（两年都报的\(units)个单位）" : "Like for like (\(units) in both years)"
  }
}
