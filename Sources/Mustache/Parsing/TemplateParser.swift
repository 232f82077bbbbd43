import Diagnostics

/// Puts the tags of a template and the text between them into a tree, line by line: a tag alone on
/// its line takes the line with it.
struct TemplateParser {
  private let source: SourceText
  private let bytes: [UInt8]
  private var scanner: TagScanner
  /// Up to where the text has been taken.
  private var cursor = 0
  /// What is open; the first is the template itself.
  private var frames = [Frame(kind: .template)]
  private var closings = ClosingTags()
  private var ownProblems: [Problem] = []

  /// No template that a person reads nests deeper; the tree is walked recursively.
  static let deepest = 100
  /// A file with more mistakes than this is no template; reading on would help nobody.
  static let mostProblems = 100

  /// What is wrong with the syntax.
  var problems: [Problem] { scanner.problems + ownProblems }

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    scanner = TagScanner(source)
  }

  /// Reads the whole text.
  mutating func parse() -> [Node] {
    while ownProblems.count < Self.mostProblems, let tag = scanner.next() { take(tag) }
    addText(upTo: bytes.count)
    while frames.count > 1 {
      let frame = frames[frames.count - 1]
      if let tag = frame.tag {
        report(.sectionUnclosed(frame.label), tag.range)
      }
      finish(closedBy: nil)
    }
    return frames[0].nodes
  }

  private mutating func take(_ tag: Tag) {
    switch tag.kind {
    case .escaped, .raw:
      addInline(tag)
      add(.value(name(tag), escaped: tag.kind == .escaped))
    case .invalid:
      addInline(tag)
    case .silent:
      addLine(tag)
    case .partial:
      let indentation = tag.isStandalone ? tag.leading : nil
      if let indentation { noteIndentation(indentation) }
      addLine(tag)
      add(.partial(Inclusion(target: target(tag), range: tag.name, indentation: indentation)))
    case .section:
      addLine(tag)
      push(Frame(kind: .section, tag: tag, label: source.text(tag.name)))
    case .inverted:
      addLine(tag)
      push(Frame(kind: .inverted, tag: tag, label: source.text(tag.name)))
    case .parent:
      addInline(tag)
      let label = (tag.isDynamic ? "*" : "") + source.text(tag.name)
      push(Frame(kind: .parent, tag: tag, label: label))
    case .block: openBlock(tag)
    case .close: close(tag)
    }
  }

  // MARK: Blocks, sections and parents

  private mutating func openBlock(_ tag: Tag) {
    var frame = Frame(kind: .block, tag: tag, label: source.text(tag.name))
    // In a parent tag only the blocks count, so that the text around them need not be looked at.
    frame.isArgument = frames[frames.count - 1].kind == .parent
    if frame.isArgument {
      frame.startsOnNewLine = tag.trailing != nil
      addText(upTo: tag.range.lowerBound)
      cursor = tag.trailing ?? tag.range.upperBound
    } else {
      frame.startsOnNewLine = tag.isStandalone
      if tag.isStandalone, let leading = tag.leading { noteIndentation(leading) }
      addLine(tag)
    }
    push(frame)
  }

  private mutating func close(_ tag: Tag) {
    let found = closings.label(source.text(tag.name))
    if frames.count > 1, frames[frames.count - 1].label == found { return finish(closedBy: tag) }
    let open = frames.dropFirst().map(\.label)
    switch closings.match(found, open: open) {
    case .closes(let count):
      reportMismatch(found, at: tag)
      while frames.count > open.count - count + 2 { finish(closedBy: nil) }
      finish(closedBy: tag)
    case .closesNothing:
      if !found.isEmpty { report(.sectionUnopened(found), tag.range) }
      addLine(tag)
    case .forgiven:
      addLine(tag)
    }
  }

  private mutating func reportMismatch(_ found: String, at tag: Tag) {
    let frame = frames[frames.count - 1]
    // An empty closing tag has been reported as such.
    guard !found.isEmpty, let opening = frame.tag else { return }
    ownProblems.append(
      Problem(
        .sectionMismatch(expected: frame.label, found: found), in: source, tag.range,
        also: [source.position(at: opening.range.lowerBound)]))
  }

  /// Takes the innermost open frame off and puts it into the one around it.
  private mutating func finish(closedBy closing: Tag?) {
    let isParent = frames[frames.count - 1].kind == .parent
    let isArgument = frames[frames.count - 1].isArgument
    if let closing {
      if isParent {
        addText(upTo: closing.range.lowerBound)
        cursor = closing.range.upperBound
      } else if isArgument {
        addText(upTo: closing.leading?.lowerBound ?? closing.range.lowerBound)
        cursor = closing.range.upperBound
      } else {
        addLine(closing)
      }
    }
    let frame = frames.removeLast()
    guard let tag = frame.tag, !tag.isInvalid, frames.count <= Self.deepest else { return }
    switch frame.kind {
    case .template: break
    case .section:
      add(.section(name(tag), frame.nodes))
      merge(frame.indentation)
    case .inverted:
      add(.inverted(name(tag), frame.nodes))
      merge(frame.indentation)
    case .parent: addParent(frame, tag, closing)
    case .block:
      let block = block(frame, tag)
      if frame.isArgument {
        frames[frames.count - 1].blocks.append(block)
      } else {
        add(.block(block))
        merge(frame.indentation)
      }
    }
  }

  private mutating func addParent(_ frame: Frame, _ tag: Tag, _ closing: Tag?) {
    var inclusion = Inclusion(target: target(tag), range: tag.name, indentation: nil)
    if let leading = tag.leading, let trailing = closing?.trailing {
      inclusion.indentation = leading
      cursor = trailing
      let last = frames.count - 1
      if case .lineStart? = frames[last].nodes.last { frames[last].nodes.removeLast() }
    }
    add(.parent(inclusion, frame.blocks))
  }

  private func block(_ frame: Frame, _ tag: Tag) -> Block {
    let leading = tag.leading ?? tag.range.lowerBound..<tag.range.lowerBound
    let common = frame.startsOnNewLine ? frame.indentation : nil
    return Block(
      name: frame.label, range: tag.range, body: frame.nodes,
      startsOnNewLine: frame.startsOnNewLine, indentation: common ?? leading,
      dedent: common?.count ?? 0)
  }

  private mutating func push(_ frame: Frame) {
    if frames.count == Self.deepest + 1, let tag = frame.tag {
      report(.templateTooDeep(limit: Self.deepest), tag.range)
    }
    frames.append(frame)
  }

  // MARK: Text and lines

  /// Takes the text before a tag; the tag goes with its line where it is alone on it.
  private mutating func addLine(_ tag: Tag) {
    if let leading = tag.leading, let trailing = tag.trailing {
      addText(upTo: leading.lowerBound)
      cursor = trailing
    } else {
      addInline(tag)
    }
  }

  /// Takes the text before a tag that stands in its line.
  private mutating func addInline(_ tag: Tag) {
    addText(upTo: tag.range.lowerBound)
    cursor = tag.range.upperBound
    if let leading = tag.leading, leading.isEmpty {
      add(.lineStart(leading))
      noteIndentation(leading)
    }
  }

  private mutating func addText(upTo end: Int) {
    while cursor < end {
      let next = bytes[cursor..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      if cursor == 0 || bytes[cursor - 1] == UInt8(ascii: "\n") {
        var text = cursor
        while text < next, bytes[text].isBlank { text += 1 }
        add(.lineStart(cursor..<text))
        let isEmpty = text < next && bytes[text].isWhitespace
        if !isEmpty { noteIndentation(cursor..<text) }
        cursor = text
      }
      if cursor < next { add(.text(cursor..<next)) }
      cursor = next
    }
  }

  private mutating func add(_ node: Node) {
    frames[frames.count - 1].nodes.append(node)
  }

  /// A line with this white space stands in the innermost frame.
  private mutating func noteIndentation(_ range: Range<Int>) {
    frames[frames.count - 1].note(range, in: bytes)
  }

  private mutating func merge(_ indentation: Range<Int>?) {
    if let indentation { noteIndentation(indentation) }
  }

  // MARK: Names

  private func target(_ tag: Tag) -> Inclusion.Target {
    tag.isDynamic ? .dynamic(name(tag)) : .fixed(source.text(tag.name))
  }

  private func name(_ tag: Tag) -> Name {
    let text = source.text(tag.name)
    let parts = text == "." ? [] : text.split(separator: ".").map(String.init)
    return Name(parts: parts, text: text, range: tag.name)
  }

  private mutating func report(_ finding: Finding, _ range: Range<Int>) {
    if ownProblems.count < Self.mostProblems {
      ownProblems.append(Problem(finding, in: source, range))
    }
  }
}
