import Diagnostics
import Parallel
import UnionContent
import UnionModel
import UnionRender

/// The whole road: load, compare, render, write.
public struct Build: Sendable {
  /// Where a site is and what is wanted of it.
  public let request: BuildRequest

  /// A build.
  public init(_ request: BuildRequest) { self.request = request }

  /// Builds the site. A site with errors (with `strict` also with warnings) is not written, and the
  /// site that was there stays.
  ///
  /// Throws `BuildError` where the machine fails or the output folder is refused.
  public func run() async throws(BuildError) -> BuildResult {
    var result = BuildResult()
    try await run(into: &result)
    return result
  }

  /// The same; what was found before the machine failed is in `result` all the same.
  public func run(into result: inout BuildResult) async throws(BuildError) {
    var clock = StageClock()
    let workers = Workers(count: request.jobs)

    let loaded = await SiteReading(request).read(workers, drafts: .tolerate)
    result.take(loaded)
    clock.lap("load", &result)

    guard let site = loaded.site, let theme = loaded.theme else { return }
    let made = SiteRenderer.make(site, theme: theme, options: request.options)
    let problems = loaded.notes?.unaccepted(made.problems) ?? made.problems
    result.problems = (result.problems + problems).sorted()
    clock.lap("compare", &result)

    guard let renderer = made.renderer, !result.isRefused(strict: request.isStrict) else {
      return
    }
    let output = try OutputFolder.open(
      path: request.output, site: SiteIdentity(site.settings.id), protected: request.sources)
    let stage = try output.beginStage(
      reusing: !request.isClean, whenBusy: .wait(request.whenBusy))
    do throws(BuildError) {
      let jobs = renderer.jobs
      _ = try await workers.map(jobs.count, grain: 4) { (index) throws(BuildError) in
        for file in renderer.render(jobs[index]) { try stage.write(file.path, file.bytes) }
      }
      let files = site.attachments.untraced
      let folder = request.contentFolder
      _ = try await workers.map(files.count) { (index) throws(BuildError) in
        try stage.copy(from: folder + "/" + files[index].source, to: files[index].address)
      }
      clock.lap("render", &result)
      result.swap = try stage.finish(
        FinishOptions(
          method: site.settings.writesInPlace ? .inPlace : .swap,
          prune: request.prunes && output.state.isOurs))
      clock.lap("write", &result)
    } catch {
      _ = stage.abandon()
      throw error
    }
  }
}
