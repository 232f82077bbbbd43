/// Finds keys that stand twice: by comparing while a map is small, by a table once it is not.
struct KeyRegister {
  private static let small = 24
  private var places: [String: Int] = [:]

  /// The place of the first of `entries` with this key, which is about to become the next one.
  mutating func first(_ key: String, in entries: [MatterEntry]) -> Int? {
    if entries.count < Self.small { return entries.firstIndex { $0.key == key } }
    if places.isEmpty {
      for (place, entry) in entries.enumerated() where places[entry.key] == nil {
        places[entry.key] = place
      }
    }
    if let place = places[key] { return place }
    places[key] = entries.count
    return nil
  }
}
