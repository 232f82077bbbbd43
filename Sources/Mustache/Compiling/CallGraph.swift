/// Which routines render which others whatever the data says: a circle of these would never end.
struct CallGraph {
  struct Call {
    var from: Int
    var to: Int
    var isParent: Bool
    /// The tag, for the report.
    var template: Template
    var range: Range<Int>
    var name: String
  }

  private(set) var calls: [Call] = []
  private var targets: [Int: [Int]] = [:]

  mutating func add(_ call: Call) {
    calls.append(call)
    targets[call.from, default: []].append(call.to)
  }

  /// One call of each circle; circles of partials alone are left out where `onlyParents` is set.
  func circles(onlyParents: Bool) -> [Call] {
    var reported: Set<Int> = []
    return calls.filter { call in
      if onlyParents && !call.isParent || reported.contains(call.from) { return false }
      let ahead = reachable(from: call.to)
      guard ahead.contains(call.from) else { return false }
      reported.formUnion(ahead.filter { reachable(from: $0).contains(call.from) })
      return true
    }
  }

  private func reachable(from start: Int) -> Set<Int> {
    var seen: Set<Int> = [start]
    var waiting = [start]
    while let next = waiting.popLast() {
      for target in targets[next] ?? [] where seen.insert(target).inserted {
        waiting.append(target)
      }
    }
    return seen
  }
}
