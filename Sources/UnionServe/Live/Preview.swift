public import Diagnostics

/// The life of a preview: it waits for changes, has the site built, and tells the open pages.
///
/// What changes while a build runs is never lost: the build is told to give up, and whether it does or
/// not, another one follows. A site with errors stays as it was, and the problems are shown over it.
public struct Preview: Sendable {
  private let builder: any PreviewBuilder
  private let channel: PreviewChannel
  private let language: Language
  private let tell: @Sendable (PreviewRound) -> Void

  /// A preview; `tell` hears of every round.
  public init(
    _ builder: any PreviewBuilder, channel: PreviewChannel, language: Language,
    tell: @escaping @Sendable (PreviewRound) -> Void = { _ in }
  ) {
    self.builder = builder
    self.channel = channel
    self.language = language
    self.tell = tell
  }

  /// Builds, and again whenever something changes, until there are no more changes to come or the task
  /// is cancelled.
  public func run(_ batches: AsyncStream<WatchBatch>) async {
    let pending = PendingChanges()
    pending.add(.everything)
    await withTaskGroup { group in
      group.addTask {
        for await batch in batches { pending.add(batch) }
        pending.finish()
      }
      var life = PreviewLife(channel: channel, language: language)
      for await _ in pending.bell {
        guard let changes = pending.take() else { continue }
        if let round = await round(changes, pending, &life) { tell(round) }
      }
      group.cancelAll()
    }
  }

  /// One build and what the pages are told of it; nil where it was given up.
  private func round(
    _ changes: WatchBatch, _ pending: PendingChanges, _ life: inout PreviewLife
  ) async -> PreviewRound? {
    let start = ContinuousClock.now
    let build = life.build + 1
    let first = FirstPages()
    let channel = channel
    let wish = PreviewWish(changes: changes, first: channel.viewed) { pages in
      first.add(pages)
      channel.send(.reload(build: build, changed: .some(pages)))
    }
    let builder = builder
    let work = Task { await builder.build(wish) }
    pending.setInterrupt { work.cancel() }
    let outcome = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
    pending.setInterrupt(nil)
    if case .givenUp = outcome {
      life.isUncertain = true
      if !first.pages.isEmpty { life.build = build }
      // Cancelled from outside, there is no next time.
      if !Task.isCancelled { pending.add(changes) }
      return nil
    }
    return PreviewRound(
      changes: changes, outcome: outcome, time: start.duration(to: .now), isFirst: life.isFirst,
      hasSameProblems: life.take(outcome, after: changes, shown: first.pages))
  }
}
