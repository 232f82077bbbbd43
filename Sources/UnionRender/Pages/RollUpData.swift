import UnionCompare
import UnionModel

extension PageContext {
  /// Where the data behind a unit's roll-ups is.
  func rollUpAddress(of unit: Int) -> Address { addresses.units[unit].appending("rollups/") }

  /// What the children of a unit come to, all years in one table: a row a year and indicator.
  func rollUpData(of unit: Int) -> DataTable {
    var table = dataTable(
      site.units[unit].title + " " + rollUpWords.title, rollUpWords.columns)
    for year in years {
      guard let rows = rollUps[year.year]?.of(unit), !rows.isEmpty else { continue }
      let own = UnitYear(of: unit, year: year.year, in: site)
      for row in rows { table.add(cells(of: row, year.year, own: own.known(row.indicator))) }
    }
    return table
  }

  private func cells(of rollUp: RollUp, _ year: Int, own: UnitValue?) -> [DataTable.Cell] {
    let like = rollUp.likeForLike
    var change: [DataTable.Cell] = [.empty, .empty]
    if case .difference(let difference) = like?.change {
      change = [
        .number(ifAny: difference.nominal), .number(ifAny: difference.percent?.rounded(to: 2)),
      ]
    }
    let text = indicatorTexts[rollUp.indicator]
    return [
      .whole(year), .text(text.id), .text(text.label),
      measureCell(site.catalogue.indicators[rollUp.indicator].measure),
    ] + ends(own?.figure) + ends(rollUp.total) + [
      .whole(rollUp.reported), .whole(rollUp.computed), .whole(rollUp.expected),
      .text(ifAny: rollUp.obstacle.map { rollUpWords.obstacle($0) }),
      like.map { .whole($0.units) } ?? .empty,
    ] + ends(like?.previous) + ends(like?.current) + change
  }

  /// The lowest and highest as they were said: an open end is empty, 约 has its number twice.
  private func ends(_ figure: Figure?) -> [DataTable.Cell] {
    let low: Number
    let high: Number
    switch figure?.quantity {
    case .number(let number): (low, high) = (number, number)
    case .range(let from, let to): (low, high) = (from, to)
    case .missing, nil: return [.empty, .empty]
    }
    switch figure?.qualifier {
    case .over, .atLeast: return [.number(low), .empty]
    case .under, .atMost: return [.empty, .number(high)]
    case .exact, .about, nil: return [.number(low), .number(high)]
    }
  }
}
