import Diagnostics
import Parallel
import UnionRender

/// The site in the output, where a look at sources and output tells that a build would make the very
/// same.
struct StandingSite {
  /// What is known of it.
  let head: PageRecords.Head
  /// What a webmaster should know.
  let report: SwapReport

  /// Nil where anything may have changed, in the sources or by hand in the output.
  ///
  /// Asks the system once about each source and each folder of the output.
  static func look(
    _ request: BuildRequest, _ sources: SiteSources, _ records: PageRecords, _ workers: Workers
  ) async throws(BuildError) -> StandingSite? {
    let head = records.head
    guard !request.prunes, !request.verifies, head.inputs != 0, head.inputs == sources.fingerprint
    else { return nil }
    if request.isStrict, head.problems.contains(where: { $0.severity == .warning }) { return nil }
    let output = try OutputFolder.open(
      path: request.output, site: SiteIdentity(head.site), protected: request.sources)
    guard let site = try BuiltSite.open(output.path), site.trusted?.fingerprint == head.manifest
    else { return nil }
    let survey = try Survey(of: site, findsLost: true, marks: await site.marks(workers))
    guard survey.lost.isEmpty, survey.gone.isEmpty, survey.unreadable.isEmpty else { return nil }
    var report = SwapReport(method: .unchanged, files: head.files)
    report.kept = survey.foreign.map(\.text).sorted()
    return StandingSite(head: head, report: report)
  }
}
