import Diagnostics

/// Messages as event streams carry them (HTML, section 9.2.6): a name, and JSON on one line.
enum EventText {
  /// First of all: a browser that lost the connection comes back after this time.
  static let start = "retry: 500\n\n"

  /// One message, with the empty line that ends it.
  static func text(_ message: PreviewMessage) -> String {
    switch message {
    case .heartbeat:
      ":\n\n"
    case .state(let state):
      text(
        "state",
        "{\"run\":\(quoted(state.run)),\"build\":\(state.build),"
          + "\"problems\":\(list(state.problems))}")
    case .event(.reload(let build, let changed)):
      text("reload", "{\"build\":\(build),\"changed\":\(pages(changed))}")
    case .event(.styles(let build)):
      text("styles", "{\"build\":\(build)}")
    case .event(.problems(let problems)):
      text("problems", "{\"problems\":\(list(problems))}")
    case .event(.mended):
      text("mended", "{}")
    }
  }

  private static func text(_ name: String, _ json: String) -> String {
    "event: \(name)\ndata: \(json)\n\n"
  }

  /// A list of addresses, or `null` for all pages.
  private static func pages(_ changed: ChangedPages) -> String {
    switch changed {
    case .all: "null"
    case .some(let pages): "[\(pages.sorted().map(quoted).joined(separator: ","))]"
    }
  }

  private static func list(_ problems: [ShownProblem]) -> String {
    "[\(problems.map(object).joined(separator: ","))]"
  }

  private static func object(_ problem: ShownProblem) -> String {
    "{\"severity\":\"\(problem.severity.rawValue)\",\"rule\":\(quoted(problem.rule)),"
      + "\"path\":\(quoted(problem.path)),\"line\":\(problem.line),\"column\":\(problem.column),"
      + "\"message\":\(quoted(problem.message)),\"cure\":\(problem.cure.map(quoted) ?? "null"),"
      + "\"text\":\(quoted(problem.text)),\"frame\":\(problem.frame.map(object) ?? "null")}"
  }

  private static func object(_ frame: ProblemFrame) -> String {
    "{\"before\":\(quoted(frame.before)),\"marked\":\(quoted(frame.marked)),"
      + "\"after\":\(quoted(frame.after))}"
  }

  private static func quoted(_ text: String) -> String { ProblemJSON.quoted(text) }
}
