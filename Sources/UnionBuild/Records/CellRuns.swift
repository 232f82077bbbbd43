import Store

/// The cells that a page read, as they are stored: stretches of neighbours, each as the gap before it
/// and its length, both numbers of the store.
enum CellRuns {
  /// Writes cells, which must be ascending. O(cells).
  static func write(_ cells: [Int32], to writer: inout ByteWriter) {
    var end: Int32 = 0
    var place = 0
    while place < cells.count {
      var last = place + 1
      while last < cells.count, cells[last] == cells[last - 1] + 1 { last += 1 }
      write(cells[place]..<cells[last - 1] + 1, after: &end, to: &writer)
      place = last
    }
  }

  /// Writes stretches, which must be ascending.
  static func write(_ runs: [Range<Int32>], to writer: inout ByteWriter) {
    var end: Int32 = 0
    for run in runs { write(run, after: &end, to: &writer) }
  }

  private static func write(
    _ run: Range<Int32>, after end: inout Int32, to writer: inout ByteWriter
  ) {
    writer.write(UInt64(run.lowerBound - end))
    writer.write(UInt64(run.count))
    end = run.upperBound
  }

  /// Each stretch of what was written. Throws where it is no list of cells below `count`.
  static func each(
    _ written: UnsafeRawBufferPointer, below count: Int, _ body: (Range<Int>) -> Void
  ) throws(MalformedBytes) {
    var reader = ByteReader(written)
    var end = 0
    while reader.left > 0 {
      let gap = try reader.count()
      let length = try reader.count()
      guard gap <= count - end, length <= count - end - gap else { throw MalformedBytes() }
      body(end + gap..<end + gap + length)
      end += gap + length
    }
  }
}
