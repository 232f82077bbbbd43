import UnionCompare
import UnionModel

/// The data behind a page's tables as one tidy CSV file: a row a figure; UTF-8 with BOM and CRLF, as
/// Excel wants it; text cells that begin like a formula made harmless.
struct FigureTable {
  private let change: ChangeText
  private let words: Words
  private(set) var bytes: [UInt8]

  init(words: Words) {
    self.words = words
    change = ChangeText(words: words)
    bytes = [0xEF, 0xBB, 0xBF]
    row(words.dataColumns)
  }

  /// One figure with what it is compared with. Numbers are plain (`38000`), a range has both ends.
  mutating func add(
    _ figure: Figure?, unit: Unit, period: Period, indicator: Indicator, label: String,
    previous: Figure?, change: Change, target: Figure?
  ) {
    let ends = Self.ends(figure)
    let before = Self.ends(previous)
    let promised = Self.ends(target)
    var difference = ""
    var percent = ""
    if case .difference(let found) = change {
      difference = found.nominal?.plain ?? ""
      percent = found.percent?.rounded(to: 2).plain ?? ""
    }
    let measure = (figure ?? target ?? previous)?.measure ?? indicator.measure
    text(unit.title, first: true)
    text(String(period.year))
    text(words.periodType(period.type))
    text(indicator.id)
    text(label)
    number(ends.low)
    number(ends.high)
    text(figure.map { words.qualifierName($0) } ?? "")
    text(measure?.name ?? "")
    number(before.low)
    number(before.high)
    number(difference)
    number(percent)
    number(promised.low)
    number(promised.high)
    text(figure?.detail?.note ?? "")
    bytes += "\r\n".utf8
  }

  private static func ends(_ figure: Figure?) -> (low: String, high: String) {
    switch figure?.quantity {
    case .number(let number): (number.plain, number.plain)
    case .range(let from, let to): (from.plain, to.plain)
    case .missing, nil: ("", "")
    }
  }

  private mutating func row(_ cells: [String]) {
    for (place, cell) in cells.enumerated() { text(cell, first: place == 0) }
    bytes += "\r\n".utf8
  }

  private mutating func number(_ text: String) {
    bytes.append(UInt8(ascii: ","))
    bytes += text.utf8
  }

  /// A text cell (RFC 4180): quoted where it must be; one that a spreadsheet would take for a
  /// formula gets an apostrophe in front.
  private mutating func text(_ cell: String, first: Bool = false) {
    if !first { bytes.append(UInt8(ascii: ",")) }
    var cell = cell
    cell.withUTF8 { text in
      guard let head = text.first else { return }
      let isFormula = Self.formulaMarks.contains(head)
      guard isFormula || text.contains(where: Self.needsQuotes) else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static let formulaMarks: [UInt8] = Array("=+-@\t\r".utf8)

  @inline(__always)
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
}
