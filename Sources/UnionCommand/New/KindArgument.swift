import ArgumentParser
import UnionContent
import UnionModel

/// A kind of report as a clerk writes it, in either language.
struct KindArgument: ExpressibleByArgument {
  let kind: Report.Kind

  init?(argument: String) {
    guard let kind = PeriodText.kind(argument) else { return nil }
    self.kind = kind
  }

  static let defaultCompletionKind = CompletionKind.list(["summary", "plan"])
}
