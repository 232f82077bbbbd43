import ArgumentParser
import Parallel
import Store
import UnionBuild
import UnionPublish
import UnionRender

/// `unionsite publish --zip FILE`.
struct HandedArchive {
  let command: PublishCommand
  let words: PublishWords

  /// Checks and builds the site and writes it as one archive.
  func write(to path: String) async throws {
    defer { if let folder = Self.passing(command) { try? TreeRemoval.remove(folder) } }
    let site = try await PublishedBuild(command: command, words: words)
      .site(for: nil, purpose: command.purpose)
    let workers = Workers(count: command.jobs.count)
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

  /// The folder that a site for a disk is built into, for this archive alone: the output is what goes to
  /// servers. Nil where the output that was named, or stands there already, is what is archived.
  static func passing(_ command: PublishCommand) -> String? {
    guard command.purpose == .disk, command.output.output == nil, !command.leavesBuild else {
      return nil
    }
    let site = command.common.site.isEmpty ? "." : command.common.site
    return site + "/" + StoreFolder.name + "/disk"
  }
}
