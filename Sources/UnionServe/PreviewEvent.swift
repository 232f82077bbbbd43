public import Diagnostics

/// What happened to the site that is being previewed; every open page is told.
public enum PreviewEvent: Sendable, Hashable {
  /// A build is done and pages changed; `build` counts the builds of this run from 1.
  case reload(build: Int, changed: ChangedPages)
  /// A build is done and nothing but style sheets changed: pages take them without a reload.
  case styles(build: Int)
  /// The last build has these problems; they replace the ones shown before.
  case problems([ShownProblem])
  /// The last build has no problem: nothing is to be shown.
  case mended
}

/// Which pages a build changed.
public enum ChangedPages: Sendable, Hashable {
  /// All of them, or nobody knows.
  case all
  /// The pages with these addresses, from the root and as people read them: `/units/云岭/`.
  case some(Set<String>)
}

/// A problem ready to be shown over a page.
public struct ShownProblem: Sendable, Hashable {
  /// How much it matters.
  public var severity: Severity
  /// The rule it breaks: `unknown-key`.
  public var rule: String
  /// The file, as the terminal names it.
  public var path: String
  /// The line from 1; 0 for a file as a whole.
  public var line: Int
  /// The column in characters from 1.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// How to mend it.
  public var cure: String?
  /// The whole of it as the terminal shows it: with the line and the carets under it.
  public var text: String
  /// The line it is about; nil for a file as a whole.
  public var frame: ProblemFrame?

  /// A problem in the words of a language.
  public init(_ problem: Problem, language: Language) {
    let wording = problem.wording(in: language)
    severity = problem.severity
    rule = "\(problem.finding.rule)"
    path = problem.place.start.path
    line = problem.place.start.line
    column = problem.place.start.column
    message = wording.message
    cure = wording.cure
    let writer = ProblemText(language: language)
    text = writer.text(for: problem)
    frame = problem.place.start.line > 0 ? writer.frame(of: problem.place) : nil
  }
}

/// What holds now: what a page is told that has only just opened, or has lost its connection.
public struct PreviewState: Sendable, Hashable {
  /// Names this run of the preview: a page of an earlier run is out of date whatever its build.
  public var run: String
  /// The newest build; 0 before the first.
  public var build: Int
  /// The problems that stand.
  public var problems: [ShownProblem]
}

/// What a subscriber receives.
public enum PreviewMessage: Sendable, Hashable {
  /// What holds now; always the first.
  case state(PreviewState)
  /// What happened since.
  case event(PreviewEvent)
  /// Nothing happened: a sign of life.
  case heartbeat
}
