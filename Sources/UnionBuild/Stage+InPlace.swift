import Glibc
import Synchronization

extension Stage {
  /// Replaces the files of the old site one by one: pages first whose addresses are their own, then
  /// index pages from the deepest to the front page, then what is no longer wanted goes.
  ///
  /// Meanwhile the stamp says "not complete" and the list names the files of both sites, so that
  /// the build after an interrupted one knows what is ours.
  func replaceFiles(
    of old: BuiltSite, with manifest: Manifest, _ options: FinishOptions, cause: InPlaceCause
  ) throws(BuildError) -> SwapReport {
    let next = Set(manifest.entries.lazy.map(\.path))
    let survey = try Survey(of: old)
    let both = manifest.entries + (old.manifest?.entries ?? []).filter { !next.contains($0.path) }
    var report = SwapReport(method: .inPlace(cause), files: manifest.entries.count)
    report.manifestWasMissing = old.lostManifest

    try writeOwn(Manifest(both, mixed: old.manifest?.mixed ?? []), complete: false, of: both.count)
    try sync(options)
    var mover = FileMover(from: root.number, to: old.folder.number, path: output.path)
    try mover.moveOwn()
    for path in Self.order(manifest) { try mover.move(path) }
    let kept = try sort(survey, next, options, into: &report)
    try mover.remove(survey.stale(next: next))
    if options.prune {
      try mover.remove(survey.foreign.filter { !Survey.isHistory($0) && !next.contains($0) })
      mover.removeIfEmpty(survey.foreignFolders.filter { !Survey.isHistory($0) })
    }
    mover.removeIfEmpty(survey.folders)

    let mixed = Manifest(manifest.entries, mixed: mixedFolders(kept + survey.foreignFolders))
    try writeOwn(mixed, complete: true, of: manifest.entries.count)
    try sync(options)
    try mover.moveOwn()
    try sync(options)
    do throws(BuildError) { try TreeRemoval.remove(path) } catch { report.leftover = error.path }
    return report
  }

  private static func order(_ manifest: Manifest) -> [RelativePath] {
    let paths = manifest.entries.map(\.path)
    let pages = paths.filter { $0.isNamed("index.html") }
    return paths.filter { !$0.isNamed("index.html") } + pages.sorted { $0.depth > $1.depth }
  }

  /// Tells which foreign files stayed, yielded, or are to go; returns the first.
  private func sort(
    _ survey: Survey, _ next: Set<RelativePath>, _ options: FinishOptions,
    into report: inout SwapReport
  ) throws(BuildError) -> [RelativePath] {
    let wanted = state.withLock { $0.wanted }
    var groups: (kept: [RelativePath], replaced: [RelativePath], pruned: [RelativePath])
    groups = ([], [], [])
    for path in survey.foreign {
      if next.contains(path) || wanted.contains(path) || next.contains(path.folder) {
        groups.replaced.append(path)
      } else if options.prune && !Survey.isHistory(path) {
        groups.pruned.append(path)
      } else {
        groups.kept.append(path)
      }
    }
    report.kept = Self.sorted(groups.kept)
    report.replaced = Self.sorted(groups.replaced)
    report.pruned = Self.sorted(groups.pruned)
    return groups.kept
  }
}
