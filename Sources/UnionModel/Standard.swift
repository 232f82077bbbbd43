/// What a report says of a standard (`达标:`), such as 星级工会 or 职工书屋.
public struct Standard: Sendable, Hashable {
  /// How far it was reached.
  public enum State: Sendable, Hashable {
    /// Reached.
    case reached
    /// Reached at a grade, as written (`五星`, `省级`).
    case grade(String)
    /// Not reached, and said so.
    case notReached
  }

  /// The standard's name.
  public var name: String
  /// How far it was reached.
  public var state: State

  /// A standard with its state.
  public init(name: String, state: State) {
    self.name = name
    self.state = state
  }
}
