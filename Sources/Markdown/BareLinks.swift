/// Finds addresses that stand bare in text: `http://…`, `https://…` and `www.…`.
///
/// The rules are those of GFM's extended autolinks (https://github.github.com/gfm/#autolinks-extension-);
/// besides, an address ends where Chinese begins, since Chinese text runs on without spaces.
enum BareLinks {
  /// The first address at or after `start`. O(n) over all calls of one text.
  static func next(in text: Bytes, from start: Int) -> Range<Int>? {
    var index = start
    while index < text.count {
      let letter = text[index].asciiLowercased
      if letter == 0x68 || letter == 0x77, mayBegin(text, at: index),
        let end = end(of: text, at: index)
      {
        return index..<end
      }
      index += 1
    }
    return nil
  }

  private static func mayBegin(_ text: Bytes, at index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    return before >= 0x80 || !(before.isASCIIAlphanumeric || before == 0x2F || before == 0x2E)
  }

  private static func end(of text: Bytes, at start: Int) -> Int? {
    let domain: Int
    if text.beginsIgnoringCase("www.", at: start) {
      guard start + 4 < text.count, text[start + 4].isASCIIAlphanumeric else { return nil }
      domain = start
    } else if text.beginsIgnoringCase("http://", at: start) {
      domain = start + 7
    } else if text.beginsIgnoringCase("https://", at: start) {
      domain = start + 8
    } else {
      return nil
    }
    guard let domainEnd = endOfDomain(text, at: domain, needsDot: domain == start) else {
      return nil
    }
    var end = domainEnd
    while end < text.count, text[end] != 0x3C, !text[end].isASCIISpace {
      if text[end] >= 0x80 {
        let kind = CharacterClass(text.scalar(at: end))
        if kind.isChinese || kind == .punctuation || kind == .space { break }
      }
      end += 1
    }
    return trimmed(text, domainEnd..<end)
  }

  /// Letters, digits, `-` and `_` between dots; no `_` in the last two parts.
  private static func endOfDomain(_ text: Bytes, at start: Int, needsDot: Bool) -> Int? {
    var end = start
    var dots = 0
    var underscores = (last: 0, before: 0)
    while end < text.count {
      let byte = text[end]
      if byte == 0x5F {
        underscores.last += 1
      } else if byte == 0x2E {
        underscores = (0, underscores.last)
        dots += 1
      } else if !(byte.isASCIIAlphanumeric || byte == 0x2D) {
        break
      }
      end += 1
    }
    guard end > start, text[start].isASCIIAlphanumeric else { return nil }
    guard underscores.last == 0, underscores.before == 0 else { return nil }
    return dots > 0 || !needsDot ? end : nil
  }

  /// Takes off punctuation at the end that belongs to the sentence.
  private static func trimmed(_ text: Bytes, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var open = 0
    var closed = 0
    for byte in text[range] {
      if byte == 0x28 { open += 1 }
      if byte == 0x29 { closed += 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x21, 0x22, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3F, 0x5F, 0x7E: end -= 1
      case 0x29:
        guard closed > open else { return end }
        closed -= 1
        end -= 1
      case 0x3B:
        var name = end - 1
        while name > range.lowerBound, text[name - 1].isASCIIAlphanumeric { name -= 1 }
        let isEntity = name < end - 1 && name > range.lowerBound && text[name - 1] == 0x26
        end = isEntity ? name - 1 : end - 1
      default: return end
      }
    }
    // A domain may end in a dot that ends the sentence.
    while text[end - 1] == 0x2E { end -= 1 }
    return end
  }
}
