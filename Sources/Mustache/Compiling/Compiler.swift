import Diagnostics

/// Compiles one page template, with all the templates that it renders, into a program.
///
/// With a layout, every name is resolved now and reported where it leads nowhere; without, names are
/// looked up while rendering, as the specification has it.
struct Compiler {
  let templates: [String: Template]
  /// The templates that `{{>*name}}` can name.
  let dynamicNames: [String]
  let isShaped: Bool
  var writer = ProgramWriter()
  var scopes = Scopes()
  var graph = CallGraph()
  private(set) var routines = Routines()
  private var problems: Set<Problem> = []
  private var reported: Set<Mistake> = []

  /// How deep sections and blocks nest after blocks have been replaced by others.
  static let deepest = 300

  /// What is reported once, however often it is met.
  private struct Mistake: Hashable {
    var template: String
    var range: Range<Int>
    var rule: String
    var name: String
  }

  init(templates: [String: Template], dynamicNames: [String], isShaped: Bool) {
    self.templates = templates
    self.dynamicNames = dynamicNames
    self.isShaped = isShaped
  }

  /// The program of a page; nil where there are problems, which come in order of place.
  mutating func compile(_ name: String, _ stack: ContextStack) -> (Program?, [Problem]) {
    guard let page = templates[name] else {
      return (nil, [Problem(.templateMissing(name, suggestion: suggestion(for: name)), file: name)])
    }
    _ = routine(page, stack, scope: Scopes.outermost, isIndented: false)
    var next = 0
    while next < routines.keys.count, !writer.isFull {
      compileRoutine(next)
      next += 1
    }
    if writer.isFull {
      report(.templateTooLarge(limit: ProgramWriter.mostSteps), 0..<0, in: page)
    }
    for call in graph.circles(onlyParents: !isShaped) {
      report(.templateLoop(call.name), call.range, in: call.template)
    }
    return (problems.isEmpty ? writer.program : nil, problems.sorted())
  }

  private mutating func compileRoutine(_ number: Int) {
    let key = routines.keys[number]
    writer.begin()
    if let template = templates[key.template] {
      emit(
        template.nodes,
        in: Place(
          template: template, routine: number, stack: key.stack, scope: key.scope,
          isIndented: key.isIndented))
    }
    writer.add(.finish)
  }

  /// The number of the routine for a template; what is wrong with its syntax is reported.
  mutating func routine(
    _ template: Template, _ stack: ContextStack, scope: Int, isIndented: Bool
  ) -> Int {
    problems.formUnion(template.problems)
    return routines.number(
      of: Routines.Key(
        template: template.name, stack: stack, scope: scope, isIndented: isIndented))
  }

  /// Reports a finding, unless it has been reported for this place.
  mutating func report(
    _ finding: Finding, _ range: Range<Int>, in template: Template, name: String = ""
  ) {
    let mistake = Mistake(template: template.name, range: range, rule: finding.rule, name: name)
    if reported.insert(mistake).inserted {
      problems.insert(Problem(finding, in: template.source, range))
    }
  }

  /// The template that was perhaps meant.
  func suggestion(for name: String) -> String? {
    NearMiss.best(for: name, among: templates.keys.sorted())
  }
}
