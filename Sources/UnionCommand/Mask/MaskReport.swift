import Diagnostics
import UnionContent

/// What `mask` did, as it is printed.
struct MaskReport {
  private var numbers: [TextMask.Number] = []
  private var kept: [TextMask.Number] = []
  private var looked = 0
  private var changed = 0
  /// Files that are no text.
  var problems: [Problem] = []

  /// Takes in what became of a file.
  mutating func add(_ mask: TextMask, of file: String) {
    numbers += mask.numbers
    kept += mask.kept
    looked += 1
    if !mask.numbers.isEmpty { changed += 1 }
  }

  /// Prints it as it is wanted: each number to stdout, and what it came to.
  func print(_ words: MaskWords, _ common: CommonOptions) {
    let report = ProblemReport(common, words.language)
    if common.format == .text {
      let lines = numbers.map(words.masked) + kept.map(words.kept)
      if !common.quiet { Console.result(lines.joined()) }
    }
    report.print(
      problems,
      ProblemReport.Summary(
        sentence: looked == 0
          ? words.nothing
          : words.summary(numbers: numbers.count, files: changed, kept: kept.count),
        fields: [
          ("masked", Self.json(numbers)), ("kept", Self.json(kept)), ("files", "\(changed)"),
          ("written", words.isTrial || changed == 0 ? "false" : "true"),
        ]))
  }

  private static func json(_ numbers: [TextMask.Number]) -> String {
    let objects = numbers.map { number in
      "{\"path\":\(ProblemJSON.quoted(number.place.path)),\"line\":\(number.place.line),"
        + "\"column\":\(number.place.column),\"kind\":\"\(MaskWords.name(number.kind))\","
        + "\"masked\":\(ProblemJSON.quoted(number.masked))}"
    }
    return "[\(objects.joined(separator: ","))]"
  }
}
