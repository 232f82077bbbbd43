import Store
import UnionCompare
import UnionModel

/// What is known of a block of units where nobody reads what they give.
struct IndicatorBlockOutline: PartOutline {
  /// By index in the catalogue.
  let indicators: [IndicatorOutline]

  init(_ block: IndicatorBlock) { indicators = block.outlines }

  init(_ reader: inout ByteReader) throws(MalformedBytes) {
    indicators = try reader.list { (reader) throws(MalformedBytes) in
      IndicatorOutline(
        units: try reader.counts(), years: try reader.counts(), givers: try reader.count(),
        givenYears: try reader.counts())
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.write(list: indicators) { writer, outline in
      writer.write(counts: outline.units)
      writer.write(counts: outline.years)
      writer.write(UInt64(outline.givers))
      writer.write(counts: outline.givenYears)
    }
  }
}

extension CellBook {
  /// The parts of what blocks of units give; each has a cell for each indicator.
  mutating func indicatorBlocks() -> [Part<IndicatorBlock, IndicatorBlockOutline>] {
    let site = site
    return IndicatorIndex.stretches(site.units.size).enumerated().map { place, units in
      part("mentions \(place)", outline: { IndicatorBlockOutline($0) }) { writer, block in
        for indicator in site.catalogue.indicators.indices {
          writer.cell(UInt64(indicator)) { cell in
            for mention in block.mentions(of: indicator) {
              cell.unit(Int(mention.unit))
              cell.number(Int(mention.year))
              cell.number(Int(mention.role.rawValue))
              cell.period(mention.period(in: site))
              cell.value(block.value(mention, in: site))
            }
          }
        }
      } _: {
        IndicatorBlock(units, of: site)
      }
    }
  }
}

extension ByteReader {
  /// Numbers from 0, as `write(counts:)` wrote them.
  mutating func counts() throws(MalformedBytes) -> [Int] {
    try list { (reader) throws(MalformedBytes) in try reader.count() }
  }
}

extension ByteWriter {
  /// Numbers from 0.
  mutating func write(counts: [Int]) { write(list: counts) { $0.write(UInt64($1)) } }
}
