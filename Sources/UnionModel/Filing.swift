extension Site {
  /// What a report is by its period and kind: enough to find that of a year among all of a unit.
  ///
  /// It is noted as the unit's, whose cell says it of each of its reports (see `Trace`). So whoever
  /// looks for one report has not read all the others.
  @inlinable
  public func filing(of report: Int) -> (period: Period, kind: Report.Kind) {
    let unit = reports[unnoted: report].unit
    if units.firstCell >= 0 { Trace.note(units.firstCell + unit) }
    return (reports[unnoted: report].period, reports[unnoted: report].kind)
  }
}
