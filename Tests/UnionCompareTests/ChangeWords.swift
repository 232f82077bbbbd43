import UnionCompare
import UnionModel

extension Change {
  /// What it says, in a few signs: `+3`, `+3 (30%)`, `—`, `断`.
  var words: String {
    switch self {
    case .noData: "—"
    case .seriesBreak: "断"
    case .otherMeasure: "单位不同"
    case .otherPeriod: "时段不同"
    case .otherScope: "口径不同"
    case .difference(let difference): difference.words
    }
  }
}

extension Difference {
  /// What it says, in a few signs: `3`, `约3`, `[2,]`, `3点`.
  var words: String {
    let ends = "[\(interval.lower?.plain ?? ""),\(interval.upper?.plain ?? "")]"
    return (isAbout ? "约" : "") + (nominal?.plain ?? ends) + (isPoints ? "点" : "")
      + (percent.map { " " + $0.rounded(to: 2).plain + "%" } ?? "")
  }
}
