import Markdown
import Store
import UnionModel

/// Takes out what a report states of what `FactsEncoding` put in.
struct StatementsDecoding {
  private var statements: ByteReader
  private var places: ByteReader
  private let measures: [Measure]

  /// What the report states.
  static func decode(
    _ bytes: UnsafeRawBufferPointer
  ) throws(MalformedBytes) -> ReportStatements {
    var decoding = try StatementsDecoding(FactsParts(bytes))
    let statements = try decoding.all()
    try decoding.statements.end()
    try decoding.places.end()
    return statements
  }

  private init(_ parts: FactsParts) throws(MalformedBytes) {
    statements = ByteReader(parts.statements)
    places = ByteReader(parts.places)
    var reader = ByteReader(parts.measures)
    measures = try reader.list { (reader) throws(MalformedBytes) in Measure(try reader.text()) }
    try reader.end()
  }

  private mutating func all() throws(MalformedBytes) -> ReportStatements {
    var told = ReportStatements()
    told.figures = try figures()
    told.targets = try figures()
    told.nextTargets = try figures()
    for _ in 0..<(try statements.length()) {
      let role = try TaggedFigure.Role(code: statements.byte())
      told.declared.append(DeclaredFigure(figure: try figure(), role: role))
    }
    told.honours = try statements.list { (reader) throws(MalformedBytes) in try reader.honour() }
    told.standards = try statements.list { (reader) throws(MalformedBytes) in
      try reader.standard()
    }
    told.months = try statements.list { (reader) throws(MalformedBytes) in try reader.monthPlan() }
    return told
  }

  private mutating func figures() throws(MalformedBytes) -> [Figure] {
    let count = try statements.length()
    var figures: [Figure] = []
    figures.reserveCapacity(count)
    for _ in 0..<count { figures.append(try figure()) }
    return figures
  }

  private mutating func figure() throws(MalformedBytes) -> Figure {
    let indicator = try statements.count()
    let (quantity, qualifier) = try statements.quantity()
    let measure = try measure()
    let detail = try statements.optional { (reader) throws(MalformedBytes) in
      try reader.figureDetail()
    }
    guard let line = Int32(exactly: try places.signed()),
      let column = Int32(exactly: try places.signed())
    else { throw MalformedBytes() }
    return Figure(
      indicator: indicator, quantity: quantity, qualifier: qualifier, measure: measure,
      detail: detail, line: line, column: column)
  }

  private mutating func measure() throws(MalformedBytes) -> Measure? {
    let number = try statements.count()
    if number == 0 { return nil }
    guard number <= measures.count else { throw MalformedBytes() }
    return measures[number - 1]
  }
}
