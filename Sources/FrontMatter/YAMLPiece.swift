/// A piece of a file made ready for libyaml, and the way back from its offsets to those of the file.
struct YAMLPiece {
  /// What is put in the place of some bytes, so that libyaml reads what the writer meant.
  struct Repair {
    /// The bytes of the file it takes the place of; empty for an insertion.
    var range: Range<Int>
    /// What libyaml reads there; in ASCII.
    var text: StaticString
  }

  /// What libyaml reads.
  private(set) var text: [UInt8]
  /// From `piece` on, an offset of the text is that of the file plus a constant.
  private var segments: [(piece: Int, file: Int)]

  /// The bytes of `range` with `repairs`, in order, after a `prefix` that is not in the file.
  init(_ bytes: [UInt8], _ range: Range<Int>, repairs: [Repair] = [], prefix: [UInt8] = []) {
    text = prefix
    text.reserveCapacity(prefix.count + range.count + repairs.count * 4)
    segments = [(0, range.lowerBound), (prefix.count, range.lowerBound)]
    var at = range.lowerBound
    for repair in repairs {
      text += bytes[at..<repair.range.lowerBound]
      segments.append((text.count, repair.range.lowerBound))
      repair.text.withUTF8Buffer { text.append(contentsOf: $0) }
      at = repair.range.upperBound
      segments.append((text.count, at))
    }
    text += bytes[at..<range.upperBound]
    if prefix.isEmpty { segments.removeFirst() }
  }

  /// The offset in the file of an offset in the text. O(log repairs)
  func fileOffset(_ offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].piece <= offset { low = middle } else { high = middle }
    }
    let file = segments[low].file + offset - segments[low].piece
    // Within a repair there is nothing of the file but the place where it begins.
    return low + 1 < segments.count ? min(file, segments[low + 1].file) : file
  }
}
