public import Diagnostics
public import UnionBuild

/// Builds the site that a preview shows.
public protocol PreviewBuilder: Sendable {
  /// Builds it once. Builders are never asked for two builds at once. Where the task is cancelled there
  /// is something newer to build: the builder may give up, and is asked again.
  func build(_ wish: PreviewWish) async -> PreviewOutcome
}

/// What is wanted of one build.
public struct PreviewWish: Sendable {
  /// What may have changed since the last build that was not given up.
  public var changes: WatchBatch
  /// The addresses of the pages that are being looked at, which are to be made first.
  public var first: [String]
  /// To be called once such pages are written, before the others are made.
  public var onFirst: @Sendable (Set<String>) -> Void

  /// A wish.
  public init(
    changes: WatchBatch, first: [String] = [],
    onFirst: @escaping @Sendable (Set<String>) -> Void = { _ in }
  ) {
    self.changes = changes
    self.first = first
    self.onFirst = onFirst
  }
}

/// What a build came to.
public enum PreviewOutcome: Sendable {
  /// The site is there; the problems are no errors.
  case built(BuiltFiles, [Problem])
  /// The problems are such that nothing was written.
  case refused([Problem])
  /// The machine failed; the problems are those that were met before.
  case failed(BuildError, [Problem])
  /// Something newer came.
  case givenUp
}

/// What a build wrote.
public struct BuiltFiles: Sendable, Hashable {
  /// The paths of the files that are not as they were; nil where nobody knows.
  public var changed: Set<String>?
  /// How many files the site has.
  public var count: Int
  /// How many of them were made; the others were kept as they were.
  public var made: Int

  /// Files.
  public init(changed: Set<String>? = nil, count: Int, made: Int = 0) {
    self.changed = changed
    self.count = count
    self.made = made
  }
}
