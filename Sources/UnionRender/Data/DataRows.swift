import Mustache
import UnionModel

/// Rows of a table of data in both their forms, CSV and JSON, written in one pass: what is in the one
/// file is in the other.
struct DataRows: Sendable {
  /// Behind what the file begins with, which is the same for all tables of a kind.
  private(set) var csv: [UInt8]
  private(set) var json: [UInt8] = []

  /// No rows; `head` is what the CSV file begins with.
  init(_ head: [UInt8] = []) { csv = head }

  /// Room for so many bytes in each form.
  mutating func reserve(_ bytes: Int) {
    csv.reserveCapacity(bytes)
    json.reserveCapacity(bytes)
  }

  /// The rows of the JSON file, which are gone here then.
  mutating func takeJSON() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &json)
    return taken
  }

  /// Adds a row; `fill` writes its cells.
  mutating func add(_ fill: (inout CellsWriter) -> Void) {
    var cells = CellsWriter()
    if !json.isEmpty { cells.json.append(UInt8(ascii: ",")) }
    cells.json.append(UInt8(ascii: "\n"))
    cells.json.append(UInt8(ascii: "["))
    fill(&cells)
    cells.csv.replaceLast(by: 0x0D)
    cells.csv.append(0x0A)
    cells.json.replaceLast(by: UInt8(ascii: "]"))
    csv.append(contentsOf: cells.csv.bytes)
    json.append(contentsOf: cells.json.bytes)
  }
}

/// Cells that were made beforehand, to stand in many rows: each with the comma behind it.
struct DataCells: Sendable {
  fileprivate let csv: [UInt8]
  fileprivate let json: [UInt8]

  /// The cells that `fill` writes.
  init(_ fill: (inout CellsWriter) -> Void) {
    var cells = CellsWriter()
    fill(&cells)
    csv = Array(cells.csv.bytes)
    json = Array(cells.json.bytes)
  }
}

/// Writes the cells of a row. Each is written with the comma behind it; the last one gives way to the
/// end of the row.
struct CellsWriter: ~Copyable {
  fileprivate var csv = ByteBuffer(capacity: 512)
  fileprivate var json = ByteBuffer(capacity: 512)

  /// A text; nil is an empty cell and `null`.
  mutating func text(_ text: String?) {
    guard var text else { return empty() }
    text.withUTF8 {
      csv.appendCell($0)
      json.appendJSON($0)
    }
    comma()
  }

  /// A word in the reader's language for people, and its fixed English for programs.
  mutating func word(_ word: String, code: StaticString) {
    var word = word
    word.withUTF8 { csv.appendCell($0) }
    json.append(UInt8(ascii: "\""))
    json.append(code)
    json.append(UInt8(ascii: "\""))
    comma()
  }

  /// A number in its plain exact form, `38000` or `-1.5`, which is the same in both; in as many cells
  /// one after another as asked.
  mutating func number(_ number: Number?, times: Int = 1) {
    guard let number else { return empty() }
    number.withPlain { digits in
      for _ in 0..<times {
        csv.append(digits)
        json.append(digits)
        comma()
      }
    }
  }

  /// A whole number that stands for itself, such as a year.
  mutating func whole(_ whole: Int) { number(Number(whole)) }

  /// Something that is or is not so: a word each for people.
  mutating func flag(_ flag: Bool, words: (yes: String, no: String)) {
    var word = flag ? words.yes : words.no
    word.withUTF8 { csv.appendCell($0) }
    json.append(flag ? "true" : "false")
    comma()
  }

  /// No value; in as many cells as asked.
  mutating func empty(times: Int = 1) {
    for _ in 0..<times {
      json.append("null")
      comma()
    }
  }

  /// Cells that were made beforehand.
  mutating func append(_ cells: DataCells) {
    csv.append(cells.csv)
    json.append(cells.json)
  }

  private mutating func comma() {
    csv.append(UInt8(ascii: ","))
    json.append(UInt8(ascii: ","))
  }
}

extension ByteBuffer {
  /// Appends a text that stands in the program.
  mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
