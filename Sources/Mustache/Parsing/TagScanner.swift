import Diagnostics

/// Finds the tags of a template, one after another, in one pass over its bytes.
struct TagScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private var position = 0
  private var previousEnd = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private(set) var problems: [Problem] = []

  /// Long delimiters make every search slow, and nobody needs them.
  private static let longestDelimiter = 16

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// The next tag, or nil after the last. What is no tag is reported and stays text.
  mutating func next() -> Tag? {
    while problems.count < TemplateParser.mostProblems, let start = find(open, from: position) {
      guard var tag = readTag(at: start) else { continue }
      position = tag.range.upperBound
      tag.leading = whitespaceBefore(start)
      tag.trailing = lineEnd(after: position)
      previousEnd = position
      return tag
    }
    return nil
  }

  private mutating func readTag(at start: Int) -> Tag? {
    let content = bytes.afterWhitespace(from: start + open.count)
    guard content < bytes.count else { return unclosed(start, resume: bytes.count) }
    if matches(close, at: content) {
      return invalid(start..<content + close.count, name: content..<content)
    }
    switch bytes[content] {
    case UInt8(ascii: "!"):
      guard let end = find(close, from: content + 1) else {
        return unclosed(start, resume: bytes.count)
      }
      return Tag(kind: .silent, range: start..<end + close.count, name: content..<end)
    case UInt8(ascii: "="): return readDelimiters(start, after: content + 1)
    case UInt8(ascii: "{"): return readTriple(start, after: content + 1)
    case UInt8(ascii: "&"): return readNamed(start, .raw, after: content + 1)
    case UInt8(ascii: "#"): return readNamed(start, .section, after: content + 1)
    case UInt8(ascii: "^"): return readNamed(start, .inverted, after: content + 1)
    case UInt8(ascii: "/"): return readNamed(start, .close, after: content + 1)
    case UInt8(ascii: ">"): return readNamed(start, .partial, after: content + 1)
    case UInt8(ascii: "<"): return readNamed(start, .parent, after: content + 1)
    case UInt8(ascii: "$"): return readNamed(start, .block, after: content + 1)
    default: return readNamed(start, .escaped, after: content)
    }
  }

  // MARK: The forms of a tag

  private mutating func readNamed(_ start: Int, _ kind: Tag.Kind, after sigil: Int) -> Tag? {
    guard let end = endOfName(start, from: sigil) else { return nil }
    return checked(
      Tag(kind: kind, range: start..<end + close.count, name: bytes.trimmed(sigil..<end)))
  }

  /// `{{{name}}}`, and with other delimiters `<%{name}%>`.
  private mutating func readTriple(_ start: Int, after sigil: Int) -> Tag? {
    guard let end = endOfName(start, from: sigil) else { return nil }
    let brace = UInt8(ascii: "}")
    if bytes[end] == brace, matches(close, at: end + 1) {
      return checked(
        Tag(kind: .raw, range: start..<end + 1 + close.count, name: bytes.trimmed(sigil..<end)))
    }
    if end > sigil, bytes[end - 1] == brace {
      return checked(
        Tag(kind: .raw, range: start..<end + close.count, name: bytes.trimmed(sigil..<end - 1)))
    }
    return invalid(start..<end + close.count, name: start..<end + close.count)
  }

  /// `{{=<% %>=}}`: two words without white space and `=`.
  private mutating func readDelimiters(_ start: Int, after sigil: Int) -> Tag? {
    let first = word(from: bytes.afterWhitespace(from: sigil))
    let second = word(from: bytes.afterWhitespace(from: first.upperBound))
    let equals = bytes.afterWhitespace(from: second.upperBound)
    let longest = Self.longestDelimiter
    if !first.isEmpty, !second.isEmpty, first.upperBound < second.lowerBound,
      first.count <= longest, second.count <= longest,
      equals < bytes.count, bytes[equals] == UInt8(ascii: "="), matches(close, at: equals + 1)
    {
      let tag = Tag(
        kind: .silent, range: start..<equals + 1 + close.count,
        name: first.lowerBound..<second.upperBound)
      open = Array(bytes[first])
      close = Array(bytes[second])
      return tag
    }
    guard let end = find(close, from: sigil) else { return unclosed(start, resume: bytes.count) }
    let range = start..<end + close.count
    problems.append(Problem(.delimitersInvalid, in: source, range))
    return Tag(kind: .invalid, range: range, name: range)
  }

  private func word(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "=") { end += 1 }
    return start..<end
  }

  // MARK: Names

  /// Takes the star off a dynamic name, and reports what is no name. What opens or closes something
  /// stays what it is, so that one mistake does not look like two.
  private mutating func checked(_ tag: Tag) -> Tag {
    var tag = tag
    let isInclusion = tag.kind == .partial || tag.kind == .parent
    if isInclusion, !tag.name.isEmpty, bytes[tag.name.lowerBound] == UInt8(ascii: "*") {
      tag.isDynamic = true
      tag.name = bytes.trimmed(tag.name.lowerBound + 1..<tag.name.upperBound)
    }
    let isValue: Bool
    switch tag.kind {
    case .escaped, .raw, .section, .inverted: isValue = true
    default: isValue = false
    }
    if isName(tag.name, dotted: isValue || tag.isDynamic) { return tag }
    if tag.kind == .close, !tag.name.isEmpty { return tag }
    var reported = invalid(tag.range, name: tag.name)
    reported.isInvalid = true
    switch tag.kind {
    case .section, .inverted, .parent, .block, .close: reported.kind = tag.kind
    default: break
    }
    return reported
  }

  private func isName(_ range: Range<Int>, dotted: Bool) -> Bool {
    let name = bytes[range]
    if name.isEmpty || name.contains(where: \.isWhitespace) { return false }
    let dot = UInt8(ascii: ".")
    guard dotted, name.count > 1 else { return true }
    return name.first != dot && name.last != dot
      && !zip(name, name.dropFirst()).contains { $0 == dot && $1 == dot }
  }

  // MARK: Where a tag ends

  /// The offset of the closing delimiter. Another opening one before it means that this tag was
  /// never finished; it is reported, and nil returned.
  private mutating func endOfName(_ start: Int, from first: Int) -> Int? {
    var at = first
    while at < bytes.count {
      if matches(close, at: at) { return at }
      if matches(open, at: at) { break }
      at += 1
    }
    _ = unclosed(start, resume: at)
    return nil
  }

  private mutating func unclosed(_ start: Int, resume: Int) -> Tag? {
    let line = source.lineRange(at: start)
    let end = bytes.trimmed(start..<min(resume, line.upperBound)).upperBound
    problems.append(Problem(.tagUnclosed, in: source, start..<end))
    position = resume
    return nil
  }

  private mutating func invalid(_ range: Range<Int>, name: Range<Int>) -> Tag {
    let shown = name.isEmpty ? range : name
    let line = source.lineRange(at: shown.lowerBound)
    let text = source.text(
      shown.clamped(to: shown.lowerBound..<max(shown.lowerBound, line.upperBound)))
    problems.append(Problem(.tagInvalid(String(text.prefix(40))), in: source, range))
    return Tag(kind: .invalid, range: range, name: name)
  }

  private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
    let first = delimiter[0]
    var at = start
    while at < bytes.count {
      if bytes[at] == first, matches(delimiter, at: at) { return at }
      at += 1
    }
    return nil
  }

  private func matches(_ delimiter: [UInt8], at start: Int) -> Bool {
    guard start + delimiter.count <= bytes.count else { return false }
    for (offset, byte) in delimiter.enumerated() where bytes[start + offset] != byte {
      return false
    }
    return true
  }

  // MARK: The line of a tag

  private func whitespaceBefore(_ start: Int) -> Range<Int>? {
    var at = start
    while at > previousEnd, bytes[at - 1].isBlank { at -= 1 }
    return at == 0 || bytes[at - 1] == UInt8(ascii: "\n") ? at..<start : nil
  }

  private func lineEnd(after end: Int) -> Int? {
    var at = end
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    if at == bytes.count { return at }
    if bytes[at] == UInt8(ascii: "\n") { return at + 1 }
    let isBreak =
      bytes[at] == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
    return isBreak ? at + 2 : nil
  }
}
