public import Diagnostics
public import Store
import UnionModel

/// What a build came to.
public struct BuildResult: Sendable {
  /// Every problem, in the order of their places.
  public var problems: [Problem] = []
  /// How the new site took its place; nil where it was not written.
  public var swap: SwapReport?
  /// How many pages and files were made; all others were kept as they were.
  public var made = 0
  /// The paths of the files that are not what they were, and of those that are no more; nil where the
  /// site was not written.
  public var changed: Set<String>?
  /// How many units the site has.
  public var units = 0
  /// How many reports.
  public var reports = 0
  /// The site's language tag.
  public var language = "zh-Hans"
  /// Why what the last build left in the store was not used, where it should have been.
  public var storeRefusal: StoreRefusal?
  /// The time of each step, in order.
  public var stages: [(name: String, time: Duration)] = []

  /// Nothing yet.
  public init() {}

  /// The number of problems of a weight.
  public func count(_ severity: Severity) -> Int { problems.count { $0.severity == severity } }

  /// Whether the input is such that nothing is written.
  func isRefused(strict: Bool) -> Bool {
    problems.contains { $0.severity == .error || strict && $0.severity == .warning }
  }

  mutating func take(_ standing: StandingSite) {
    problems = standing.head.problems
    language = standing.head.language
    units = standing.head.units
    reports = standing.head.reports
    changed = []
    swap = standing.report
  }

  mutating func take(_ read: SiteReading.Read) {
    problems = read.problems
    units = read.site?.units.count ?? 0
    reports = read.site?.reports.count ?? 0
    language = read.site?.settings.language ?? language
    storeRefusal = storeRefusal ?? read.storeRefusal
  }
}

/// Measures the steps of a build.
struct StageClock {
  private var last = ContinuousClock.now

  /// Notes the time since the last step under a name.
  mutating func lap(_ name: String, _ result: inout BuildResult) {
    let now = ContinuousClock.now
    result.stages.append((name, now - last))
    last = now
  }
}
