import Diagnostics

/// Where the compiler stands: in which text, for which contexts, how far indented.
struct Place {
  /// Whose text is being compiled: the routine's template, or that of a block given to it.
  var template: Template
  var routine: Int
  var stack: ContextStack
  var scope: Int
  /// Whether the routine puts its caller's white space before each line.
  var isIndented: Bool
  /// More white space to put before each line.
  var prefix: [UInt8] = []
  /// How many bytes of white space each line loses.
  var dedent = 0
  /// Whether data decides if this is rendered at all.
  var isConditional = false
  /// How many sections and blocks are around this place.
  var depth = 0

  /// The white space that a line with its own white space begins with, besides the caller's.
  func indentation(_ own: Range<Int>) -> [UInt8] {
    prefix + template.source.bytes[own].dropFirst(dedent)
  }

  /// The place inside of a section.
  func inside(_ stack: ContextStack) -> Place {
    var place = self
    place.stack = stack
    place.isConditional = true
    place.depth += 1
    return place
  }
}
