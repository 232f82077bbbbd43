public import Diagnostics
public enum Value: Sendable {
  case nothing, text(String), html([UInt8]), flag(Bool), list([Value]), record([Value]), named(
    [String: Value])
}
public final class Layout: Sendable { init() {} }
public struct Shape<Subject: Sendable>: Sendable {
  public init(_ name: String, about: String, _ fields: [ShapeField<Subject>]) { layout = Layout() }
  public var layout: Layout
  public func value(of subject: Subject) -> Value { .nothing }
}
public struct ShapeField<Subject: Sendable>: Sendable {
  public static func text(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self { Self() }
  public static func html(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Self { Self() }
  public static func flag(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Self { Self() }
  public static func texts(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self { Self() }
  public static func record<Child>(
    _ name: String, _ about: String, _ shape: @escaping @autoclosure @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Subject) -> Child?
  ) -> Self { Self() }
  public static func list<Child>(
    _ name: String, _ about: String, _ shape: @escaping @autoclosure @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Subject) -> [Child]
  ) -> Self { Self() }
  public static func ready(
    _ name: String, _ about: String, _ layout: @escaping @autoclosure @Sendable () -> Layout,
    _ get: @escaping @Sendable (Subject) -> Value
  ) -> Self { Self() }
}
public struct TemplateSet: Sendable {
  public init(_ sources: [String: SourceText]) {}
  public func compile(_ name: String, for layout: Layout, dynamicNames: [String] = []) -> (
    program: Program?, problems: [Problem]
  ) { (nil, []) }
}
public struct Program: Sendable {
  public func render(_ value: Value, into output: inout [UInt8]) {}
}
