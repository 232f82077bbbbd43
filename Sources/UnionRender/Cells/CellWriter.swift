import Store
import UnionCompare
import UnionModel

/// Writes what a part says, for its fingerprint.
struct CellWriter {
  private var bytes = ByteWriter()
  private let names: [UInt64]
  private let units: Int
  private let reports: Int

  /// A writer for the cells of a site; `units` and `reports` are the first of these.
  init(names: [UInt64], units: Int, reports: Int) {
    self.names = names
    self.units = units
    self.reports = reports
  }

  /// The fingerprint of all that was written since the last.
  mutating func fingerprint() -> UInt64 {
    let hash = ContentHash.of(bytes.bytes)
    bytes.clear()
    return hash
  }

  /// The name of a unit's cell.
  func name(ofUnit index: Int) -> UInt64 { names[units + index] }

  /// A unit by its index.
  mutating func unit(_ index: Int) { bytes.write(fixed: names[units + index]) }

  /// A report by its index.
  mutating func report(_ index: Int) { bytes.write(fixed: names[reports + index]) }

  /// A number.
  mutating func number(_ number: Int) { bytes.write(number) }

  /// A text.
  mutating func text(_ text: String) { bytes.write(text) }

  /// Texts whose order does not matter. O(texts), without sorting them.
  mutating func set(_ texts: Set<String>) {
    bytes.write(texts.count)
    bytes.write(fixed: texts.reduce(0) { $0 &+ ContentHash.of($1) })
  }

  /// How many of something follow, and each.
  mutating func list<Item>(
    _ items: some Collection<Item>, _ each: (inout CellWriter, Item) -> Void
  ) {
    bytes.write(items.count)
    for item in items { each(&self, item) }
  }

  /// A figure as readers are shown it, wherever it stands in its file.
  mutating func figure(_ figure: Figure) {
    bytes.write(figure.indicator)
    quantity(figure.quantity, figure.qualifier)
    text(figure.measure?.name)
    guard let detail = figure.detail else { return bytes.write(false) }
    bytes.write(true)
    text(detail.note)
    text(detail.asOf?.description)
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
    bytes.write(rollUp.indicator)
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
    guard let like = rollUp.likeForLike else { return bytes.write(false) }
    bytes.write(true)
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
    bytes.write(byte: UInt8(Qualifier.allCases.firstIndex(of: qualifier) ?? 0))
  }

  private mutating func number(_ number: Number) {
    bytes.write(fixed: UInt64(truncatingIfNeeded: number.billionths))
    bytes.write(fixed: UInt64(truncatingIfNeeded: number.billionths >> 64))
  }

  /// A text that may be missing.
  mutating func text(_ text: String?) { bytes.write(text) { $0.write($1) } }

  /// A period.
  mutating func period(_ period: Period) {
    bytes.write(period.year)
    bytes.write(period.slug)
  }

  /// The awards of a year.
  mutating func awards(_ roll: HonourRoll) {
    number(roll.year)
    list(roll.awards) { writer, award in
      writer.report(award.report)
      writer.number(award.level.rawValue)
      writer.text(award.honour.title)
      for said in [
        award.honour.level, award.honour.from, award.honour.recipient,
        award.honour.date?.description,
      ] { writer.text(said) }
    }
  }

  /// Who has reached which standard.
  mutating func standards(_ board: StandardBoard) {
    list(board.names) { $0.text($1) }
    list(board.units) { writer, unit in
      let told = board.told(by: unit)
      writer.unit(unit)
      writer.list(told.summaries) { $0.number($1) }
      writer.list(told.standards) { writer, standard in
        writer.text(standard.name)
        writer.list(standard.said) { writer, statement in
          writer.number(statement.year)
          writer.report(statement.report)
          writer.state(statement.state)
        }
      }
    }
  }

  private mutating func state(_ state: Standard.State) {
    switch state {
    case .reached: number(0)
    case .notReached: number(1)
    case .grade(let grade):
      number(2)
      text(grade)
    }
  }
}
