import Diagnostics

/// Puts libyaml's events together into a value with places in the file.
struct YAMLComposer: ~Copyable {
  private struct Anchored {
    var node: MatterNode
    /// How many values it is, itself included.
    var count: Int
  }

  private let piece: YAMLPiece
  private let source: [UInt8]
  private let depthLimit: Int
  private var events: YAMLEvents
  private var anchors: [String: Anchored] = [:]
  private var expanded = 0
  private var values = 0
  private var duplicates: [(key: String, range: Range<Int>, first: Int)] = []

  private init(
    _ piece: YAMLPiece, of source: [UInt8], depthLimit: Int, _ text: UnsafeBufferPointer<UInt8>
  ) throws(YAMLFailure) {
    self.piece = piece
    self.source = source
    self.depthLimit = depthLimit
    events = try YAMLEvents(text)
  }

  /// Reads a piece of `source` that is one value, at most `depth` lists and maps deep. What is wrong
  /// goes into `drafts`; nil where nothing could be read. With `isWrapped`, the value is that of
  /// the one key of a map which is not in the file.
  static func read(
    _ piece: YAMLPiece, of source: [UInt8], depth: Int, isWrapped: Bool = false,
    into drafts: inout ProblemDrafts
  ) -> MatterNode? {
    piece.text.withUnsafeBufferPointer { text in
      do throws(YAMLFailure) {
        var composer = try YAMLComposer(
          piece, of: source, depthLimit: isWrapped ? depth + 1 : depth, text)
        let result = composer.result()
        for twice in composer.duplicates {
          drafts.add(.duplicateKey(twice.key), twice.range, also: twice.first)
        }
        let node = try result.get()
        guard isWrapped else { return node }
        guard case .map(let entries) = node.content else { return nil }
        return entries.first?.value
      } catch {
        let offset = piece.fileOffset(error.offset)
        let end = max(offset + 1, piece.fileOffset(error.offset + error.length))
        drafts.add(error.finding, offset..<min(end, source.count))
        return nil
      }
    }
  }

  private mutating func result() -> Result<MatterNode, YAMLFailure> {
    do throws(YAMLFailure) { return .success(try root()) } catch { return .failure(error) }
  }

  private mutating func root() throws(YAMLFailure) -> MatterNode {
    while true {
      let event = try events.next()
      if case .other = event.kind { continue }
      let node = try compose(event, depth: 0)
      // The end is read too: it tells of text after the value.
      while true {
        let event = try events.next()
        if case .documentEnd = event.kind { break }
      }
      let after = try events.next()
      if case .documentEnd = after.kind { return node }
      throw YAMLFailure(
        finding: .yamlSyntax(detail: "did not find expected <document start>"),
        offset: after.range.lowerBound)
    }
  }

  private mutating func compose(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> MatterNode {
    values += 1
    let before = values
    let node: MatterNode
    switch event.kind {
    case .scalar(let text, let style):
      node = scalar(text, style, range: event.range)
    case .alias(let name):
      return try expand(name, event)
    case .listStart(let isBlock):
      node = try list(event, isBlock, depth: try deeper(depth, event))
    case .mapStart(let isBlock):
      node = try map(event, isBlock, depth: try deeper(depth, event))
    case .listEnd, .mapEnd, .documentEnd, .other:
      throw YAMLFailure(
        finding: .yamlSyntax(detail: "did not find expected node content"),
        offset: event.range.lowerBound)
    }
    if let name = event.anchor {
      anchors[name] = Anchored(node: node, count: values - before + 1)
    }
    return node
  }

  private func deeper(_ depth: Int, _ event: YAMLEvent) throws(YAMLFailure) -> Int {
    if depth < depthLimit { return depth + 1 }
    throw YAMLFailure(
      finding: .yamlTooDeep(limit: MatterLimits.depth), offset: event.range.lowerBound)
  }

  private mutating func expand(_ name: String, _ event: YAMLEvent) throws(YAMLFailure) -> MatterNode
  {
    guard let anchored = anchors[name] else {
      throw YAMLFailure(
        finding: .yamlSyntax(detail: "found undefined alias"), offset: event.range.lowerBound)
    }
    expanded += anchored.count
    values += anchored.count - 1
    if expanded > MatterLimits.aliasedValues {
      throw YAMLFailure(
        finding: .yamlTooManyAliases(limit: MatterLimits.aliasedValues),
        offset: event.range.lowerBound)
    }
    return MatterNode(anchored.node.content, range: fileRange(event.range))
  }

  private func scalar(_ text: String, _ style: YAMLEvent.Style, range: Range<Int>) -> MatterNode {
    let range = fileRange(range)
    switch style {
    case .plain where PlainText.isNothing(text):
      return MatterNode(.nothing, range: range.lowerBound..<range.lowerBound)
    case .plain:
      return MatterNode(.scalar(text, quoted: false), range: range)
    case .block:
      return MatterNode(.scalar(text, quoted: true), range: range)
    case .quoted:
      // A quote that is not in the file was put there to let libyaml read what begins specially.
      let first = range.lowerBound < source.count ? source[range.lowerBound] : 0
      let isWritten = first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
      return MatterNode(.scalar(text, quoted: isWritten), range: range)
    }
  }

  private mutating func list(_ start: YAMLEvent, _ isBlock: Bool, depth: Int) throws(YAMLFailure)
    -> MatterNode
  {
    var items: [MatterNode] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.kind {
        let end = isBlock ? items.last?.range.upperBound : nil
        return MatterNode(.list(items), range: fileRange(start.range, event.range, end))
      }
      items.append(try compose(event, depth: depth))
    }
  }

  private mutating func map(_ start: YAMLEvent, _ isBlock: Bool, depth: Int) throws(YAMLFailure)
    -> MatterNode
  {
    var entries: [MatterEntry] = []
    var register = KeyRegister()
    while true {
      let event = try events.next()
      if case .mapEnd = event.kind {
        let end = isBlock ? entries.last?.value.range.upperBound : nil
        return MatterNode(.map(entries), range: fileRange(start.range, event.range, end))
      }
      guard case .scalar(let key, _) = event.kind else {
        throw YAMLFailure(
          finding: .yamlSyntax(detail: "a key must be text"), offset: event.range.lowerBound)
      }
      values += 1
      let range = fileRange(event.range)
      if let first = register.first(key, in: entries) {
        duplicates.append((key, range, entries[first].keyRange.lowerBound))
        if duplicates.count > MatterLimits.problems {
          throw YAMLFailure(
            finding: .tooManyProblems(limit: MatterLimits.problems), offset: event.range.lowerBound)
        }
      }
      let value = try compose(try events.next(), depth: depth)
      entries.append(MatterEntry(key: key, keyRange: range, value: value))
    }
  }

  private func fileRange(_ range: Range<Int>) -> Range<Int> {
    let start = piece.fileOffset(range.lowerBound)
    var end = max(start, piece.fileOffset(range.upperBound))
    // Block text ends, for libyaml, where the next line begins.
    while end > start,
      source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  private func fileRange(_ start: Range<Int>, _ end: Range<Int>, _ given: Int?) -> Range<Int> {
    let lower = piece.fileOffset(start.lowerBound)
    return lower..<max(lower, given ?? piece.fileOffset(end.upperBound))
  }
}
