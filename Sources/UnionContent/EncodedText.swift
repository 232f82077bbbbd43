import Diagnostics
import PersonalData

/// A text with the bytes that it was read from, so that letters of it can be changed where they stand.
struct EncodedText {
  /// The encodings that files are read in.
  private enum Encoding {
    case utf8, gb18030, utf16(isLittle: Bool)
  }

  /// The text.
  let source: SourceText
  private let bytes: [UInt8]
  private let encoding: Encoding
  /// Where the text begins, behind the byte order mark.
  private let start: Int

  /// The text of a file; throws the problem where it is none.
  init(_ bytes: [UInt8], path: String) throws(TextMask.NoText) {
    let read = TextDecoding.text(of: bytes, path: path)
    guard let source = read.source else {
      let problem = read.problems.first ?? Problem(.encodingUnknown, file: path)
      throw TextMask.NoText(problem: problem)
    }
    self.source = source
    self.bytes = bytes
    if read.problems.isEmpty {
      encoding = .utf8
      start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(isLittle: bytes[0] == 0xFF)
      start = 2
    } else {
      encoding = .gb18030
      start = bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? 4 : 0
    }
  }

  /// The file's bytes with the numbers masked, which are in their order: each in the one form that is
  /// prescribed, however it was spelled.
  func masked(_ numbers: [PersonalNumber]) throws(TextMask.NoText) -> [UInt8] {
    switch encoding {
    case .utf8:
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var index = 0
      for number in numbers {
        out += bytes[index..<start + number.range.lowerBound]
        out += number.masked.utf8
        index = start + number.range.upperBound
      }
      return out + bytes[index...]
    case .gb18030, .utf16: return try rewritten(numbers)
    }
  }

  /// Goes through text and bytes side by side, letter by letter.
  private func rewritten(_ numbers: [PersonalNumber]) throws(TextMask.NoText) -> [UInt8] {
    var out = Array(bytes[..<start])
    var next = numbers[...]
    var index = start
    var offset = 0
    while offset < source.bytes.count, index < bytes.count {
      let end = min(bytes.count, index + length(at: index))
      if let number = next.first, number.range.contains(offset) {
        if offset == number.range.lowerBound { out += encoded(number.masked) }
      } else {
        out += bytes[index..<end]
      }
      index = end
      offset += Self.lengthInUTF8(source.bytes[offset])
      if next.first?.range.upperBound == offset { next.removeFirst() }
    }
    // Both must end together, or the bytes were not what they were taken for.
    guard offset == source.bytes.count, index == bytes.count, next.isEmpty else {
      throw TextMask.NoText(problem: Problem(.encodingUnknown, file: source.path))
    }
    return out
  }

  /// Letters of ASCII as the file has them.
  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf16(let isLittle): text.utf8.flatMap { isLittle ? [$0, 0] : [0, $0] }
    case .utf8, .gb18030: Array(text.utf8)
    }
  }

  /// How many bytes of the file the letter at a place takes.
  private func length(at index: Int) -> Int {
    switch encoding {
    case .utf8: return Self.lengthInUTF8(bytes[index])
    case .gb18030:
      if bytes[index] < 0x80 { return 1 }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      return (0x30...0x39).contains(second) ? 4 : 2
    case .utf16(let isLittle):
      let high = index + (isLittle ? 1 : 0)
      return high < bytes.count && (0xD8...0xDB).contains(bytes[high]) ? 4 : 2
    }
  }

  private static func lengthInUTF8(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
