import Diagnostics
import Parallel
import Synchronization
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
    let sources = await SiteSources(request, workers)
    let store = try RecordStore(site: request.site, output: request.output)
    let stored = request.isClean ? nil : store.read()
    let records = stored?.records
    result.storeRefusal = stored?.refusal
    if let records, let standing = try await StandingSite.look(request, sources, records, workers) {
      result.take(standing)
      return clock.lap("load", &result)
    }

    async let lists = ManifestsAhead(ofOutput: request.output)
    let loaded = await SiteReading(request).read(sources, workers, drafts: .tolerate)
    result.take(loaded)
    clock.lap("load", &result)

    guard let site = loaded.site, let theme = loaded.theme else { return }
    let made = await SiteRenderer.make(
      site, theme: theme, options: request.options, after: records?.shared, workers)
    let problems = loaded.notes?.unaccepted(made.problems) ?? made.problems
    result.problems = (result.problems + problems).sorted()
    clock.lap("compare", &result)

    guard let renderer = made.renderer, !result.isRefused(strict: request.isStrict) else {
      // What was read counts, so that whoever mends the mistake need not wait for it again.
      _ = try? await loaded.storeUpdate?.write(workers)
      return
    }
    let output = try OutputFolder.open(
      path: request.output, site: SiteIdentity(site.settings.id), protected: request.sources)
    let stage = try output.beginStage(
      reusing: !request.isClean, whenBusy: .wait(request.whenBusy), await lists)
    do throws(BuildError) {
      let attachments = site.attachments.untraced
      let writing = SiteWriting(
        request: request, renderer: renderer, attachments: attachments,
        attachmentMarks: sources.fingerprints(ofFiles: attachments.map(\.source)), stage: stage)
      let written = try await writing.write(after: records, workers)
      result.made = written.count
      result.changed = written.changed
      clock.lap("render", &result)
      if !site.settings.writesInPlace { try await stage.linkKept(workers) }
      let swap = try stage.finish(
        FinishOptions(
          method: site.settings.writesInPlace ? .inPlace : .swap,
          prune: request.prunes && output.state.isOurs, durable: request.isDurable,
          traits: traits(of: site)))
      result.swap = swap
      let keepsProblems = result.problems.count <= ToldProblems.limit
      store.keep(
        written,
        PageRecords.Head(
          base: renderer.base, manifest: stage.fingerprint ?? 0,
          inputs: keepsProblems ? sources.fingerprint : 0,
          site: output.site.id, language: result.language, units: result.units,
          reports: result.reports, files: swap.files, problems: keepsProblems ? result.problems : []
        ))
      // A store that cannot be written costs the next build time, and nothing else.
      _ = try? await loaded.storeUpdate?.write(workers)
      clock.lap("write", &result)
      if request.isLast { Remains.leave(loaded, renderer, written, records) }
    } catch {
      _ = stage.abandon()
      throw error
    }
  }
}

extension Build {
  /// What the stamp says of the site.
  private func traits(of site: Site) -> SiteTraits {
    var traits = SiteTraits(purpose: request.options.purpose)
    traits.baseURL = request.options.baseURL ?? site.settings.baseURL
    traits.hasDrafts = request.drafts
    traits.isPreview = request.isPreview
    return traits
  }
}

/// What a build has read and worked out, given to nobody: taking ten thousand reports apart piece by piece
/// takes a good part of the time of building their pages.
private final class Remains<each Part: Sendable>: Sendable {
  private let parts: (repeat each Part)
  /// Itself. The compiler sees through an object that nobody can reach, and lets go what it holds.
  private let itself = Mutex<Remains?>(nil)

  private init(_ parts: repeat each Part) { self.parts = (repeat each parts) }

  /// Leaves the parts to the end of the process.
  static func leave(_ parts: repeat each Part) {
    let remains = Remains(repeat each parts)
    remains.itself.withLock { $0 = remains }
  }
}
