import Diagnostics

/// Prints problems and the summary, as text or as one JSON object.
struct ProblemReport: BilingualWords {
  let language: Language
  let format: OutputFormat
  let isQuiet: Bool

  /// A report as the command line asks for it.
  init(_ common: CommonOptions, _ language: Language) {
    self.language = language
    format = common.format
    isQuiet = common.quiet
  }

  /// The fields of the summary in JSON, and its sentence.
  struct Summary {
    var sentence: String
    var fields: [(name: String, json: String)]
  }

  /// Text: problems to stderr, the sentence to stdout. JSON: one object to stdout.
  func print(_ problems: [Problem], _ summary: Summary) {
    switch format {
    case .text:
      let writer = ProblemText(language: language)
      if !problems.isEmpty { Console.note(problems.map(writer.text).joined()) }
      if !isQuiet { Console.result(summary.sentence + "\n") }
    case .json:
      let writer = ProblemJSON(language: language)
      let list = problems.map(writer.json).joined(separator: ",\n")
      let fields = summary.fields.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",")
      Console.result("{\"problems\":[\(list)],\n\"summary\":{\(fields)}}\n")
    }
  }

  /// 3 个错误, 1 个警告 / 3 errors, 1 warning; empty where there are none.
  func counts(_ problems: [Problem]) -> String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count { $0.severity == .warning }
    let notes = problems.count { $0.severity == .note }
    switch language {
    case .chinese:
      let parts = [(errors, "个错误"), (warnings, "个警告"), (notes, "条说明")]
      return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    case .english:
      let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
      return parts.filter { $0.0 > 0 }.map { count($0.0, $0.1) }.joined(separator: ", ")
    }
  }
}
