import Diagnostics
import Glibc

/// Turns the bytes of a file into text: UTF-8 as it is, UTF-16 with a byte order mark and GB18030
/// (which holds GBK and GB2312) with a note, anything else a problem.
enum TextDecoding {
  /// The text of a file shown as `path`; nil where it is none, with the problem that says why.
  static func text(of bytes: [UInt8], path: String) -> (source: SourceText?, problems: [Problem]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return converted(bytes, from: "UTF-16", path: path)
    }
    if let nul = offset(of: 0, in: bytes) {
      return (nil, [problem(.nulByte, bytes, at: nul, path: path)])
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let bad = firstInvalidByte(bytes) else {
      let text = hasMark ? Array(bytes[3...]) : bytes
      return (SourceText(path: path, bytes: withLineFeeds(text)), [])
    }
    if !isDamagedUTF8(bytes) {
      let attempt = converted(bytes, from: "GB18030", path: path)
      if let source = attempt.source, isPlausible(source) { return attempt }
    }
    return (nil, [problem(.encodingUnknown, bytes, at: bad, path: path)])
  }

  /// The line ends of old Macs, a carriage return alone, as line feeds; any other text as it is.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard offset(of: 0x0D, in: bytes) != nil, offset(of: 0x0A, in: bytes) == nil else {
      return bytes
    }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
  }

  /// Whether bytes that are not UTF-8 were so once: most Han letters still are.
  ///
  /// Nearly every pair of bytes is a letter of GB18030, so that a UTF-8 file with one bad byte would
  /// be read as pages of nonsense. In GB18030 three bytes in a row seldom look like a Han letter of
  /// UTF-8; in a damaged file nearly all do.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var han = 0
    var others = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if index + 2 < bytes.count, (0xE2...0xEF).contains(bytes[index]),
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        han += 1
        index += 3
      } else {
        // A letter that was cut short is one, however many of its bytes are left.
        others += 1
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return han > others
  }

  /// The offset of the first byte that is not UTF-8.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if bytes.withUnsafeBufferPointer(isPlain) { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch { return error.byteOffsets.lowerBound }
  }

  /// Where a byte first stands, by the C library's search.
  private static func offset(of byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, Int32(byte), buffer.count)
      else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether the text surely is UTF-8: ASCII, letters of two bytes, and those of three from E1 to EC,
  /// EE and EF (Han, kana, Chinese marks). Many times as fast as the general test, and true of nearly
  /// all files.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
    func sixteen(from offset: Int) -> SIMD16<UInt8> {
      base.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    // Each byte is held against the two before it, so the first letters are read by themselves.
    guard var index = plainEnd(bytes, from: 0, to: 2) else { return false }
    var wrong = SIMDMask<SIMD16<Int8>>(repeating: false)
    while index &+ 16 <= bytes.count {
      let here = sixteen(from: index)
      let before = sixteen(from: index &- 1)
      let secondBefore = sixteen(from: index &- 2)
      let follows = here & all(0xC0) .== all(0x80)
      let isDue = (before .>= all(0xC2)) .| (secondBefore .>= all(0xE0))
      wrong = wrong .| (follows .^ isDue) .| (here .>= all(0xF0)) .| (here .== all(0xE0))
      wrong = wrong .| (here .== all(0xED)) .| (here & all(0xFE) .== all(0xC0))
      index &+= 16
    }
    if any(wrong) { return false }
    // The last letter may not be whole yet.
    if index > 0, index < bytes.count || bytes[index - 1] >= 0x80 {
      index -= 1
      while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    }
    return plainEnd(bytes, from: index, to: bytes.count) != nil
  }

  /// Where the letter ends that reaches or passes `end`; nil where one before is none of those.
  private static func plainEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var index = start
    while index < min(end, bytes.count) {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
      } else if lead > 0xE0, lead < 0xF0, lead != 0xED, index + 2 < bytes.count,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
      } else if lead > 0xC1, lead < 0xE0, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
      } else {
        return nil
      }
    }
    return index
  }

  /// A problem with one byte of a file that is no text, shown in its line as far as that can be read.
  private static func problem(
    _ finding: Finding, _ bytes: [UInt8], at offset: Int, path: String
  ) -> Problem {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let readable = SourceText(
      path: path, bytes: Array(String(decoding: bytes[start..<offset], as: UTF8.self).utf8))
    let lineEnd = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let lineStart = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    // A file of one endless line is shown as far as a frame reaches.
    let shownEnd = min(lineEnd, offset + 400)
    return Problem(
      finding,
      at: SourceSpan(
        start: readable.position(at: readable.bytes.count), length: 1,
        lineText: String(decoding: bytes[lineStart..<shownEnd], as: UTF8.self)))
  }

  /// Almost any bytes are GB18030; text that came out right holds no private-use characters and no
  /// controls.
  private static func isPlausible(_ source: SourceText) -> Bool {
    !String(decoding: source.bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xFFFD, 0xF0000...: true
      default: false
      }
    }
  }

  private static func converted(_ bytes: [UInt8], from encoding: String, path: String)
    -> (source: SourceText?, problems: [Problem])
  {
    guard let text = utf8(bytes, from: encoding) else {
      return (nil, [Problem(.encodingUnknown, file: path)])
    }
    let clean = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text[3...]) : text
    return (
      SourceText(path: path, bytes: clean), [Problem(.encodingConverted(encoding), file: path)]
    )
  }

  /// The C library's converter; nil where a byte does not fit the encoding.
  private static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written: Int? = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var fromPointer = from.baseAddress
        var toPointer = to.baseAddress
        var fromLeft = from.count
        var toLeft = to.count
        let result = iconv(converter, &fromPointer, &fromLeft, &toPointer, &toLeft)
        return result == Int(bitPattern: UInt.max) || fromLeft > 0 ? nil : to.count - toLeft
      }
    }
    guard let written else { return nil }
    let text = output[..<written].map { UInt8(bitPattern: $0) }
    return text.contains(0) ? nil : text
  }
}
