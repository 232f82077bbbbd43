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
public struct Shape<Subject: Sendable>: Sendable {
  /// The names of this shape's records.
  public var layout: Layout
  /// The ways to the values, apart from the names: building a record touches nothing else.
  @usableFromInline let getters: [@Sendable (Subject) -> Value]
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
    layout = Layout(name: name, about: about, fields: fields.map(\.field) + flags)
    getters = fields.map(\.get)
    self.flagged = flagged
  }

  /// The record of a subject.
  @inlinable
  public func value(of subject: Subject) -> Value {
    .record(
      [Value](unsafeUninitializedCapacity: getters.count + flagged.count) { buffer, count in
        for get in getters {
          buffer.initializeElement(at: count, to: get(subject))
          count += 1
        }
        for place in flagged {
          buffer.initializeElement(at: count, to: .flag(buffer[place].isTruthy))
          count += 1
        }
      })
  }
}
