import ArgumentParser
import Diagnostics
import UnionContent
import UnionModel

/// The targets that `site.yml` names.
struct PublishTargets {
  private let targets: [PublishTarget]
  private let problems: [Problem]

  /// Those of the site in a folder; none where it cannot be read.
  init(site: String) {
    let file = WrittenSettings.file(of: site)
    targets = file?.settings.publish ?? []
    problems = file?.problems ?? []
  }

  /// What the words of the command line mean: the target, the only one where none is named; and the
  /// release to go to, for in `publish --rollback 12` the parser takes the number for a name.
  func wish(
    _ name: String?, _ number: Int?, rollsBack: Bool, _ words: PublishWords,
    _ report: ProblemReport
  ) throws -> (target: PublishTarget, release: Int?) {
    if let name, let target = targets.first(where: { $0.name == name }) { return (target, number) }
    var number = number
    if let name {
      guard rollsBack, number == nil, let typed = Int(name) else {
        try refuseMistakes(words, report)
        throw PublishFailure.usage(words.unknownTarget(name, known: targets.map(\.name)))
      }
      number = typed
    }
    if targets.isEmpty { try refuseMistakes(words, report) }
    guard let first = targets.first else { throw PublishFailure.usage(words.noTargets) }
    guard targets.count == 1 else {
      throw PublishFailure.usage(words.severalTargets(targets.map(\.name)))
    }
    return (first, number)
  }

  /// A target that is not there may be one that is written wrong: then that is told, with its place.
  private func refuseMistakes(_ words: PublishWords, _ report: ProblemReport) throws {
    guard problems.contains(where: { $0.severity == .error }) else { return }
    report.print(problems, words.refused(counts: report.counts(problems)))
    throw ExitCode(1)
  }

  /// The names, for the shell.
  static let completion = CompletionKind.custom { words, _, _ in
    var folder = "."
    if let place = words.lastIndex(of: "--site"), place + 1 < words.count {
      folder = words[place + 1]
    }
    return PublishTargets(site: folder).targets.map(\.name)
  }
}
