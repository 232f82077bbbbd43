public import Diagnostics

/// What was read beside the site, for those who look further for problems: what files declare to be
/// meant, and where settings and definitions stand.
public struct ContentNotes: Sendable {
  /// Where each indicator of the catalogue is defined, by its index there; those that only reports
  /// name come after and are not in it.
  public private(set) var definitions: [SourceSpan] = []
  /// Where `site.yml` says as of which day the state of hand-in is told.
  public internal(set) var asOf: SourceSpan?
  /// What `site.yml` accepts for all files.
  var acceptedEverywhere: [Acceptance] = []
  /// What a file accepts for itself, by its path as people are told it.
  private var accepted: [String: [Acceptance]] = [:]

  /// Nothing.
  public init() {}

  /// The problems that nobody declared to be meant. A file decides about the problems that are placed
  /// in it, `site.yml` about all; an error cannot be accepted. O(problems).
  public func unaccepted(_ problems: [Problem]) -> [Problem] {
    if acceptedEverywhere.isEmpty, accepted.isEmpty { return problems }
    return problems.filter { problem in
      let own = accepted[problem.place.start.path] ?? []
      return !Acceptance.filter([problem], own + acceptedEverywhere).isEmpty
    }
  }

  /// Keeps what a file accepts.
  mutating func add(_ accepts: [Acceptance], of path: String) {
    if !accepts.isEmpty { accepted[path, default: []] += accepts }
  }

  /// Keeps where the next indicator of the catalogue is defined.
  mutating func addDefinition(_ place: SourceSpan) { definitions.append(place) }
}
