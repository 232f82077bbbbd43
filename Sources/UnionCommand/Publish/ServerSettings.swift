import ArgumentParser
import Diagnostics
import Parallel
import UnionBuild
import UnionModel
import UnionPublish
import UnionRender

/// `unionsite publish --server-config nginx`.
struct ServerSettings {
  let command: PublishCommand
  let words: PublishWords

  /// Prints the configuration of a web server for a target.
  func print(for target: PublishTarget) async throws {
    let common = command.common
    let request = BuildRequest(site: common.site, output: command.outputFolder)
    let read = await SiteReading(request).read(Workers(count: Processors.count))
    guard let site = read.site, let theme = read.theme,
      let renderer = SiteRenderer.make(site, theme: theme, options: request.options).renderer
    else {
      ProblemReport(common, words.language)
        .print(read.problems, words.refused(counts: ""))
      throw ExitCode(1)
    }
    let address = target.baseURL ?? site.settings.baseURL
    do throws(PublishError) {
      try Publication.refuseUnfit(address: address)
      let configuration = NginxConfiguration(
        target: try PublishPlaces.absolute(target, common), baseURL: address ?? "",
        moved: renderer.movedAddresses, language: words.language)
      Console.result(try configuration.text())
    } catch { throw PublishFailure.print(error, language: words.language) }
  }
}
