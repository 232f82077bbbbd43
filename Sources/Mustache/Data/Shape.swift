/// How a `Subject` becomes a record: its names, what they mean, and where their values come from.
///
/// Defined once per view:
/// ```swift
/// static let shape = Shape<FigureRow>("figure", about: "一行数据", [
///   .text("label", "指标名称") { $0.label },
///   .list("children", "下级", UnitLink.shape) { $0.children },
/// ])
/// ```
/// A shape that contains itself needs its type written out: `static let shape: Shape<UnitLink> = …`.
public struct Shape<Subject: Sendable>: Sendable {
  /// The names of this shape's records.
  public var layout: Layout
  /// The ways to the values, apart from the names: building a record touches nothing else.
  @usableFromInline let getters: [@Sendable (Subject) -> Value]

  /// A shape by the word for its records, one line about them, and their fields.
  public init(_ name: String, about: String, _ fields: [ShapeField<Subject>]) {
    layout = Layout(name: name, about: about, fields: fields.map(\.field))
    getters = fields.map(\.get)
  }

  /// The record of a subject.
  @inlinable
  public func value(of subject: Subject) -> Value {
    .record(
      [Value](unsafeUninitializedCapacity: getters.count) { buffer, count in
        for get in getters {
          buffer.initializeElement(at: count, to: get(subject))
          count += 1
        }
      })
  }
}
