import ArgumentParser
import Diagnostics
import Glibc
import UnionBuild
import UnionContent
import UnionServe

/// What a preview says in the terminal.
struct ServeConsole: Sendable {
  let words: ServeWords
  let report: ProblemReport
  let opensBrowser: Bool

  /// Ends the program where there is no content to preview, as `build` does.
  func requireContent(_ request: BuildRequest) throws {
    do throws(ContentError) {
      _ = try DiskContent(path: request.contentFolder, root: request.contentFolder)
    } catch {
      Console.note(ProblemText(language: words.language).text(for: SiteReading.problem(error)))
      throw ExitCode(1)
    }
  }

  /// Where the preview can be seen.
  func begin(_ bound: PreviewServer.BoundAddress) {
    if bound.port != bound.wantedPort, bound.wantedPort != 0 {
      Console.note(words.otherPort(bound) + "\n")
    }
    switch report.format {
    case .text: Console.result(words.begins(bound))
    case .json: Console.result(words.json(bound))
    }
    if opensBrowser {
      BrowserStart.open(bound.address) { Console.note(words.noBrowser(bound.address) + "\n") }
    }
  }

  /// How changes are looked for, where that is not as usual.
  func tell(_ notice: WatchNotice) { Console.note(words.notice(notice)) }

  /// What came of a change.
  func tell(_ round: PreviewRound) {
    let found: [Problem]
    switch round.outcome {
    case .built(_, let problems), .refused(let problems): found = problems
    case .failed(let error, let problems):
      found = problems
      _ = Failure.print(error, language: words.language)
    case .givenUp: return
    }
    // Warnings that were there before are not told again at every save.
    report.print(
      round.hasSameProblems && !round.isFirst ? [] : found,
      words.round(round, counts: report.counts(found)))
  }

  /// Why the preview cannot be seen.
  func failure(_ error: ServeError) -> ExitCode {
    let wording = error.wording(in: words.language)
    Console.note(words.text("错误: ", "error: ") + wording.message + "\n")
    if let cure = wording.cure {
      Console.note(words.text("   提示: ", "   hint: ") + cure + "\n")
    }
    return ExitCode(error.exitStatus)
  }
}
