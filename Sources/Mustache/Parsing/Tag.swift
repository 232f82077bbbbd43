/// A tag as it stands in a template's text.
struct Tag {
  /// What a tag does, told by its first character.
  enum Kind {
    /// `{{name}}`
    case escaped
    /// `{{{name}}}` and `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{! … }}` and `{{=<% %>=}}`, of which nothing is left.
    case silent
    /// A tag that was reported and prints nothing.
    case invalid
  }

  var kind: Kind
  /// The tag with its delimiters.
  var range: Range<Int>
  /// The name, without the sigil and the white space around it.
  var name: Range<Int>
  /// Whether the name is that of a value that names the template: `{{>*name}}`.
  var isDynamic = false
  /// Whether the name was reported: then what the tag opens is left out, and no more is said of it.
  var isInvalid = false
  /// The white space before the tag, where nothing else stands before it on its line.
  var leading: Range<Int>?
  /// The offset after the line break, where nothing else stands behind it on its line.
  var trailing: Int?

  /// Alone on its line: the line goes with the tag.
  var isStandalone: Bool { leading != nil && trailing != nil }
}
