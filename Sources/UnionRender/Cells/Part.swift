import Store
import UnionModel

/// Something that pages share and that costs much to work out.
struct Part<Value: Sendable, Outline: Sendable>: Sendable {
  /// What it is.
  let value: Later<Value>
  /// What must be known of it even where nobody reads it.
  let outline: Later<Outline>
  /// What its cells said in the last build, where it says the same and that was kept: what is wanted of
  /// it can be read there, without working out all of it.
  let said: KeptWords?
  /// Its place in the book.
  let place: Int
}

/// What the cells of a part said in the last build, those of them that are kept: each as a slice.
struct KeptWords: Sendable {
  let bytes: [UInt8]
  let units: UnitPlaces

  /// What `read` finds at a place of the bytes; nil where they are not what was written.
  func read<Value>(
    _ place: Range<Int>, _ read: (inout CellReader) throws(MalformedBytes) -> Value
  ) -> Value? {
    bytes.withUnsafeBytes { bytes in
      var reader = CellReader(ByteReader(UnsafeRawBufferPointer(rebasing: bytes[place])), units)
      do throws(MalformedBytes) { return try read(&reader) } catch { return nil }
    }
  }

  /// The same of all bytes.
  func read<Value>(_ read: (inout CellReader) throws(MalformedBytes) -> Value) -> Value? {
    self.read(bytes.indices, read)
  }
}

/// What must be known of a part even where nobody reads it. It lasts from one build to the next.
protocol PartOutline: Sendable {
  init(_ reader: inout ByteReader) throws(MalformedBytes)
  func write(to writer: inout ByteWriter)
}

extension PartOutline {
  var encoded: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Nil where the bytes are none.
  static func decoded(_ bytes: [UInt8]) -> Self? {
    bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try? Self(&reader)
    }
  }
}

/// Writes the cells of a part, each by what it says.
struct PartWriter {
  /// A cell by name and fingerprint.
  struct Cell: Sendable {
    let name: UInt64
    let fingerprint: UInt64
  }

  private(set) var cells: [Cell] = []
  /// What those cells say that are kept, one after another.
  private(set) var kept = ByteWriter()
  private let part: UInt64
  private var writer: CellWriter

  init(_ part: UInt64, _ writer: CellWriter) {
    self.part = part
    self.writer = writer
  }

  /// Adds a cell. Its name need not be another one than those of other parts.
  mutating func cell(_ name: UInt64, saying describe: (inout CellWriter) -> Void) {
    describe(&writer)
    cells.append(Cell(name: ContentHash.join(part, name), fingerprint: writer.fingerprint()))
  }

  /// Adds a cell of which the next build is to know what it said, and not only that it is the same.
  mutating func keptCell(_ name: UInt64, saying describe: (inout CellWriter) -> Void) {
    describe(&writer)
    let fingerprint = writer.fingerprint(keeping: &kept)
    cells.append(Cell(name: ContentHash.join(part, name), fingerprint: fingerprint))
  }

  /// Adds a cell that is about a unit.
  mutating func cell(ofUnit unit: Int, saying describe: (inout CellWriter) -> Void) {
    cell(writer.name(ofUnit: unit), saying: describe)
  }
}

/// A part that is to be worked out.
struct PartWork: Sendable {
  let name: UInt64
  /// How many cells the site has.
  let count: Int
  let writer: CellWriter?
  let make: @Sendable () -> Void
  let outline: @Sendable () -> [UInt8]
  let describe: @Sendable (inout PartWriter) -> Void

  init(
    name: UInt64, count: Int, writer: CellWriter?, make: @escaping @Sendable () -> Void,
    outline: @escaping @Sendable () -> [UInt8],
    describe: @escaping @Sendable (inout PartWriter) -> Void
  ) {
    self.name = name
    self.count = count
    self.writer = writer
    self.make = make
    self.outline = outline
    self.describe = describe
  }

  /// What it came to.
  struct Done: Sendable {
    let name: UInt64
    var read: [Range<Int32>] = []
    var cells: [PartWriter.Cell] = []
    var outline: [UInt8] = []
    var said: [UInt8] = []
  }

  /// Works it out.
  func run() -> Done {
    var done = Done(name: name)
    guard let writer else {
      make()
      return done
    }
    done.read = Trace.recording(count, make).cells.runs
    var cells = PartWriter(name, writer)
    describe(&cells)
    done.cells = cells.cells
    done.said = cells.kept.bytes
    done.outline = outline()
    return done
  }
}

extension [Int32] {
  /// Ascending numbers as stretches of neighbours.
  fileprivate var runs: [Range<Int32>] {
    var runs: [Range<Int32>] = []
    for number in self {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }
}
