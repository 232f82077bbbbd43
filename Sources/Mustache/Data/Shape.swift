/// How a `Subject` becomes a record: its names, what they mean, and where their values come from.
///
/// Defined once per view:
/// ```swift
/// static let shape = Shape<FigureRow>("figure", about: "一行数据", [
///   .text("label", "指标名称") { $0.label },
///   .list("children", "下级", UnitLink.shape) { $0.children },
/// ])
/// ```
///
/// A section over a list cannot tell whether to write the table around its rows; so each list `rows`
/// also gives a flag `has_rows`, unless the shape has a field of that name itself.
///
/// A shape that contains itself needs its type written out: `static let shape: Shape<UnitLink> = …`.
///
/// A class, for it is looked up for each record, on all workers at once: the fewer counts of shared
/// objects change, the less the workers wait for each other.
public final class Shape<Subject: Sendable>: Sendable {
  /// The names of this shape's records.
  public let layout: Layout
  /// The ways to the values, apart from the names: building a record touches nothing else.
  @usableFromInline let getters: [@Sendable (Subject, Usage) -> Value]
  /// The places of the lists that give a flag, in the order of the flags.
  @usableFromInline let flagged: [Int]

  /// A shape by the word for its records, one line about them, and their fields.
  public init(_ name: String, about: String, _ fields: [ShapeField<Subject>]) {
    let names = Set(fields.map(\.field.name))
    let flagged = fields.indices.filter { place in
      switch fields[place].field.kind {
      case .list, .texts: !names.contains("has_" + fields[place].field.name)
      case .text, .html, .flag, .record: false
      }
    }
    let flags = flagged.map { place in
      Layout.Field(
        name: "has_" + fields[place].field.name, about: "有没有 \(fields[place].field.name)",
        kind: .flag)
    }
    layout = Layout(
      name: name, about: about, fields: fields.map(\.field) + flags,
      listOfFlag: Dictionary(
        uniqueKeysWithValues: flagged.enumerated().map { (fields.count + $0, $1) }))
    getters = fields.map(\.get)
    self.flagged = flagged
  }

  /// The record of a subject, for any template.
  @inlinable
  public func value(of subject: Subject) -> Value { value(of: subject, for: .all) }

  /// The record of a subject with what a program reads of it; the rest is `nothing`.
  @inlinable
  public func value(of subject: Subject, for program: Program) -> Value {
    value(of: subject, for: program.usage)
  }

  @inlinable
  func value(of subject: Subject, for usage: Usage) -> Value {
    value(of: subject, fields: usage.fields(of: layout), for: usage)
  }

  /// The record with those fields whose bits are set; it ends with the last of them.
  @inlinable
  func value(of subject: Subject, fields: UInt64, for usage: Usage) -> Value {
    let count = min(
      getters.count + flagged.count, fields == .max ? .max : 64 - fields.leadingZeroBitCount)
    // Reserving makes the array as what it is; `unsafeUninitializedCapacity` looks its type up anew
    // each time, which costs more than all else here.
    var values: [Value] = []
    values.reserveCapacity(count)
    for place in 0..<min(count, getters.count) {
      let isRead = place >= 64 || fields & 1 << UInt64(place) != 0
      values.append(isRead ? getters[place](subject, usage) : .nothing)
    }
    for place in flagged.prefix(count - values.count) {
      values.append(.flag(values[place].isTruthy))
    }
    return .record(values)
  }
}
