import Diagnostics
import Store
import UnionRender

/// What the last build into an output folder made its pages of: for each, the cells that it read, and
/// the files that it came to.
///
/// One file of the store an output folder. It stays mapped as long as this lives; a page is looked at
/// where it is stored.
struct PageRecords: Sendable {
  /// What stands before the pages.
  let head: Head
  /// The cells of that build.
  let cells: Cells
  /// What its pages shared.
  let parts: [PartRecord]
  private let file: MappedFile
  private let pages: Range<Int>
  /// How many pages there are.
  let count: Int

  /// What holds for all pages.
  struct Head: Sendable, Hashable {
    /// Settings, catalogue and options (`SiteRenderer.base`).
    var base: UInt64 = 0
    /// The list of files of the site that was built.
    var manifest: UInt64 = 0
    /// All files that were read, with their times (`SiteSources.fingerprint`); 0 where a look at them
    /// does not tell whether anything has changed, or where there were too many problems to keep.
    var inputs: UInt64 = 0
    /// The site's id.
    var site = ""
    /// The site's language tag.
    var language = ""
    /// How many units the site has.
    var units = 0
    /// How many reports.
    var reports = 0
    /// How many files the site came to.
    var files = 0
    /// What was told of the site; no errors, or it would not have been built.
    var problems: [Problem] = []
  }

  /// A page as it is stored; valid within `each` and `page` alone.
  struct Page {
    /// `SiteRenderer.name(of:)`, as UTF-8.
    let name: UnsafeRawBufferPointer
    /// `SiteRenderer.fingerprint(of:)`.
    let own: UInt64
    /// The cells, as `CellRuns`.
    let cells: UnsafeRawBufferPointer
    /// The list of its files.
    let files: UnsafeRawBufferPointer
    /// All of it, to be stored again.
    let whole: UnsafeRawBufferPointer
  }

  /// What its pages shared, for those who make them anew.
  var shared: PartRecords { PartRecords(base: head.base, cells: cells, parts: parts) }

  /// The kind of such a file in the store.
  static func kind(_ program: UInt64 = ProgramMark.current()) -> StoreFile {
    StoreFile(kind: "pages", format: 3, program: program)
  }

  /// Reads what is before the pages; throws where the bytes are no records.
  init(_ file: MappedFile) throws(StoreRefusal) {
    self.file = file
    let (head, cells, parts, start, count) = try file.withBytes { (bytes) throws(StoreRefusal) in
      let payload = try Self.kind().payload(of: bytes)
      do throws(MalformedBytes) {
        var reader = ByteReader(payload)
        let head = try Head(&reader)
        var cells = Cells()
        for _ in 0..<(try reader.count()) {
          cells.add(try reader.fixed(), try reader.fixed())
        }
        let parts = try reader.list { (reader) throws(MalformedBytes) in
          try PartRecord(&reader, below: cells.count)
        }
        let count = try reader.count()
        return (head, cells, parts, StoreFile.headerLength + reader.offset, count)
      } catch { throw .damaged }
    }
    self.head = head
    self.cells = cells
    self.parts = parts
    self.count = count
    pages = start..<file.count
  }

  /// Does something with each page in order; its place serves `page(at:)`.
  ///
  /// Throws where the bytes are no pages.
  func each(_ body: (Page, Int) throws(MalformedBytes) -> Void) throws(MalformedBytes) {
    try file.withBytes { (bytes) throws(MalformedBytes) in
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[pages]))
      while reader.left > 0 {
        let place = reader.offset
        try body(try Self.page(&reader, of: bytes, from: pages.lowerBound), place)
      }
    }
  }

  /// Does something with the page at a place.
  func page<Value>(at place: Int, _ body: (Page) throws(MalformedBytes) -> Value)
    throws(MalformedBytes) -> Value
  {
    try file.withBytes { (bytes) throws(MalformedBytes) -> Value in
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[pages]))
      _ = try reader.take(place)
      return try body(try Self.page(&reader, of: bytes, from: pages.lowerBound))
    }
  }

  private static func page(
    _ reader: inout ByteReader, of bytes: UnsafeRawBufferPointer, from start: Int
  ) throws(MalformedBytes) -> Page {
    let first = start + reader.offset
    let name = try reader.slice()
    let own = try reader.fixed()
    let cells = try reader.slice()
    let files = try reader.slice()
    return Page(
      name: name, own: own, cells: cells, files: files,
      whole: UnsafeRawBufferPointer(rebasing: bytes[first..<start + reader.offset]))
  }
}

extension PageRecords.Page {
  /// The paths of its files.
  func paths() throws(MalformedBytes) -> [String] {
    var reader = ByteReader(files)
    var paths: [String] = []
    while reader.left > 0 { paths.append(try reader.text()) }
    return paths
  }
}
