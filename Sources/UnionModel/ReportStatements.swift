import Synchronization

/// What a report states beside its text: its figures, and what else is read out of it as lists.
public struct ReportStatements: Sendable {
  /// The figures, in the order of the file; at most one an indicator.
  public var figures: [Figure] = []
  /// What a plan promises for its own period, or what a summary repeats of it.
  public var targets: [Figure] = []
  /// What a summary promises for the period after its own.
  public var nextTargets: [Figure] = []
  /// What the text declares about other periods: changes, last year's values, targets.
  public var declared: [DeclaredFigure] = []
  /// The awards it lists.
  public var honours: [Honour] = []
  /// What it says of standards, in the order of the file; each name once.
  public var standards: [Standard] = []
  /// What a plan sets down by months, by first month.
  public var months: [MonthPlan] = []

  /// No statements.
  public init() {}

  /// Some of the lists.
  public struct Lists: OptionSet, Sendable, Hashable {
    /// A bit for each.
    public let rawValue: UInt8

    /// Lists by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `figures`.
    public static let figures = Lists(rawValue: 1)
    /// `targets`.
    public static let targets = Lists(rawValue: 2)
    /// `nextTargets`.
    public static let nextTargets = Lists(rawValue: 4)
    /// `declared`.
    public static let declared = Lists(rawValue: 8)
    /// `honours`.
    public static let honours = Lists(rawValue: 16)
    /// `standards`.
    public static let standards = Lists(rawValue: 32)
    /// `months`.
    public static let months = Lists(rawValue: 64)
  }

  /// The lists that hold anything.
  public var lists: Lists {
    var lists: Lists = []
    if !figures.isEmpty { lists.insert(.figures) }
    if !targets.isEmpty { lists.insert(.targets) }
    if !nextTargets.isEmpty { lists.insert(.nextTargets) }
    if !declared.isEmpty { lists.insert(.declared) }
    if !honours.isEmpty { lists.insert(.honours) }
    if !standards.isEmpty { lists.insert(.standards) }
    if !months.isEmpty { lists.insert(.months) }
    return lists
  }
}

/// What a report states where it is kept elsewhere: fetched when it is first asked for. Nobody waits for
/// anybody: of several who ask at once each fetches it, and all are given the same.
final class LaterStatements: Sendable {
  /// The lists that hold anything.
  let lists: ReportStatements.Lists
  private let fetch: @Sendable () -> ReportStatements
  private let fetched = AtomicLazyReference<Fetched>()

  init(_ lists: ReportStatements.Lists, _ fetch: @escaping @Sendable () -> ReportStatements) {
    self.lists = lists
    self.fetch = fetch
  }

  /// The statements.
  var value: ReportStatements {
    (fetched.load() ?? fetched.storeIfNil(Fetched(fetch()))).statements
  }

  private final class Fetched: Sendable {
    let statements: ReportStatements
    init(_ statements: ReportStatements) { self.statements = statements }
  }
}
