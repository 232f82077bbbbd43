import Diagnostics

/// A parsed template: its pieces, and what is wrong with its syntax.
struct Template: Sendable {
  let name: String
  let source: SourceText
  let nodes: [Node]
  let problems: [Problem]

  init(name: String, source: SourceText) {
    var parser = TemplateParser(source)
    self.name = name
    self.source = source
    nodes = parser.parse()
    problems = parser.problems
  }
}
