/// A text as the parser needs to see it: a letter stands for each run of plain blocks, of which most
/// texts consist. What is plain is written as it is.
///
/// Only whole chunks, which lie between empty lines, are taken out, so that nothing which is left
/// becomes part of something else.
struct Skeleton {
  /// Plain blocks one after another.
  struct Run {
    /// Their indices.
    var blocks: Range<Int>
    /// Where they stand in the whole text, and on which lines from 1.
    var place: Range<Int>
    var lines: ClosedRange<Int>
    /// Where their letter stands in the skeleton, and on which line.
    var offset = 0
    var line = 0
  }

  /// What is left for the parser.
  private(set) var text: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var blocks: [PlainBlock] = []
  /// Whether there is nothing for the parser.
  private(set) var isAllPlain = true

  /// The skeleton of a text, or nil where nothing in it is plain. O(n).
  init?(_ source: Bytes) {
    var lines = LineScan(source)
    var number = 0
    var chunk: Chunk?
    var run: Run?
    while let line = lines.line() {
      number += 1
      guard !line.isEmpty else {
        end(&chunk, &run, source)
        continue
      }
      if chunk == nil { chunk = Chunk(line, number, firstBlock: blocks.count) }
      guard chunk?.take(line, number, &blocks, source) == true else { break }
    }
    end(&chunk, &run, source)
    if let run { append(run, source) }
    guard let last = runs.last else { return nil }
    text.append(contentsOf: source[last.place.upperBound...])
  }

  /// The offset in the whole text of an offset in the skeleton. O(log runs)
  func inWhole(_ offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return runs[low - 1].place.upperBound + offset - runs[low - 1].offset - 1
  }

  /// A plain chunk goes on with the run before it; any other ends it.
  private mutating func end(_ chunk: inout Chunk?, _ run: inout Run?, _ source: Bytes) {
    guard let ended = chunk else { return }
    chunk = nil
    if ended.isPlain(blocks) {
      run = Run(
        blocks: (run?.blocks.lowerBound ?? ended.firstBlock)..<blocks.count,
        place: (run?.place.lowerBound ?? ended.place.lowerBound)..<ended.place.upperBound,
        lines: (run?.lines.lowerBound ?? ended.lines.lowerBound)...ended.lines.upperBound)
    } else {
      blocks.removeSubrange(ended.firstBlock...)
      isAllPlain = false
      if let done = run { append(done, source) }
      run = nil
    }
  }

  /// Appends what stands before a run, and its letter.
  private mutating func append(_ run: Run, _ source: Bytes) {
    let before = runs.last
    text.append(contentsOf: source[(before?.place.upperBound ?? 0)..<run.place.lowerBound])
    var run = run
    run.offset = text.count
    run.line = run.lines.lowerBound - (before.map { $0.lines.upperBound - $0.line } ?? 0)
    runs.append(run)
    text.append(UInt8(ascii: "x"))
  }
}

/// Lines between two empty ones.
private struct Chunk {
  var place: Range<Int>
  var lines: ClosedRange<Int>
  let firstBlock: Int
  /// Whether all of its lines so far are plain blocks.
  private var isPlain = true
  private var lowLines = 0

  /// A chunk that begins with a line.
  init(_ line: Range<Int>, _ number: Int, firstBlock: Int) {
    place = line
    lines = number...number
    self.firstBlock = firstBlock
  }

  /// Whether it is nothing but plain blocks: a heading of a table without more is none, and what is
  /// refused for its many marks is for the guard.
  func isPlain(_ blocks: [PlainBlock]) -> Bool {
    if case .tableHead = blocks.last?.kind { return false }
    return isPlain && lowLines <= InputGuard.maxMarks
  }

  /// Takes the next line, and its block where it is plain; false where what it begins may go on over
  /// empty lines.
  mutating func take(
    _ line: Range<Int>, _ number: Int, _ blocks: inout [PlainBlock], _ source: Bytes
  ) -> Bool {
    place = place.lowerBound..<line.upperBound
    lines = lines.lowerBound...number
    let above = blocks.count > firstBlock ? blocks.last?.kind : nil
    if isPlain, let block = PlainBlock(source, line, after: above) {
      blocks.append(block)
      lowLines += block.lowLines
      return true
    }
    isPlain = false
    return !Self.mayGoOn(source, line)
  }

  /// Whether a line begins with what fences or HTML begin with. The parser drops a byte order mark.
  private static func mayGoOn(_ text: Bytes, _ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    if start == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    guard start < line.upperBound else { return false }
    return text[start] == 0x60 || text[start] == 0x7E || text[start] == 0x3C
  }
}
