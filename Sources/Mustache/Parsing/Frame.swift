/// Something that is open while a template is parsed, with what it holds so far.
struct Frame {
  enum Kind {
    case template, section, inverted, parent, block
  }

  var kind: Kind
  var tag: Tag?
  /// The name as its closing tag has to say it.
  var label = ""
  var nodes: [Node] = []
  /// The blocks given to a parent.
  var blocks: [Block] = []
  /// Whether a block is given to a parent, and no parameter of its own template.
  var isArgument = false
  /// Whether the content begins on the line after the opening tag.
  var startsOnNewLine = false
  /// The white space that all lines so far have in common; nil before the first.
  var indentation: Range<Int>?

  /// Takes another line into account.
  mutating func note(_ whitespace: Range<Int>, in bytes: [UInt8]) {
    guard let common = indentation else {
      indentation = whitespace
      return
    }
    var length = 0
    while length < min(common.count, whitespace.count),
      bytes[common.lowerBound + length] == bytes[whitespace.lowerBound + length]
    {
      length += 1
    }
    indentation = common.lowerBound..<common.lowerBound + length
  }
}
