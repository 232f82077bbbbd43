import ArgumentParser
import Parallel
import UnionPublish

/// `unionsite publish --zip FILE`.
struct HandedArchive {
  let command: PublishCommand
  let words: PublishWords

  /// Checks and builds the site and writes it as one archive.
  func write(to path: String) async throws {
    let site = try await PublishedBuild(command: command, words: words)
      .site(for: nil, purpose: command.purpose)
    let workers = Workers(count: command.jobs ?? Processors.count)
    let date = SourceDate.environment.flatMap { Int($0.text) }
    do throws(PublishError) {
      try Publication.refuseDrafts(site)
      let archive = try await ZipArchive.write(site, to: path, date: date, workers)
      switch command.common.format {
      case .text:
        if !command.common.quiet { Console.result(words.archived(archive)) }
      case .json: Console.result(words.json(archive))
      }
    } catch { throw PublishFailure.print(error, language: words.language) }
  }
}
