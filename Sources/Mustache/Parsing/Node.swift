/// One piece of a parsed template. Ranges are byte offsets of its text.
enum Node: Sendable {
  /// A line of the template begins here, with this white space.
  case lineStart(Range<Int>)
  /// Text as it stands; it ends at a line break or before.
  case text(Range<Int>)
  /// A value to print.
  case value(Name, escaped: Bool)
  /// What is rendered for each item, for a record, or where something is so.
  case section(Name, [Node])
  /// What is rendered where something is not so.
  case inverted(Name, [Node])
  /// Another template, rendered here.
  case partial(Inclusion)
  /// Another template, rendered here with some of its blocks replaced.
  case parent(Inclusion, [Block])
  /// A part that a child may replace.
  case block(Block)
}

/// A name of a value, as written.
struct Name: Sendable {
  /// `a.b.c` in its parts; none for `.`, the current item.
  var parts: [String]
  var text: String
  var range: Range<Int>
}

/// A tag that renders another template.
struct Inclusion: Sendable {
  /// How the template is named.
  enum Target: Sendable {
    case fixed(String)
    case dynamic(Name)
  }

  var target: Target
  var range: Range<Int>
  /// The white space to put before each of its lines; nil where the tag is not alone on its line.
  var indentation: Range<Int>?
}

/// A block, as a parameter of its template or as an argument inside of a parent tag.
struct Block: Sendable {
  var name: String
  /// Its opening tag, which tells it from the other blocks of its template.
  var range: Range<Int>
  var body: [Node]
  /// Whether its content begins on the line after the opening tag.
  var startsOnNewLine: Bool
  /// The white space that a replacement's lines are given.
  var indentation: Range<Int>
  /// How many bytes of white space the lines of its content have in common.
  var dedent: Int
}
