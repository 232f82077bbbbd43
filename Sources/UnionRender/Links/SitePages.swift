import UnionCompare
import UnionModel

/// What tells which pages a site has beside those of its content files.
struct SitePages: Sendable {
  /// Every year that any report belongs to, ascending.
  let years: Later<[SiteYears.Year]>
  /// The years that have a page of plan against result.
  let planned: Later<Set<Int>>
  /// The months that units set down, by unit and year.
  let calendars: Later<[MonthCalendar]>
  /// The awards by year, ascending.
  let awards: Later<[HonourRoll]>
  /// Who has reached which standard.
  let standards: Later<StandardBoard>

  /// Those of a site; what is switched off has none.
  init(_ site: Site) {
    let off = site.settings.switchedOff
    years = Later { SiteYears(of: site).all }
    planned = Later {
      off.isDisjoint(with: [.years, .plans]) ? PlanResults.years(in: site) : []
    }
    calendars = Later { off.contains(.months) ? [] : MonthCalendar.all(in: site) }
    awards = Later { off.contains(.awards) ? [] : HonourRoll.all(in: site) }
    standards = Later { StandardBoard(of: off.contains(.standards) ? Site() : site) }
  }

  /// What works all of them out.
  var work: [@Sendable () -> Void] {
    let (years, planned, calendars, awards, standards) = (
      years, planned, calendars, awards, standards
    )
    return [
      { _ = years.value }, { _ = planned.value }, { _ = calendars.value }, { _ = awards.value },
      { _ = standards.value },
    ]
  }
}
