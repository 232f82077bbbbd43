/// One turn of a preview: what changed and what came of it.
public struct PreviewRound: Sendable {
  /// What changed.
  public var changes: WatchBatch
  /// What came of it; never `givenUp`.
  public var outcome: PreviewOutcome
  /// How long that took.
  public var time: Duration
  /// Whether it is the first.
  public var isFirst: Bool
  /// Whether its problems are those of the round before.
  public var hasSameProblems: Bool
}
