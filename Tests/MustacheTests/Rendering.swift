import Diagnostics
import Mustache

/// Templates from their text; each file is named after its template.
func templates(_ sources: [String: String]) -> TemplateSet {
  var texts: [String: SourceText] = [:]
  for (name, text) in sources { texts[name] = SourceText(path: name + ".mustache", text: text) }
  return TemplateSet(texts)
}

/// Compiles without a shape and renders; the output is nil where there are problems.
func render(
  _ name: String = "page", of sources: [String: String], _ value: Value
) -> (output: String?, problems: [Problem]) {
  let (program, problems) = templates(sources).compile(name)
  return (program.map { text(of: $0, value) }, problems)
}

/// Compiles with a shape and renders a subject.
func render<Subject>(
  _ sources: [String: String], _ shape: Shape<Subject>, _ subject: Subject,
  dynamicNames: [String] = []
) -> (output: String?, problems: [Problem]) {
  let (program, problems) = templates(sources).compile(
    "page", for: shape.layout, dynamicNames: dynamicNames)
  return (program.map { String(decoding: $0.render(subject, shape), as: UTF8.self) }, problems)
}

/// What a program makes of a value.
func text(of program: Program, _ value: Value) -> String {
  String(decoding: program.render(value), as: UTF8.self)
}

/// Problems as a person reads them, without the frame: `page.mustache:1:3: name-unknown: …`.
func lines(_ problems: [Problem]) -> [String] {
  problems.map { problem in
    let wording = problem.finding.wording(in: .chinese)
    let cure = wording.cure.map { " | " + $0 } ?? ""
    return "\(problem.place.start)+\(problem.place.length) \(wording.message)\(cure)"
  }
}
