import Diagnostics
import UnionBuild

extension ShownProblem {
  /// How many are sent; more nobody reads over a page.
  static let most = 100

  /// What is shown of a build: first what keeps the site from being built, and no mere notes.
  static func list(_ outcome: PreviewOutcome, language: Language) -> [ShownProblem] {
    switch outcome {
    case .built(_, let problems), .refused(let problems): list(problems, language)
    case .failed(let error, let problems):
      [ShownProblem(error, language: language)] + list(problems, language)
    case .givenUp: []
    }
  }

  private static func list(_ problems: [Problem], _ language: Language) -> [ShownProblem] {
    let errors = problems.filter { $0.severity == .error }
    let all = errors + problems.filter { $0.severity == .warning }
    let shown = all.prefix(most).map { ShownProblem($0, language: language) }
    if all.count == shown.count { return shown }
    return shown + [.more(all.count - shown.count, language)]
  }

  /// A machine that failed.
  init(_ error: BuildError, language: Language) {
    let wording = error.wording(in: language)
    self.init(
      .error, rule: "machine", path: error.path, message: wording.message, cure: wording.cure)
  }

  /// That there are more than are sent.
  private static func more(_ count: Int, _ language: Language) -> ShownProblem {
    let message =
      language == .chinese
      ? "还有 \(count) 个问题, 都列在终端里" : "and \(count) more, all of them in the terminal"
    return ShownProblem(.note, rule: "more", path: "", message: message)
  }

  private init(
    _ severity: Severity, rule: String, path: String, message: String, cure: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.path = path
    self.message = message
    self.cure = cure
    line = 0
    column = 0
    text = message
    frame = nil
  }
}
