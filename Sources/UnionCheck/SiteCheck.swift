public import Diagnostics
import Parallel
public import UnionBuild
import UnionContent
import UnionModel
import UnionRender

/// Everything that can be said of a site without writing it: what a build would say, and the rules
/// of this room.
public struct SiteCheck: Sendable {
  /// What a check came to.
  public struct Result: Sendable {
    /// Every problem, in the order of their places.
    public var problems: [Problem] = []
    /// How many units the site has.
    public var units = 0
    /// How many reports.
    public var reports = 0
    /// The site's language tag.
    public var language = "zh-Hans"
  }

  private let request: BuildRequest

  /// The check of a site.
  public init(_ request: BuildRequest) { self.request = request }

  /// Reads the site and applies every rule.
  public func run() async -> Result {
    let workers = Workers(count: request.jobs)
    let read = await SiteReading(request).read(workers)
    var result = Result()
    result.problems = read.problems
    if let site = read.site {
      result.units = site.units.count
      result.reports = site.reports.count
      result.language = site.settings.language
      if let theme = read.theme {
        let made = SiteRenderer.make(site, theme: theme, options: request.options)
        result.problems += (read.notes ?? ContentNotes()).unaccepted(made.problems)
      }
      let content = read.content
      result.problems += await Self.problems(of: site, read.notes ?? ContentNotes(), workers) {
        content?.text($0)
      }
    }
    result.problems.sort()
    return result
  }

  /// What the rules of this room find, but for what the site accepts; `text` gives a content file by
  /// its path below the content folder.
  static func problems(
    of site: Site, _ notes: ContentNotes, rules: [any SiteRule] = SiteRules.all, _ workers: Workers,
    text: @escaping @Sendable (String) -> SourceText?
  ) async -> [Problem] {
    let compared = await ComparedSite(site, notes: notes, workers)
    let found = await workers.map(rules.count, grain: 1) { rules[$0].findings(in: compared) }
    let problems = FindingPlaces(root: site.contentRoot, text: text).problems(found.flatMap { $0 })
    return notes.unaccepted(problems + InternalLinks(site, text: text).problems())
  }
}
