/// A set of fields with their names in both languages.
///
/// The first name is the one that documents and messages use.
struct Keys<Key: Sendable & Hashable>: Sendable {
  private let byName: [String: Key]
  /// All names, for "did you mean".
  let names: [String]

  init(_ table: [(Key, [String])]) {
    var byName: [String: Key] = [:]
    for (key, names) in table { for name in names { byName[name] = key } }
    self.byName = byName
    names = table.flatMap(\.1)
  }

  /// The field of a name; Latin letters in any case, `-` for `_`.
  func key(named name: String) -> Key? {
    if let key = byName[name] { return key }
    return byName[String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })]
  }
}
