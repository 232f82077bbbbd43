import UnionModel

/// Cells of a table of data in both its forms, CSV and JSON, written in one pass: what is in the one
/// file is in the other.
///
/// Each cell is written with the comma behind it; the last of a row is taken back by `endRow`.
struct DataRows: Sendable {
  private(set) var csv: [UInt8] = []
  private(set) var json: [UInt8] = []

  /// Room for so many bytes in each form.
  mutating func reserve(_ bytes: Int) {
    csv.reserveCapacity(bytes)
    json.reserveCapacity(bytes)
  }

  /// A text; nil is an empty cell and `null`.
  mutating func text(_ text: String?) {
    guard let text else { return empty() }
    csv.appendCell(text)
    json.appendJSON(text)
    comma()
  }

  /// A word in the reader's language for people, and its fixed English for programs.
  mutating func word(_ word: String, code: StaticString) {
    csv.appendCell(word)
    json.append(UInt8(ascii: "\""))
    append(code)
    json.append(UInt8(ascii: "\""))
    comma()
  }

  /// A number in its plain exact form, `38000` or `-1.5`, which is the same in both.
  mutating func number(_ number: Number?) {
    guard let number else { return empty() }
    number.withPlain { digits in
      csv.append(contentsOf: digits)
      json.append(contentsOf: digits)
    }
    comma()
  }

  /// A whole number that stands for itself, such as a year.
  mutating func whole(_ number: Int) {
    let digits = String(number).utf8
    csv.append(contentsOf: digits)
    json.append(contentsOf: digits)
    comma()
  }

  /// Something that is or is not so: a word each for people.
  mutating func flag(_ flag: Bool, words: (yes: String, no: String)) {
    csv.appendCell(flag ? words.yes : words.no)
    append(flag ? "true" : "false")
    comma()
  }

  /// No value.
  mutating func empty() {
    append("null")
    comma()
  }

  /// Cells that were made beforehand.
  mutating func append(_ cells: DataRows) {
    csv.append(contentsOf: cells.csv)
    json.append(contentsOf: cells.json)
  }

  /// What stands around rows in JSON alone.
  mutating func beginRow() {
    if let last = json.last, last == UInt8(ascii: "]") { json.append(UInt8(ascii: ",")) }
    json.append(UInt8(ascii: "\n"))
    json.append(UInt8(ascii: "["))
  }

  /// The row is full.
  mutating func endRow() {
    csv[csv.count - 1] = 0x0D
    csv.append(0x0A)
    json[json.count - 1] = UInt8(ascii: "]")
  }

  private mutating func append(_ text: StaticString) {
    json.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func comma() {
    csv.append(UInt8(ascii: ","))
    json.append(UInt8(ascii: ","))
  }
}
