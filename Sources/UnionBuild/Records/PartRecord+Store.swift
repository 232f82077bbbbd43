import Store
import UnionRender

extension PartRecord {
  /// Reads what `write` wrote of a part whose build had so many cells.
  init(_ reader: inout ByteReader, below count: Int) throws(MalformedBytes) {
    let name = try reader.fixed()
    var read: [Range<Int32>] = []
    try CellRuns.each(try reader.slice(), below: count) {
      read.append(Int32($0.lowerBound)..<Int32($0.upperBound))
    }
    let (first, length) = (try reader.count(), try reader.count())
    guard first <= count, length <= count - first else { throw MalformedBytes() }
    self.init(
      name: name, read: read, cells: first..<first + length, outline: Array(try reader.slice()),
      said: Array(try reader.slice()))
  }

  /// Writes it.
  func write(to writer: inout ByteWriter) {
    var runs = ByteWriter()
    CellRuns.write(read, to: &runs)
    writer.write(fixed: name)
    writer.write(slice: runs.bytes)
    writer.write(UInt64(cells.lowerBound))
    writer.write(UInt64(cells.count))
    writer.write(slice: outline)
    writer.write(slice: said)
  }
}
