/// One name of a `Shape`, with the way to its value.
public struct ShapeField<Subject: Sendable>: Sendable {
  @usableFromInline let field: Layout.Field
  @usableFromInline let get: @Sendable (Subject, Usage) -> Value

  @usableFromInline
  init(
    _ name: String, _ about: String, _ kind: Layout.Kind,
    _ get: @escaping @Sendable (Subject, Usage) -> Value
  ) {
    field = Layout.Field(name: name, about: about, kind: kind)
    self.get = get
  }

  /// Plain text; nil and "" are nothing.
  @inlinable
  public static func text(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name, about, .text) { subject, _ in
      guard let text = get(subject), !text.utf8.isEmpty else { return .nothing }
      return .text(text)
    }
  }

  /// Ready-made HTML as UTF-8; empty is nothing.
  @inlinable
  public static func html(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Self {
    Self(name, about, .html) { subject, _ in
      let bytes = get(subject)
      return bytes.isEmpty ? .nothing : .html(bytes)
    }
  }

  /// True or false.
  @inlinable
  public static func flag(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, about, .flag) { subject, _ in .flag(get(subject)) }
  }

  /// A list of plain text, printed with `{{.}}`.
  @inlinable
  public static func texts(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(name, about, .texts) { subject, _ in .list(get(subject).map { .text($0) }) }
  }

  /// One record of another shape; nil is nothing.
  @inlinable
  public static func record<Child>(
    _ name: String, _ about: String, _ shape: @escaping @autoclosure @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    Self(name, about, .record { shape().layout }) { subject, usage in
      guard let child = get(subject) else { return .nothing }
      return shape().value(of: child, for: usage)
    }
  }

  /// A record that was made beforehand and is shared by many pages; `value` must be of `layout`.
  @inlinable
  public static func ready(
    _ name: String, _ about: String, _ layout: @escaping @autoclosure @Sendable () -> Layout,
    _ value: @escaping @Sendable (Subject) -> Value
  ) -> Self {
    Self(name, about, .record { layout() }) { subject, _ in value(subject) }
  }

  /// A list of records of another shape.
  @inlinable
  public static func list<Child>(
    _ name: String, _ about: String, _ shape: @escaping @autoclosure @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Subject) -> [Child]
  ) -> Self {
    Self(name, about, .list { shape().layout }) { subject, usage in
      let children = get(subject)
      if children.isEmpty { return .list([]) }
      let shape = shape()
      let fields = usage.fields(of: shape.layout)
      return .list(children.map { shape.value(of: $0, fields: fields, for: usage) })
    }
  }
}
