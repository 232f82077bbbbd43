public import Diagnostics

/// The templates of a site, parsed once; pages are compiled from them.
///
/// Complete against the Mustache specification (interpolation, sections, inverted sections, comments,
/// partials, delimiters, inheritance, dynamic names) but for its optional lambdas, which have no
/// place where data is plain values.
public struct TemplateSet: Sendable {
  let templates: [String: Template]

  /// Takes templates by name, such as `report` or `partials/head`: the names that tags use.
  public init(_ sources: [String: SourceText]) {
    var templates: [String: Template] = [:]
    for (name, source) in sources { templates[name] = Template(name: name, source: source) }
    self.templates = templates
  }

  /// All names, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// Compiles a page template against the layout of its data, and with it all that it renders.
  ///
  /// A name in no enclosing layout, a list or record that is printed, a template that is nowhere, and
  /// mistakes of syntax are problems; the program is nil where there are any. `dynamicNames` are the
  /// templates that `{{>*name}}` can choose from; another name renders empty.
  public func compile(
    _ name: String, for layout: Layout, dynamicNames: [String] = []
  ) -> (program: Program?, problems: [Problem]) {
    var compiler = Compiler(templates: templates, dynamicNames: dynamicNames, isShaped: true)
    return compiler.compile(name, ContextStack([.record(layout)]))
  }

  /// Compiles a template by the letter of the specification, for `Value.named` data: names and
  /// templates that are nowhere render empty; only mistakes of syntax are problems.
  public func compile(_ name: String) -> (program: Program?, problems: [Problem]) {
    var compiler = Compiler(templates: templates, dynamicNames: names, isShaped: false)
    return compiler.compile(name, ContextStack([]))
  }
}
