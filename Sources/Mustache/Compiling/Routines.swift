/// The templates to compile, each for the contexts, the scope and the kind of indentation that it is
/// called with; those asked for again are compiled once.
struct Routines {
  struct Key: Hashable {
    var template: String
    var stack: ContextStack
    var scope: Int
    var isIndented: Bool
  }

  private(set) var keys: [Key] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a routine, new or known.
  mutating func number(of key: Key) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }
}
