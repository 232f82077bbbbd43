import Diagnostics

/// What the open pages have been told so far.
struct PreviewLife {
  private let channel: PreviewChannel
  private let language: Language
  /// The newest build that pages know of.
  var build = 0
  /// Whether files may have been written that no page was told of.
  var isUncertain = true
  /// Whether nothing has been told yet.
  private(set) var isFirst = true
  private var problems: [ShownProblem] = []

  init(channel: PreviewChannel, language: Language) {
    self.channel = channel
    self.language = language
  }

  /// Tells the pages what a build came to, but for those that were `shown` already; whether its problems
  /// are those that are known.
  mutating func take(_ outcome: PreviewOutcome, after changes: WatchBatch, shown: Set<String>)
    -> Bool
  {
    let next = ShownProblem.list(outcome, language: language)
    let isSame = next == problems
    // A page that reloads is told anew what holds, so this comes first.
    if !isSame { channel.send(next.isEmpty ? .mended : .problems(next)) }
    problems = next
    switch outcome {
    case .built(let files, _): tell(of: files, after: changes, shown: shown)
    case .failed: isUncertain = true
    case .refused, .givenUp: break
    }
    isFirst = false
    return isSame
  }

  private mutating func tell(of files: BuiltFiles, after changes: WatchBatch, shown: Set<String>) {
    let changed = isUncertain ? .pages(.all) : ChangedFiles(files, after: changes)
    isUncertain = false
    build += 1
    switch changed {
    case .nothing:
      if shown.isEmpty { build -= 1 }
    case .styles:
      channel.send(.styles(build: build))
    case .pages(.all):
      channel.send(.reload(build: build, changed: .all))
    case .pages(.some(let pages)):
      let rest = pages.subtracting(shown)
      if !rest.isEmpty { channel.send(.reload(build: build, changed: .some(rest))) }
    }
  }
}
