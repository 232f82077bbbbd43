/// One name of a `Shape`, with the way to its value.
public struct ShapeField<Subject: Sendable>: Sendable {
  @usableFromInline let field: Layout.Field
  @usableFromInline let access: Access

  @usableFromInline
  init(_ name: String, _ about: String, _ kind: Layout.Kind, _ access: Access) {
    field = Layout.Field(name: name, about: about, kind: kind)
    self.access = access
  }

  /// Plain text; nil and "" are nothing.
  @inlinable
  public static func text(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(
      name, about, .text,
      .text { get($0.assumingMemoryBound(to: Subject.self).pointee) })
  }

  /// Plain text that costs something to make; `isThere` tells whether there is any.
  @inlinable
  public static func text(
    _ name: String, _ about: String, isThere: @escaping @Sendable (Subject) -> Bool,
    _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(
      name, about, .text,
      .written(
        { get($0.assumingMemoryBound(to: Subject.self).pointee) },
        isThere: { isThere($0.assumingMemoryBound(to: Subject.self).pointee) }))
  }

  /// Ready-made HTML as UTF-8; empty is nothing.
  @inlinable
  public static func html(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Self {
    Self(name, about, .html, .html { get($0.assumingMemoryBound(to: Subject.self).pointee) })
  }

  /// True or false.
  @inlinable
  public static func flag(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, about, .flag, .flag { get($0.assumingMemoryBound(to: Subject.self).pointee) })
  }

  /// A list of plain text, printed with `{{.}}`.
  @inlinable
  public static func texts(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(name, about, .texts, .texts { get($0.assumingMemoryBound(to: Subject.self).pointee) })
  }

  /// One record of another shape; nil is nothing.
  @inlinable
  public static func record<Child>(
    _ name: String, _ about: String, _ shape: @escaping @autoclosure @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    Self(
      name, about, .record { shape().layout },
      .record { subject, show in
        guard let child = get(subject.assumingMemoryBound(to: Subject.self).pointee) else { return }
        withUnsafePointer(to: child) { show(shape().record(at: $0)) }
      })
  }

  /// A record that was made beforehand and is shared by many pages; `value` must be of `layout`.
  @inlinable
  public static func ready(
    _ name: String, _ about: String, _ layout: @escaping @autoclosure @Sendable () -> Layout,
    _ value: @escaping @Sendable (Subject) -> Value
  ) -> Self {
    Self(
      name, about, .record { layout() },
      .ready { value($0.assumingMemoryBound(to: Subject.self).pointee) })
  }

  /// A list of records of another shape.
  @inlinable
  public static func list<Child>(
    _ name: String, _ about: String, _ shape: @escaping @autoclosure @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Subject) -> [Child]
  ) -> Self {
    Self(
      name, about, .list { shape().layout },
      .list(
        { subject, show in
          let children = get(subject.assumingMemoryBound(to: Subject.self).pointee)
          children.withUnsafeBufferPointer { children in
            guard let first = children.baseAddress else { return }
            for place in 0..<children.count { show(shape().record(at: first + place)) }
          }
        },
        isEmpty: { get($0.assumingMemoryBound(to: Subject.self).pointee).isEmpty }))
  }
}
