/// One instruction of a program. Trivial, so that a program is one flat stretch of memory; `Int32`
/// keeps a step within 16 bytes.
enum Step: Sendable {
  /// A stretch of the program's text.
  case text(start: Int32, count: Int32)
  /// The white space that the caller puts before each line.
  case indentation
  /// A value, escaped where it is text.
  case escaped(Reference)
  /// A value as it is.
  case raw(Reference)
  /// Enters a value, item by item; jumps to `end` where there is none.
  case enter(Reference, end: Int32)
  /// The end of a section that was entered.
  case leave
  /// Jumps to `end` where a value is falsy.
  case when(Reference, end: Int32)
  /// Jumps to `end` where a value is truthy.
  case unless(Reference, end: Int32)
  /// Renders another template.
  case call(site: Int32)
  /// The end of a template.
  case finish
}

/// Where a value is found, as seen from the innermost context.
enum Reference: Sendable {
  /// A field of the record so many contexts up.
  case field(up: Int16, index: Int16)
  /// A field of a field …; the path is one of the program's.
  case path(up: Int16, path: Int32)
  /// The innermost context itself: `{{.}}`.
  case current
  /// A name to be looked up while rendering; it is one of the program's.
  case name(Int32)
}

/// A place from where another template is rendered.
struct CallSite: Sendable {
  enum Target: Sendable {
    /// A routine.
    case fixed(Int)
    /// A routine by the template's name, which a value holds.
    case chosen(Reference, [String: Int])
  }

  var target: Target
  /// White space to put before each line, as a stretch of the program's text.
  var indentation: Range<Int>
  /// Whether it is added to the caller's own.
  var extendsIndentation: Bool
  /// The contexts that the callee is compiled for, counted up from the innermost, where they are not
  /// simply the innermost ones; outermost first.
  var selection: [Int]?
}
