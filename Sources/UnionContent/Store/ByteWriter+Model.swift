import Markdown
import Store
import UnionModel

/// The values of a report as bytes; `ByteReader+Model.swift` takes them out.
extension ByteWriter {
  mutating func write(_ date: CalendarDate) {
    write(UInt64(date.year << 9 | date.month << 5 | date.day))
  }

  mutating func write(_ period: Period) {
    write(period.year)
    switch period.span {
    case .annual: write(byte: 0)
    case .firstHalf: write(byte: 1)
    case .secondHalf: write(byte: 2)
    case .dates(let from, let to):
      write(byte: 3)
      write(from)
      write(to)
    case .quarter(let number):
      write(byte: 4)
      write(number)
    }
  }

  /// Nearly all figures are whole numbers: these without their nine decimals.
  mutating func write(_ number: Number) {
    if let whole = number.whole, whole.magnitude < 1 << 60 {
      write(whole << 1)
    } else {
      write(1)
      let bits = UInt128(bitPattern: number.billionths)
      write(fixed: UInt64(truncatingIfNeeded: bits))
      write(fixed: UInt64(truncatingIfNeeded: bits >> 64))
    }
  }

  mutating func write(_ quantity: Quantity, _ qualifier: Qualifier) {
    switch quantity {
    case .missing: write(byte: qualifier.code)
    case .number(let number):
      write(byte: qualifier.code | 0x10)
      write(number)
    case .range(let from, let to):
      write(byte: qualifier.code | 0x20)
      write(from)
      write(to)
    }
  }

  mutating func write(_ detail: FigureDetail) {
    write(detail.note) { $0.write($1) }
    write(detail.asOf) { $0.write($1) }
    write(detail.currency) { $0.write($1) }
    write(list: detail.parts) {
      $0.write($1.name)
      $0.write($1.quantity, $1.qualifier)
    }
  }

  mutating func write(_ honour: Honour) {
    write(honour.title)
    write(honour.level) { $0.write($1) }
    write(honour.from) { $0.write($1) }
    write(honour.recipient) { $0.write($1) }
    write(honour.date) { $0.write($1) }
  }

  mutating func write(_ standard: Standard) {
    write(standard.name)
    switch standard.state {
    case .reached: write(byte: 0)
    case .notReached: write(byte: 1)
    case .grade(let grade):
      write(byte: 2)
      write(grade)
    }
  }

  mutating func write(_ plan: MonthPlan) {
    write(plan.first)
    write(plan.last)
    write(list: plan.tasks) { $0.write($1) }
    write(plan.heading) { $0.write($1) }
  }

  mutating func write(_ section: Section) {
    write(list: section.topics) { $0.write($1) }
    write(section.isProblems)
    write(section.isNextSteps)
  }

  mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(UInt64(range.count))
  }
}

extension Qualifier {
  /// Its number in the store.
  fileprivate var code: UInt8 {
    switch self {
    case .exact: 0
    case .about: 1
    case .over: 2
    case .under: 3
    case .atLeast: 4
    case .atMost: 5
    }
  }
}

extension TaggedFigure.Role {
  /// Its number in the store.
  var code: UInt8 {
    switch self {
    case .value: 0
    case .change: 1
    case .previous: 2
    case .target: 3
    }
  }
}
