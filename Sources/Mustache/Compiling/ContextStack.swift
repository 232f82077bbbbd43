import Diagnostics

/// The contexts around a place in a template, outermost first; names are sought in them from the
/// innermost outward.
struct ContextStack: Hashable {
  private(set) var contexts: [Context]

  init(_ contexts: [Context]) { self.contexts = contexts }

  /// What a name turns out to be.
  enum Found {
    /// A field so many contexts up, by the indexes that lead to it.
    case field(up: Int, path: [Int], kind: Layout.Kind)
    /// The innermost context.
    case current(Context)
    /// Nothing; perhaps this was meant.
    case unknown(suggestion: String?)
  }

  /// This stack with one more context.
  func entering(_ context: Context) -> ContextStack {
    ContextStack(contexts + [context])
  }

  /// Resolves a name given in its parts (none for `.`).
  func find(_ parts: [String]) -> Found {
    guard let first = parts.first else {
      return contexts.last.map { .current($0) } ?? .unknown(suggestion: nil)
    }
    for (up, context) in contexts.reversed().enumerated() {
      guard case .record(let layout) = context, let index = layout.index(of: first) else {
        continue
      }
      return follow(parts, up: up, field: layout.fields[index], index: index)
    }
    let suggestion = NearMiss.best(for: first, among: visibleNames)
    return .unknown(suggestion: suggestion.map { spell([$0], parts.dropFirst()) })
  }

  private func follow(_ parts: [String], up: Int, field: Layout.Field, index: Int) -> Found {
    var field = field
    var path = [index]
    for (position, part) in parts.enumerated().dropFirst() {
      guard case .record(let layout) = field.kind else { return .unknown(suggestion: nil) }
      let fields = layout().fields
      guard let next = fields.firstIndex(where: { $0.name == part }) else {
        let best = NearMiss.best(for: part, among: fields.map(\.name))
        return .unknown(
          suggestion: best.map { spell(parts[..<position] + [$0], parts[(position + 1)...]) })
      }
      path.append(next)
      field = fields[next]
    }
    return .field(up: up, path: path, kind: field.kind)
  }

  private func spell(_ start: some Sequence<String>, _ rest: some Sequence<String>) -> String {
    (Array(start) + Array(rest)).joined(separator: ".")
  }

  /// All names that can be used here, the nearest first.
  private var visibleNames: [String] {
    contexts.reversed().flatMap { context -> [String] in
      if case .record(let layout) = context { layout.fields.map(\.name) } else { [] }
    }
  }

  /// The positions, outermost first, of the contexts that another template called from here can
  /// see: of each layout only the innermost, and an item only where it is the innermost of all.
  ///
  /// What an outer context of the same layout has is hidden by the inner one. So a template that
  /// calls itself for the children of its record has one stack and not one for each depth.
  var visible: [Int] {
    var seen: Set<Context> = []
    var kept: [Int] = []
    for index in contexts.indices.reversed() {
      if contexts[index] == .item {
        if index == contexts.count - 1 { kept.append(index) }
      } else if seen.insert(contexts[index]).inserted {
        kept.append(index)
      }
    }
    return kept.reversed()
  }
}
