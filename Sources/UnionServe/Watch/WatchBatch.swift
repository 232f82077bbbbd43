/// What may have changed since the last time.
public enum WatchBatch: Sendable, Hashable {
  /// These files and folders, as people are told them (`content/units/a/unit.md`); a folder stands for
  /// all that it holds.
  case paths(Set<String>)
  /// Nobody knows what: look at everything.
  case everything

  /// Both together.
  public func merged(with other: WatchBatch) -> WatchBatch {
    switch (self, other) {
    case (.paths(let one), .paths(let another)): .paths(one.union(another))
    default: .everything
    }
  }

  /// Whether a path is among them, itself or with a folder that it stands in.
  public func covers(_ path: String) -> Bool {
    guard case .paths(let paths) = self else { return true }
    var place = path[...]
    while true {
      if paths.contains(String(place)) { return true }
      guard let end = place.lastIndex(of: "/") else { return false }
      place = place[..<end]
    }
  }
}
