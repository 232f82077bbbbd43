import Markdown
import Store
import UnionModel

/// The values of a report out of bytes, as `ByteWriter+Model.swift` put them in.
extension ByteReader {
  /// How many of something follow, each of which takes a byte at least.
  mutating func length() throws(MalformedBytes) -> Int {
    let count = try count()
    if count > left { throw MalformedBytes() }
    return count
  }

  mutating func optionalText() throws(MalformedBytes) -> String? {
    try flag() ? try text() : nil
  }

  mutating func texts() throws(MalformedBytes) -> [String] {
    try list { (reader) throws(MalformedBytes) in try reader.text() }
  }

  mutating func numbers() throws(MalformedBytes) -> [Int] {
    try list { (reader) throws(MalformedBytes) in try reader.signed() }
  }

  mutating func optionalDate() throws(MalformedBytes) -> CalendarDate? {
    try flag() ? try date() : nil
  }

  mutating func date() throws(MalformedBytes) -> CalendarDate {
    let bits = try count()
    let date = CalendarDate(year: bits >> 9, month: bits >> 5 & 15, day: bits & 31)
    guard let date else { throw MalformedBytes() }
    return date
  }

  mutating func period() throws(MalformedBytes) -> Period {
    let year = try signed()
    let span: Period.Span
    switch try byte() {
    case 0: span = .annual
    case 1: span = .firstHalf
    case 2: span = .secondHalf
    case 3: span = .dates(try date(), try date())
    case 4: span = .quarter(try signed())
    default: throw MalformedBytes()
    }
    return Period(year: year, span: span)
  }

  mutating func figureNumber() throws(MalformedBytes) -> Number {
    let first = try signed()
    if first & 1 == 0 { return Number(first >> 1) }
    let low = UInt128(try fixed())
    let high = UInt128(try fixed())
    return Number(billionths: Int128(bitPattern: high << 64 | low))
  }

  mutating func quantity() throws(MalformedBytes) -> (Quantity, Qualifier) {
    let code = try byte()
    let qualifier: Qualifier
    switch code & 0x0F {
    case 0: qualifier = .exact
    case 1: qualifier = .about
    case 2: qualifier = .over
    case 3: qualifier = .under
    case 4: qualifier = .atLeast
    case 5: qualifier = .atMost
    default: throw MalformedBytes()
    }
    switch code >> 4 {
    case 0: return (.missing, qualifier)
    case 1: return (.number(try figureNumber()), qualifier)
    case 2: return (.range(try figureNumber(), try figureNumber()), qualifier)
    default: throw MalformedBytes()
    }
  }

  mutating func figureDetail() throws(MalformedBytes) -> FigureDetail {
    FigureDetail(
      note: try optionalText(), asOf: try optionalDate(), currency: try optionalText(),
      parts: try list { (reader) throws(MalformedBytes) in
        let name = try reader.text()
        let (quantity, qualifier) = try reader.quantity()
        return FigurePart(name: name, quantity: quantity, qualifier: qualifier)
      })
  }

  mutating func honour() throws(MalformedBytes) -> Honour {
    Honour(
      title: try text(), level: try optionalText(), from: try optionalText(),
      recipient: try optionalText(), date: try optionalDate())
  }

  mutating func standard() throws(MalformedBytes) -> Standard {
    let name = try text()
    switch try byte() {
    case 0: return Standard(name: name, state: .reached)
    case 1: return Standard(name: name, state: .notReached)
    case 2: return Standard(name: name, state: .grade(try text()))
    default: throw MalformedBytes()
    }
  }

  mutating func monthPlan() throws(MalformedBytes) -> MonthPlan {
    MonthPlan(
      first: try signed(), last: try signed(), tasks: try texts(),
      heading: try flag() ? try signed() : nil)
  }

  mutating func section() throws(MalformedBytes) -> Section {
    Section(topics: try numbers(), isProblems: try flag(), isNextSteps: try flag())
  }

  mutating func range() throws(MalformedBytes) -> Range<Int> {
    let start = try signed()
    let (end, isTooFar) = start.addingReportingOverflow(try count())
    if isTooFar { throw MalformedBytes() }
    return start..<end
  }
}

extension TaggedFigure.Role {
  /// The role with a number of the store.
  init(code: UInt8) throws(MalformedBytes) {
    switch code {
    case 0: self = .value
    case 1: self = .change
    case 2: self = .previous
    case 3: self = .target
    default: throw MalformedBytes()
    }
  }
}
