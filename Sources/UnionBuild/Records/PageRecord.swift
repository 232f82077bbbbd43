import Store
import UnionRender

/// What a page that was just made is stored as.
struct PageRecord: Sendable {
  /// `PageRecords.Page.whole`.
  let bytes: [UInt8]
  /// The paths of its files; none for one of an earlier build.
  let files: [String]
  /// Which of its files are not what they were.
  var changed: [String] = []

  /// The record of a page by its name, what it brought along, the cells that it read and its files.
  init(name: String, own: UInt64, cells: [Int32], files: [String]) {
    self.files = files
    var paths = ByteWriter()
    for file in files { paths.write(file) }
    var name = name
    bytes = name.withUTF8 { name in
      paths.bytes.withUnsafeBytes { paths in
        Self.bytes(name: UnsafeRawBufferPointer(name), own: own, cells: cells, files: paths)
      }
    }
  }

  /// The record of a page as before, whose cells have other numbers now.
  init(of page: PageRecords.Page, cells: [Int32]) {
    files = []
    bytes = Self.bytes(name: page.name, own: page.own, cells: cells, files: page.files)
  }

  private static func bytes(
    name: UnsafeRawBufferPointer, own: UInt64, cells: [Int32], files: UnsafeRawBufferPointer
  ) -> [UInt8] {
    var runs = ByteWriter()
    CellRuns.write(cells, to: &runs)
    var writer = ByteWriter(capacity: name.count + runs.bytes.count + files.count + 24)
    writer.write(slice: name)
    writer.write(fixed: own)
    writer.write(slice: runs.bytes)
    writer.write(slice: files)
    return writer.bytes
  }

  /// All records as they are stored, page after page.
  static func payload(
    _ head: PageRecords.Head, _ cells: Cells, _ parts: [PartRecord], count: Int, pages: [UInt8]
  ) -> [UInt8] {
    var writer = ByteWriter(capacity: cells.count * 16 + pages.count + 64)
    head.write(to: &writer)
    writer.write(UInt64(cells.count))
    for cell in 0..<cells.count {
      writer.write(fixed: cells.names[cell])
      writer.write(fixed: cells.fingerprints[cell])
    }
    writer.write(list: parts) { $1.write(to: &$0) }
    writer.write(UInt64(count))
    pages.withUnsafeBytes { writer.append($0) }
    return writer.bytes
  }
}
