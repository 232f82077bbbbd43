import CYAML
import Diagnostics

/// What libyaml could not read, and where in its text.
struct YAMLFailure: Error {
  /// What is wrong.
  var finding: Finding
  /// The offset in the piece, in bytes.
  var offset: Int
  /// How many bytes of it are meant.
  var length = 1
}

/// One event of libyaml; offsets are bytes of the piece.
struct YAMLEvent {
  enum Style {
    case plain
    case quoted
    case block
  }

  enum Kind {
    case scalar(String, Style)
    case alias(String)
    case listStart(isBlock: Bool)
    case listEnd
    case mapStart(isBlock: Bool)
    case mapEnd
    case documentEnd
    case other
  }

  var kind: Kind
  var anchor: String?
  var range: Range<Int>
}

/// The events of a piece, one at a time.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  // libyaml counts characters; this is how far they have been counted, in both measures.
  private var characters = 0
  private var offset = 0

  /// Reads `bytes`, which must stay where they are as long as this lives.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLFailure) {
    let fresh = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard let text = bytes.baseAddress, yaml_parser_initialize(fresh) == 1 else {
      fresh.deallocate()
      throw YAMLFailure(finding: .yamlSyntax(detail: "out of memory"), offset: 0)
    }
    yaml_parser_set_encoding(fresh, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(fresh, text, bytes.count)
    self.bytes = bytes
    parser = fresh
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let start = byteOffset(ofCharacter: Int(event.start_mark.index))
    let end = byteOffset(ofCharacter: Int(event.end_mark.index))
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      anchor = event.data.scalar.anchor
      let text = UnsafeBufferPointer(
        start: event.data.scalar.value, count: event.data.scalar.length)
      kind = .scalar(
        String(decoding: text, as: UTF8.self), Self.style(event.data.scalar.style))
    case YAML_ALIAS_EVENT:
      kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      anchor = event.data.sequence_start.anchor
      kind = .listStart(
        isBlock: event.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      anchor = event.data.mapping_start.anchor
      kind = .mapStart(isBlock: event.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_END_EVENT: kind = .mapEnd
    case YAML_DOCUMENT_END_EVENT, YAML_STREAM_END_EVENT, YAML_NO_EVENT: kind = .documentEnd
    default: kind = .other
    }
    return YAMLEvent(kind: kind, anchor: Self.text(anchor), range: start..<max(start, end))
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLEvent.Style {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// Marks come nearly in order, so the count goes on from the last one, forwards or back.
  private mutating func byteOffset(ofCharacter index: Int) -> Int {
    while characters < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      characters += 1
    }
    while characters > index, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      characters -= 1
    }
    return offset
  }

  private mutating func failure() -> YAMLFailure {
    let detail = parser.pointee.problem.map { String(cString: $0) } ?? ""
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = min(Int(parser.pointee.problem_offset), bytes.count)
      return YAMLFailure(finding: .yamlSyntax(detail: detail), offset: offset)
    }
    let offset = byteOffset(ofCharacter: Int(parser.pointee.problem_mark.index))
    switch detail {
    case "found unknown escape character":
      var end = min(offset + 2, bytes.count)
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let text = String(decoding: bytes[offset..<end], as: UTF8.self)
      return YAMLFailure(finding: .escapeUnknown(text), offset: offset, length: end - offset)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation",
      "found a tab character where an intendation space is expected",
      "found a tab character that violate intendation",
      "did not find expected <document start>":
      return YAMLFailure(finding: .badIndentation, offset: offset)
    default:
      return YAMLFailure(finding: .yamlSyntax(detail: detail), offset: offset)
    }
  }
}
