/// What becomes of drafts.
public enum DraftHandling: Sendable, Hashable {
  /// They are reports like others.
  case takeIn
  /// They are left out, and their mistakes are told as those of others.
  case leaveOut
  /// They are left out, and none of their mistakes is more than a warning: a report that somebody is
  /// still writing does not keep the others from being published.
  case tolerate
}
