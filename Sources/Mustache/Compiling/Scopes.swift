/// A block given to a parent tag, with the scope in which it was written.
struct Argument: Sendable {
  var template: Template
  var block: Block
  var scope: Int
}

/// Which blocks are replaced by what, wherever parents are rendered. A scope is named by a number;
/// scopes with the same replacements have the same one, so that inheritance that repeats itself is
/// recognised.
struct Scopes {
  private struct Key: Hashable {
    var template: String
    var offset: Int
    var scope: Int
  }

  private var scopes: [[String: Argument]] = [[:]]
  private var numbers: [[String: Key]: Int] = [[:]: 0]

  /// The scope of a page, which nothing inherits from.
  static let outermost = 0

  /// What replaces a block in a scope.
  func argument(for block: String, in scope: Int) -> Argument? {
    scopes[scope][block]
  }

  /// The scope inside of a parent tag with these blocks. Replacements from further out win; of two
  /// blocks of one name the last.
  mutating func adding(_ blocks: [Block], of template: Template, to outer: Int) -> Int {
    var arguments: [String: Argument] = [:]
    for block in blocks {
      arguments[block.name] = Argument(template: template, block: block, scope: outer)
    }
    arguments.merge(scopes[outer]) { _, outer in outer }
    let key = arguments.mapValues {
      Key(template: $0.template.name, offset: $0.block.range.lowerBound, scope: $0.scope)
    }
    if let known = numbers[key] { return known }
    scopes.append(arguments)
    numbers[key] = scopes.count - 1
    return scopes.count - 1
  }
}
