/// A JSON object of texts, whole numbers, true and false: what the program notes in a folder that it
/// writes, for machines and for people who look.
public struct FlatObject: Sendable, Equatable {
  /// What a member says.
  public enum Value: Sendable, Equatable {
    /// A text.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false.
    case truth(Bool)
  }

  private var members: [(key: String, value: Value)] = []

  /// An object without members.
  public init() {}

  /// The one object in a text; nil if it is anything else.
  public init?(bytes: [UInt8]) {
    guard case .object(let tree) = JSONTree(bytes) else { return nil }
    for (key, member) in tree.sorted(by: { $0.key < $1.key }) {
      guard let value = Self.value(member) else { return nil }
      members.append((key, value))
    }
  }

  private static func value(_ member: JSONTree) -> Value? {
    member.text.map(Value.text) ?? member.number.map(Value.number) ?? member.truth.map(Value.truth)
  }

  /// What a member says; nil where there is none. Members are written in the order in which they came.
  public subscript(key: String) -> Value? {
    get { members.first { $0.key == key }?.value }
    set {
      members.removeAll { $0.key == key }
      if let newValue { members.append((key, newValue)) }
    }
  }

  /// The object as one line of UTF-8.
  public var bytes: [UInt8] {
    let parts = members.map { Self.quoted($0.key) + ":" + Self.written($0.value) }
    return Array(("{" + parts.joined(separator: ",") + "}\n").utf8)
  }

  /// The same members with the same values, in any order.
  public static func == (left: FlatObject, right: FlatObject) -> Bool {
    left.members.count == right.members.count
      && left.members.allSatisfy { right[$0.key] == $0.value }
  }

  private static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .truth(let truth): String(truth)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
