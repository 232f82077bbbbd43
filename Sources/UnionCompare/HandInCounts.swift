/// How many reports are expected, and how many of them stand how.
public struct HandInCounts: Sendable, Hashable {
  /// Those that have to be handed in; the sum of `handedIn`, `drafts`, `missing` and `notYetDue`.
  public private(set) var expected = 0
  /// Handed in, late or not.
  public private(set) var handedIn = 0
  /// Handed in by the day they were due.
  public private(set) var onTime = 0
  /// Handed in after they were due.
  public private(set) var late = 0
  /// Drafts.
  public private(set) var drafts = 0
  /// Not there, though due.
  public private(set) var missing = 0
  /// Not there, and not due yet.
  public private(set) var notYetDue = 0
  /// Handed in though nobody expects them; not among the expected.
  public private(set) var extra = 0
  /// In by now, but not on the day as of which this is said.
  public private(set) var cameLater = 0

  /// None.
  public init() {}

  /// Counts one more.
  mutating func add(_ one: HandIn) {
    if one.cameLater { cameLater += 1 }
    guard one.isExpected else {
      if one.isHandedIn { extra += 1 }
      return
    }
    expected += 1
    switch one.state {
    case .onTime:
      handedIn += 1
      onTime += 1
    case .late:
      handedIn += 1
      late += 1
    case .present: handedIn += 1
    case .draft: drafts += 1
    case .missing: missing += 1
    case .notYetDue: notYetDue += 1
    case .notExpected, .notApplicable: break
    }
  }
}
