import Store
import UnionCompare
import UnionModel

/// Writes what a part says, for its fingerprint.
struct CellWriter {
  /// What was written since the last fingerprint.
  var bytes = ByteWriter()
  private let names: [UInt64]
  private let units: Int
  private let reports: Int

  /// A writer for the cells of a site; `units` and `reports` are the first of these.
  init(names: [UInt64], units: Int, reports: Int) {
    self.names = names
    self.units = units
    self.reports = reports
  }

  /// The fingerprint of all that was written since the last; the bytes themselves go to `kept`.
  mutating func fingerprint(keeping kept: inout ByteWriter) -> UInt64 {
    kept.write(slice: bytes.bytes)
    return fingerprint()
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
    bytes.write(UInt64(items.count))
    for item in items { each(&self, item) }
  }

  /// A text that may be missing.
  mutating func text(_ text: String?) { bytes.write(text) { $0.write($1) } }

  /// Something that can be passed over when it is read.
  mutating func slice(_ write: (inout CellWriter) -> Void) {
    var inner = self
    inner.bytes = ByteWriter()
    write(&inner)
    bytes.write(slice: inner.bytes.bytes)
  }

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
