import Store
import UnionCompare
import UnionModel

/// Takes out of a part's bytes what `CellWriter` said of figures.
struct CellReader {
  /// The bytes.
  var bytes: ByteReader
  private let units: UnitPlaces

  /// A reader of what was said of a site whose units are at these places now.
  init(_ bytes: ByteReader, _ units: UnitPlaces) {
    self.bytes = bytes
    self.units = units
  }

  /// Passes over what `CellWriter.slice` wrote; where it stands in all of the reader's bytes.
  mutating func slice() throws(MalformedBytes) -> Range<Int> {
    let length = try bytes.slice().count
    return bytes.offset - length..<bytes.offset
  }

  /// A unit's index.
  mutating func unit() throws(MalformedBytes) -> Int {
    guard let place = units[try bytes.fixed()] else { throw MalformedBytes() }
    return place
  }

  mutating func figure() throws(MalformedBytes) -> Figure {
    let indicator = try bytes.count()
    let (quantity, qualifier) = try quantity()
    let measure = try text().map { Measure($0) }
    let detail = try bytes.flag() ? try detail() : nil
    return Figure(
      indicator: indicator, quantity: quantity, qualifier: qualifier, measure: measure,
      detail: detail)
  }

  private mutating func detail() throws(MalformedBytes) -> FigureDetail {
    let note = try text()
    let asOf = try bytes.flag() ? try date() : nil
    let currency = try text()
    var parts: [FigurePart] = []
    for _ in 0..<(try bytes.count()) {
      let name = try bytes.text()
      let (quantity, qualifier) = try quantity()
      parts.append(FigurePart(name: name, quantity: quantity, qualifier: qualifier))
    }
    return FigureDetail(note: note, asOf: asOf, currency: currency, parts: parts)
  }

  private mutating func date() throws(MalformedBytes) -> CalendarDate {
    let date = CalendarDate(
      year: try bytes.signed(), month: try bytes.signed(), day: try bytes.signed())
    guard let date else { throw MalformedBytes() }
    return date
  }

  mutating func rollUp() throws(MalformedBytes) -> RollUp {
    let indicator = try bytes.count()
    let total = try bytes.flag() ? try figure() : nil
    let obstacle = RollUp.Obstacle(rawValue: Int(try bytes.byte()))
    var items: [RollUp.Item] = []
    for _ in 0..<(try bytes.count()) {
      items.append(RollUp.Item(unit: try unit(), figure: try figure()))
    }
    return RollUp(
      indicator: indicator, total: total, obstacle: obstacle, items: items,
      reported: try bytes.signed(), computed: try bytes.signed(), expected: try bytes.signed(),
      gap: try bytes.flag() ? try difference() : nil,
      likeForLike: try bytes.flag() ? try likeForLike() : nil)
  }

  private mutating func likeForLike() throws(MalformedBytes) -> LikeForLike {
    LikeForLike(
      units: try bytes.signed(), previous: try figure(), current: try figure(),
      change: try change())
  }

  private mutating func change() throws(MalformedBytes) -> Change {
    switch try bytes.byte() {
    case 0: .noData
    case 1: .otherMeasure
    case 2: .otherPeriod
    case 3: .otherScope
    case 4: .seriesBreak(year: try bytes.signed())
    case 5: .difference(try difference())
    default: throw MalformedBytes()
    }
  }

  private mutating func difference() throws(MalformedBytes) -> Difference {
    let isAbout = try bytes.flag()
    let isPoints = try bytes.flag()
    return Difference(
      interval: Interval(lower: try optionalNumber(), upper: try optionalNumber()),
      nominal: try optionalNumber(), percent: try optionalNumber(), isAbout: isAbout,
      isPoints: isPoints)
  }

  private mutating func optionalNumber() throws(MalformedBytes) -> Number? {
    try bytes.flag() ? try number() : nil
  }

  private mutating func quantity() throws(MalformedBytes) -> (Quantity, Qualifier) {
    let code = Int(try bytes.byte())
    guard Qualifier.allCases.indices.contains(code) else { throw MalformedBytes() }
    let qualifier = Qualifier.allCases[code]
    switch try bytes.byte() {
    case 0: return (.missing, qualifier)
    case 1: return (.number(try number()), qualifier)
    case 2: return (.range(try number(), try number()), qualifier)
    default: throw MalformedBytes()
    }
  }

  private mutating func number() throws(MalformedBytes) -> Number {
    if try bytes.flag() { return Number(try bytes.signed()) }
    let low = UInt128(try bytes.fixed())
    let high = UInt128(try bytes.fixed())
    return Number(billionths: Int128(bitPattern: high << 64 | low))
  }

  private mutating func text() throws(MalformedBytes) -> String? {
    try bytes.flag() ? try bytes.text() : nil
  }
}

/// The units of a site by the names of their cells.
struct UnitPlaces: Sendable {
  private let places: Later<[UInt64: Int]>

  /// The places of units whose cells have these names.
  init(_ names: ArraySlice<UInt64>) {
    places = Later {
      Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The index of a unit.
  subscript(_ name: UInt64) -> Int? { places.value[name] }
}
