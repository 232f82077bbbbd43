/// The part of a file that a request wants (RFC 9110 section 14).
enum ByteRanges {
  /// What to send.
  enum Choice: Sendable, Hashable {
    /// All of it: no range, more than one, or one that cannot be read.
    case all
    /// These bytes.
    case part(Range<Int>)
    /// Nothing of it lies in the range.
    case unsatisfiable
  }

  /// Reads a `Range` header for a file of `size` bytes: `bytes=0-99`, `bytes=100-`, `bytes=-100`.
  static func choose(_ header: String, size: Int) -> Choice {
    let parts = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return .all }
    let spec = parts[1].trimming { $0 == " " || $0 == "\t" }
    let ends = spec.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) else {
      return .all
    }
    switch (first, last) {
    case (nil, nil):
      return .all
    case (nil, let count?):
      return count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    case (let start?, let end):
      if let end, end < start { return .all }
      if start >= size { return .unsatisfiable }
      return .part(start..<min(size, (end ?? size - 1) &+ 1))
    }
  }

  /// Digits, or nothing (`.some(nil)`); nil for anything else. What no file is as long as is as good as
  /// the longest.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return .some(Int(text) ?? Int.max - 1)
  }
}

extension Substring {
  /// Without what fits at both ends.
  func trimming(_ fits: (Character) -> Bool) -> Substring {
    var rest = drop(while: fits)
    while let last = rest.last, fits(last) { rest.removeLast() }
    return rest
  }
}
