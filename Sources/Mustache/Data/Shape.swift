/// How a `Subject` becomes a record: its names, what they mean, and where their values come from.
///
/// Defined once per view, and for as long as the program runs:
/// ```swift
/// static let shape = Shape<FigureRow>("figure", about: "一行数据", [
///   .text("label", "指标名称") { $0.label },
///   .list("children", "下级", UnitLink.shape) { $0.children },
/// ])
/// ```
///
/// A field is got each time that a page prints, tests or enters it, and not at all where none does.
///
/// A section over a list cannot tell whether to write the table around its rows; so each list `rows`
/// also gives a flag `has_rows`, unless the shape has a field of that name itself.
///
/// A shape that contains itself needs its type written out: `static let shape: Shape<UnitLink> = …`.
public final class Shape<Subject: Sendable>: Sendable {
  /// The names of this shape's records.
  public let layout: Layout
  /// The ways to the values, apart from the names: whoever reads a record touches nothing else.
  @usableFromInline let accesses: Accesses

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
    accesses = Accesses(fields.map(\.access) + flagged.map { .hasItems($0) })
    // Records refer to it without counting.
    _ = Unmanaged.passRetained(accesses)
  }

  /// The record of a subject as a value, for several pages or for data of mixed shapes. To render a
  /// page give its view to `Program.render` instead, which makes only what it reads.
  public func value(of subject: Subject) -> Value {
    withUnsafePointer(to: subject) { record(at: $0).whole() }
  }

  /// The record of a subject, good for as long as the subject stays where it is.
  @inlinable
  func record(at subject: UnsafePointer<Subject>) -> Record {
    Record(UnsafeRawPointer(subject), Unmanaged.passUnretained(accesses))
  }
}
