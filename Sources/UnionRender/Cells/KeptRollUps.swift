import Store
import UnionCompare
import UnionModel

/// The roll-ups of a year as the last build worked them out, each read where somebody asks for it.
struct KeptRollUps: Sendable {
  private let words: KeptWords
  private let indicators: [Places]

  /// Where the roll-ups of an indicator stand in the words.
  private struct Places {
    /// That of the whole site; empty where it has none.
    var ofSite: Range<Int>
    var byUnit: [Int: Range<Int>] = [:]
  }

  /// Nil where the words are not those of roll-ups.
  init?(_ words: KeptWords) {
    self.words = words
    let found = words.read { (reader) throws(MalformedBytes) in
      var indicators: [Places] = []
      while reader.bytes.left > 0 { indicators.append(try Self.places(&reader)) }
      return indicators
    }
    guard let found else { return nil }
    indicators = found
  }

  private static func places(_ reader: inout CellReader) throws(MalformedBytes) -> Places {
    // The length of the cell.
    _ = try reader.bytes.count()
    var places = Places(ofSite: try reader.slice())
    for _ in 0..<(try reader.bytes.count()) {
      places.byUnit[try reader.unit()] = try reader.slice()
    }
    return places
  }

  /// Whether the whole site has a roll-up of an indicator.
  func hasOfSite(_ indicator: Int) -> Bool {
    indicators.indices.contains(indicator) && !indicators[indicator].ofSite.isEmpty
  }

  /// The roll-up of an indicator for the whole site; nil where there is none.
  func ofSite(_ indicator: Int) -> RollUp? {
    hasOfSite(indicator) ? rollUp(at: indicators[indicator].ofSite) : nil
  }

  /// The roll-up of an indicator for a unit; nil where there is none.
  func of(_ unit: Int, _ indicator: Int) -> RollUp? {
    guard indicators.indices.contains(indicator) else { return nil }
    return indicators[indicator].byUnit[unit].flatMap { rollUp(at: $0) }
  }

  private func rollUp(at place: Range<Int>) -> RollUp? {
    words.read(place) { (reader) throws(MalformedBytes) in try reader.rollUp() }
  }
}

extension CellWriter {
  /// The roll-ups of an indicator: that of the site and those of the units with units below them, as
  /// `KeptRollUps` reads them.
  mutating func rollUps(_ rollUps: RollUps, of indicator: Int, _ parents: [RollUps.Outline.Parent])
  {
    slice { cell in
      if let whole = rollUps.ofSite.rollUp(of: indicator) { cell.rollUp(whole) }
    }
    let below = parents.compactMap { parent in
      rollUps.of(parent.unit, indicator).map { (unit: parent.unit, found: $0) }
    }
    list(below) { cell, parent in
      cell.unit(parent.unit)
      cell.slice { $0.rollUp(parent.found) }
    }
  }
}

extension RollUps.Outline: PartOutline {
  init(_ reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      type: try reader.periodType(),
      onlyTop: try reader.optional { (reader) throws(MalformedBytes) in try reader.count() },
      parents: try reader.list { (reader) throws(MalformedBytes) in
        Parent(unit: try reader.count(), indicators: try reader.counts())
      })
  }

  func write(to writer: inout ByteWriter) {
    writer.write(type)
    writer.write(onlyTop) { $0.write(UInt64($1)) }
    writer.write(list: parents) { writer, parent in
      writer.write(UInt64(parent.unit))
      writer.write(counts: parent.indicators)
    }
  }
}

extension ByteReader {
  fileprivate mutating func periodType() throws(MalformedBytes) -> PeriodType {
    switch try byte() {
    case 0: .annual
    case 1: .firstHalf
    case 2: .secondHalf
    case 3: .quarter(try signed())
    case 4:
      .dates(
        fromMonth: try signed(), fromDay: try signed(), toMonth: try signed(),
        toDay: try signed(), years: try signed())
    default: throw MalformedBytes()
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ type: PeriodType) {
    switch type {
    case .annual: write(byte: 0)
    case .firstHalf: write(byte: 1)
    case .secondHalf: write(byte: 2)
    case .quarter(let number):
      write(byte: 3)
      write(number)
    case .dates(let fromMonth, let fromDay, let toMonth, let toDay, let years):
      write(byte: 4)
      for number in [fromMonth, fromDay, toMonth, toDay, years] { write(number) }
    }
  }
}
