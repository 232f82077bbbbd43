/// Where the text that was parsed comes from.
struct TextOrigin {
  /// The text as it stands in the file, and where it begins there.
  let body: Bytes
  let bodyStart: Int
  /// What the parser did not see of it.
  var skeleton: Skeleton?
  /// Where marks stand in the parsed text that are not in the file.
  var marks: [Int] = []

  init(_ body: Bytes, start: Int) {
    self.body = body
    bodyStart = start
  }

  /// The size of the text as it stands in the file.
  var size: Int { body.count }

  /// The offsets in the file for offsets in the parsed text.
  func inFile(_ range: Range<Int>) -> Range<Int> {
    inFile(range.lowerBound)..<inFile(range.upperBound)
  }

  private func inFile(_ offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < offset { low = middle + 1 } else { high = middle }
    }
    let unmarked = max(0, offset - low * EmphasisMarks.mark.count)
    return bodyStart + (skeleton?.inWhole(unmarked) ?? unmarked)
  }
}
