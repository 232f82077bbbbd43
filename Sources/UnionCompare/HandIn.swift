public import UnionModel

/// How it stands with one report that a unit may hand in, as of a day.
public struct HandIn: Sendable, Hashable {
  /// How it stands.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Handed in by the day it was due.
    case onTime = "on-time"
    /// Handed in after it was due.
    case late
    /// Handed in; no due date, or no date of the report, says whether in time.
    case present
    /// Begun: a draft is there.
    case draft
    /// Not there, though it was due; where no due date is known, though the period is over.
    case missing
    /// Not there, and not due yet.
    case notYetDue = "not-yet-due"
    /// Not there, and not expected of this unit.
    case notExpected = "not-expected"
    /// The unit was not there: not opened yet, or closed.
    case notApplicable = "not-applicable"
  }

  /// How it stands.
  public let state: State
  /// Whether it is one of those that the unit has to hand in.
  public let isExpected: Bool
  /// The report (index in `Site.reports`); also a draft that is built, and one that came in later.
  public let report: Int?
  /// The day the report came in (`received`, else its date).
  public let received: CalendarDate?
  /// Whether the report came in after the day as of which this is said.
  public let cameLater: Bool
  /// Whether the day it was due is past.
  public let isOverdue: Bool

  /// Whether it is handed in.
  public var isHandedIn: Bool { state == .onTime || state == .late || state == .present }

  /// Whether the unit owes it: it was due, and is not in.
  public var isOwed: Bool {
    isExpected && (state == .missing || state == .draft && isOverdue)
  }
}

extension HandIn {
  /// How it stands with the report that `column` expects of a unit (index in `Site.units`).
  init(
    of unit: Int, _ column: HandInBoard.Column, isExpected expected: Bool, report: Int?,
    hasDraft: Bool, asOf: CalendarDate?, in site: Site
  ) {
    let found = report.map { site.reports[$0] }
    let received = found.flatMap { $0.received ?? $0.date }
    let later = received.flatMap { day in asOf.map { day > $0 } } ?? false
    let isThere = Self.isThere(site.units[unit], column)
    isExpected = expected && isThere
    self.report = report
    self.received = received
    cameLater = later && found?.isDraft == false
    isOverdue = column.isOver(asOf)
    if let found, !found.isDraft, !later {
      switch (column.due, received) {
      case (let due?, let received?): state = received > due ? .late : .onTime
      default: state = .present
      }
    } else if !isThere {
      state = .notApplicable
    } else if found?.isDraft == true || hasDraft {
      state = .draft
    } else if !expected {
      state = .notExpected
    } else {
      state = isOverdue ? .missing : .notYetDue
    }
  }

  /// Whether a unit was there to hand it in: opened by the end of the period (for a plan, by the day
  /// it was due), and not closed before the period began.
  private static func isThere(_ unit: Unit, _ column: HandInBoard.Column) -> Bool {
    let last = column.expected.kind == .plan ? column.due ?? column.period.end : column.period.end
    if let opened = unit.opened, let last, opened > last { return false }
    if let closed = unit.closed, let start = column.period.start, closed < start { return false }
    return true
  }
}
