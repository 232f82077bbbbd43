import ArgumentParser
import Diagnostics
import UnionBuild
import UnionCheck
import UnionModel
import UnionPublish
import UnionRender

/// The site as it is to be published: checked, built, and looked at.
struct PublishedBuild {
  let command: PublishCommand
  let words: PublishWords

  /// The finished site. Ends the program where there are errors, or where it cannot be written.
  func site(
    for target: PublishTarget?, purpose: RenderOptions.Purpose = .web
  ) async throws -> FinishedSite {
    if !command.leavesBuild { try await build(request(target, purpose)) }
    do throws(UnfitSite) { return try FinishedSite.open(command.outputFolder) } catch {
      throw PublishFailure.print(.unfit(error), language: words.language)
    }
  }

  /// Ends the program before anything is done where readers could not open the site's address. One that
  /// is not there may be one that is written wrong, which the check tells with its place.
  func refuseUnfitAddress(for target: PublishTarget) throws {
    let written = target.baseURL ?? WrittenSettings.of(command.common.site).baseURL
    guard let address = written else { return }
    do throws(PublishError) { try Publication.refuseUnfit(address: address) } catch {
      throw PublishFailure.print(error, language: words.language)
    }
  }

  private func request(
    _ target: PublishTarget?, _ purpose: RenderOptions.Purpose
  ) -> BuildRequest {
    var request = BuildRequest(site: command.common.site, output: command.outputFolder)
    request.options = RenderOptions(
      purpose: purpose, baseURL: target?.baseURL, sourceDate: SourceDate.environment?.date)
    request.isStrict = command.strict.strict
    request.jobs = command.jobs.count
    return request
  }

  private func build(_ request: BuildRequest) async throws {
    let language = words.language
    var request = request
    let waiting = BuildWords(language: language).waiting
    request.whenBusy = { Console.note(waiting + "\n") }
    let checked = await SiteCheck(request).run()
    if command.strict.refuses(checked.problems) {
      report(checked.problems)
      throw ExitCode(1)
    }
    if command.common.format == .text, !command.common.quiet {
      let writer = ProblemText(language: language)
      Console.note(checked.problems.map(writer.text).joined())
    }
    var result = BuildResult()
    do throws(BuildError) { try await Build(request).run(into: &result) } catch {
      throw Failure.print(error, language: language)
    }
    // Something was changed between the check and the build.
    if result.swap == nil {
      report(result.problems)
      throw ExitCode(1)
    }
  }

  private func report(_ problems: [Problem]) {
    let common = command.common
    let report = ProblemReport(common, words.language)
    report.print(problems, words.refused(counts: report.counts(problems)))
  }
}
