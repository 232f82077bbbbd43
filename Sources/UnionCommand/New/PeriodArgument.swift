import ArgumentParser
import UnionContent
import UnionModel

/// A period as a clerk writes it, in either language.
struct PeriodArgument: ExpressibleByArgument {
  let span: Period.Span

  init?(argument: String) {
    guard let span = PeriodText.span(argument) else { return nil }
    self.span = span
  }

  static let defaultCompletionKind = CompletionKind.list([
    "annual", "first-half", "second-half", "q1", "q2", "q3", "q4",
  ])
}
