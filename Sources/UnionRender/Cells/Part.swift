import Store
import UnionModel

/// Something that pages share and that costs much to work out.
struct Part<Value: Sendable, Outline: Sendable>: Sendable {
  /// What it is.
  let value: Later<Value>
  /// What must be known of it even where nobody reads it.
  let outline: Later<Outline>
  /// Its place in the book.
  let place: Int
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
  private let part: UInt64
  private var writer: CellWriter

  init(_ part: UInt64, _ writer: CellWriter) {
    self.part = part
    self.writer = writer
  }

  /// Adds a cell. Its name need not be another one than those of other parts.
  mutating func cell(_ name: UInt64, saying describe: (inout CellWriter) -> Void) {
    describe(&writer)
    cells.append(
      Cell(name: ContentHash.join(part, name), fingerprint: writer.fingerprint()))
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
