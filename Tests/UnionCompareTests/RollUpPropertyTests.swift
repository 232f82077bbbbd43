import class Foundation.ProcessInfo
import Testing
import UnionCompare
import UnionModel

@Suite("Years and roll-ups against a slow and obvious reckoning")
struct RollUpPropertyTests {
  /// How many sites each of the eight runs tries: `UNIONSITE_RANDOM_SITES`, where somebody has more
  /// time.
  private static let count: UInt64 =
    ProcessInfo.processInfo.environment["UNIONSITE_RANDOM_SITES"].flatMap { UInt64($0) } ?? 150

  @Test(
    "Every unit, year and indicator of many sites made by chance", arguments: 0..<8 as Range<UInt64>
  )
  func sites(run: UInt64) {
    for seed in run * Self.count..<(run + 1) * Self.count {
      let model = RandomSite.make(seed: seed)
      guard ComparedSite(model.site).firstDifference() != nil else { continue }
      let smallest = Self.smaller(model)
      Issue.record(
        """
        seed \(seed):
        \(ComparedSite(smallest.site).firstDifference() ?? "gone")
        \(smallest.words)
        """)
      return
    }
  }

  /// The site without what the difference does not need.
  private static func smaller(_ model: ModelSite) -> ModelSite {
    var model = model
    var isDone = false
    while !isDone {
      isDone = true
      for next in model.smallerOnes() where ComparedSite(next.site).firstDifference() != nil {
        model = next
        isDone = false
        break
      }
    }
    return model
  }
}

/// A site looked at in both ways.
private struct ComparedSite {
  let site: Site

  init(_ site: Site) { self.site = site }

  /// Where the two ways first find something else, in words.
  func firstDifference() -> String? {
    let slow = (RandomSite.years.lowerBound - 1...RandomSite.years.upperBound).map {
      SlowRollUps($0, in: site)
    }
    for year in slow {
      for unit in site.units.indices {
        let fast = UnitYear(of: unit, year: year.year, in: site).words
        if fast != year.units[unit].words {
          return "\(year.year), unit \(unit):\nfast \(fast)\nslow \(year.units[unit].words)"
        }
      }
    }
    let fast = RollUps.all(years: Array(RandomSite.years), in: site)
    for (fast, (before, now)) in zip(fast, zip(slow, slow.dropFirst())) {
      if let found = difference(fast, now, before: before) { return found }
    }
    return nil
  }

  private func difference(
    _ fast: RollUps, _ slow: SlowRollUps, before: SlowRollUps
  ) -> String? {
    if fast.type != slow.type { return "\(slow.year): \(fast.type), slow \(slow.type)" }
    for top in [nil] + slow.tree.units.map({ $0 as Int? }) {
      for indicator in site.catalogue.indicators.indices {
        let found = top.map { fast.of($0) } ?? fast.ofSite
        let (one, other) = (
          found.rollUp(of: indicator)?.words(in: site),
          slow.words(indicator, totalOf: top, before: before)
        )
        if one != other {
          return """
            \(slow.year), below \(top.map { "unit \($0)" } ?? "the site"):
            fast \(one ?? "none")
            slow \(other ?? "none")
            """
        }
      }
    }
    return nil
  }
}

extension UnitYear {
  fileprivate var words: String {
    "\(type) \(scope) \(report.map(String.init) ?? "—"): "
      + values.map {
        "\($0.indicator) \($0.origin) \($0.figure.words) \($0.computed?.words ?? "")"
      }.joined(separator: "; ")
  }
}

extension SlowYear {
  fileprivate var words: String {
    "\(type) \(scope) \(report.map(String.init) ?? "—"): "
      + values.sorted { $0.key < $1.key }.map {
        "\($0.key) \($0.value.origin) \($0.value.figure.words) \($0.value.computed?.words ?? "")"
      }.joined(separator: "; ")
  }
}

extension RollUp {
  fileprivate func words(in site: Site) -> String {
    let what =
      switch obstacle {
      case .list?:
        "list " + items.map { "\($0.unit) \($0.figure.words)" }.joined(separator: ", ")
      case let other?: "\(other)"
      case nil: total?.words ?? "nothing"
      }
    let like = likeForLike.map {
      "\($0.units): \($0.previous.words) → \($0.current.words) \($0.change.words)"
    }
    return "\(site.catalogue.indicators[indicator].id): "
      + [
        what, "\(reported)+\(computed) of \(expected)", "gap " + (gap?.words ?? "none"),
        "like " + (like ?? "none"),
      ].joined(separator: "; ")
  }
}

extension ModelSite {
  /// Every site that has one thing less.
  fileprivate func smallerOnes() -> [ModelSite] {
    var out = site.reports.indices.map { report in
      var copy = self
      copy.remove(report)
      return copy
    }
    for (report, told) in site.reports.enumerated() where told.figures.count > 1 {
      for place in told.figures.indices {
        var copy = self
        copy.remove(figure: place, of: report)
        out.append(copy)
      }
    }
    for (index, unit) in site.units.enumerated() {
      let changes: [(Bool, (inout Unit) -> Void)] = [
        (unit.countedInUnit != nil, { $0.countedInUnit = nil }),
        (!unit.moved.isEmpty, { $0.moved = [] }), (unit.opened != nil, { $0.opened = nil }),
        (unit.closed != nil, { $0.closed = nil }),
      ]
      for (isSet, change) in changes where isSet {
        var copy = self
        copy.change(index, change)
        out.append(copy)
      }
    }
    return out
  }

  /// Units and reports, a line each.
  fileprivate var words: String {
    let units = site.units.enumerated().map { index, unit in
      "unit \(index)" + (unit.parent.map { " under \($0)" } ?? "")
        + (unit.opened.map { ", opened \($0)" } ?? "")
        + (unit.closed.map { ", closed \($0)" } ?? "")
        + (unit.countedInUnit.map { ", counted in \($0)" } ?? "")
        + unit.moved.map { ", until \($0.until) under \($0.from.map(String.init) ?? "none")" }
        .joined()
    }
    let reports = site.reports.map { report in
      "\(report.unit) \(report.period.slug) \(report.kind)\(report.scope == .own ? " own" : "")"
        + (report.isCumulative ? " cumulative" : "") + ": "
        + report.figures.map {
          "\(site.catalogue.indicators[$0.indicator].id) \($0.words)"
        }.joined(separator: ", ")
    }
    return (units + reports).joined(separator: "\n")
  }
}
