/// A report that units are to hand in every year: `annual-summary`, `first-half-plan`, `q1-summary`.
public struct ExpectedReport: Sendable, Hashable {
  /// The part of the year; never a range of dates.
  public let span: Period.Span
  /// Summary or plan.
  public let kind: Report.Kind

  /// What is expected; nil for a range of dates, which no two years share.
  public init?(span: Period.Span, kind: Report.Kind) {
    if case .dates = span { return nil }
    self.span = span
    self.kind = kind
  }

  /// The annual summary.
  public static let annualSummary = ExpectedReport(known: .annual, .summary)
  /// The annual plan.
  public static let annualPlan = ExpectedReport(known: .annual, .plan)

  private init(known span: Period.Span, _ kind: Report.Kind) {
    self.span = span
    self.kind = kind
  }

  /// Its one form: `annual-summary`; the address of the year's report ends in it.
  public var name: String {
    switch span {
    case .annual, .dates: "annual-\(kind.rawValue)"
    case .firstHalf: "first-half-\(kind.rawValue)"
    case .secondHalf: "second-half-\(kind.rawValue)"
    case .quarter(let number): "q\(number)-\(kind.rawValue)"
    }
  }

  /// The period of a year that it is about.
  public func period(of year: Int) -> Period { Period(year: year, span: span) }
}
