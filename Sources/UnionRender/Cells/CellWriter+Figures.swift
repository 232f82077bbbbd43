import Store
import UnionCompare
import UnionModel

/// What parts say of figures. `CellReader` takes it out again.
extension CellWriter {
  /// A figure as readers are shown it, wherever it stands in its file.
  mutating func figure(_ figure: Figure) {
    bytes.write(UInt64(figure.indicator))
    quantity(figure.quantity, figure.qualifier)
    text(figure.measure?.name)
    bytes.write(figure.detail != nil)
    guard let detail = figure.detail else { return }
    text(detail.note)
    bytes.write(detail.asOf) { bytes, date in
      for number in [date.year, date.month, date.day] { bytes.write(number) }
    }
    text(detail.currency)
    list(detail.parts) { writer, part in
      writer.text(part.name)
      writer.quantity(part.quantity, part.qualifier)
    }
  }

  /// A value of a unit's year.
  mutating func value(_ value: UnitValue) {
    figure(value.figure)
    bytes.write(value.basis.isOwn)
    bytes.write(value.basis.isCumulative)
    bytes.write(byte: UInt8(UnitValue.Origin.allCases.firstIndex(of: value.origin) ?? 0))
    bytes.write(value.computed != nil)
    if let computed = value.computed { figure(computed) }
  }

  /// What a unit's children come to.
  mutating func rollUp(_ rollUp: RollUp) {
    bytes.write(UInt64(rollUp.indicator))
    bytes.write(rollUp.total != nil)
    if let total = rollUp.total { figure(total) }
    bytes.write(byte: rollUp.obstacle.map { UInt8(clamping: $0.rawValue) } ?? 0)
    list(rollUp.items) { writer, item in
      writer.unit(item.unit)
      writer.figure(item.figure)
    }
    for count in [rollUp.reported, rollUp.computed, rollUp.expected] { bytes.write(count) }
    bytes.write(rollUp.gap != nil)
    if let gap = rollUp.gap { difference(gap) }
    bytes.write(rollUp.likeForLike != nil)
    guard let like = rollUp.likeForLike else { return }
    bytes.write(like.units)
    figure(like.previous)
    figure(like.current)
    change(like.change)
  }

  private mutating func change(_ change: Change) {
    switch change {
    case .noData: bytes.write(byte: 0)
    case .otherMeasure: bytes.write(byte: 1)
    case .otherPeriod: bytes.write(byte: 2)
    case .otherScope: bytes.write(byte: 3)
    case .seriesBreak(let year):
      bytes.write(byte: 4)
      bytes.write(year)
    case .difference(let found):
      bytes.write(byte: 5)
      difference(found)
    }
  }

  private mutating func difference(_ difference: Difference) {
    bytes.write(difference.isAbout)
    bytes.write(difference.isPoints)
    for number in [
      difference.interval.lower, difference.interval.upper, difference.nominal,
      difference.percent,
    ] {
      bytes.write(number != nil)
      if let number { self.number(number) }
    }
  }

  private mutating func quantity(_ quantity: Quantity, _ qualifier: Qualifier) {
    bytes.write(byte: UInt8(Qualifier.allCases.firstIndex(of: qualifier) ?? 0))
    switch quantity {
    case .missing: bytes.write(byte: 0)
    case .number(let number):
      bytes.write(byte: 1)
      self.number(number)
    case .range(let low, let high):
      bytes.write(byte: 2)
      number(low)
      number(high)
    }
  }

  /// Nearly all are whole and small: these in few bytes.
  private mutating func number(_ number: Number) {
    let whole = number.whole.flatMap { $0.magnitude < 1 << 60 ? $0 : nil }
    bytes.write(whole != nil)
    if let whole { return bytes.write(whole) }
    bytes.write(fixed: UInt64(truncatingIfNeeded: number.billionths))
    bytes.write(fixed: UInt64(truncatingIfNeeded: number.billionths >> 64))
  }
}
