import Glibc
import Synchronization

extension Stage {
  /// Replaces files of the old site one by one: pages first whose addresses are their own, then
  /// index pages from the deepest to the front page, then what is no longer wanted goes. `moved` are
  /// the files that the stage has.
  ///
  /// Meanwhile the stamp says "not complete" and the list names the files of both sites, so that
  /// the build after an interrupted one knows what is ours.
  func replaceFiles(
    of old: BuiltSite, with manifest: Manifest, _ moved: [RelativePath], _ options: FinishOptions,
    cause: InPlaceCause
  ) throws(BuildError) -> SwapReport {
    let survey = try Survey(of: old)
    let earlier = old.manifest ?? Manifest([])
    let stale = ManifestComparison(of: manifest, with: earlier).gone
    let both = manifest.keeping(
      [Bool](repeating: true, count: manifest.lines.count), adding: stale.map { earlier[$0] })
    var report = SwapReport(method: .inPlace(cause), files: manifest.lines.count)
    report.manifestWasMissing = old.lostManifest

    try writeOwn(both.with(mixed: earlier.mixed), complete: false, of: both.lines.count, options)
    try sync(options)
    var mover = FileMover(from: root.number, to: old.folder.number, path: output.path)
    try mover.moveOwn()
    for path in Self.order(moved) { try mover.move(path) }
    let kept = sort(survey, manifest, options, into: &report)
    if options.prune {
      try mover.remove(
        survey.foreign.filter { !Survey.isHistory($0) && manifest.index(of: $0) == nil })
      mover.removeIfEmpty(survey.foreignFolders.filter { !Survey.isHistory($0) })
    }
    try remove(stale.map { earlier.path($0) }, survey, mover, unlessIn: manifest)

    let mixed = manifest.folders(holding: kept + survey.foreignFolders)
    try writeOwn(manifest.with(mixed: mixed), complete: true, of: manifest.lines.count, options)
    try sync(options)
    try mover.moveOwn()
    try sync(options)
    do throws(BuildError) { try TreeRemoval.remove(path) } catch { report.leftover = error.path }
    return report
  }

  private static func order(_ paths: [RelativePath]) -> [RelativePath] {
    let pages = paths.filter { $0.isNamed("index.html") }
    return paths.filter { !$0.isNamed("index.html") }.sorted()
      + pages.sorted { ($1.depth, $0) < ($0.depth, $1) }
  }

  /// Removes files of the old site, and the folders that become empty.
  private func remove(
    _ files: [RelativePath], _ survey: Survey, _ mover: FileMover, unlessIn manifest: Manifest
  ) throws(BuildError) {
    for file in files {
      // Below what is no folder any more nothing is ours: it may be a link to somewhere else.
      if !survey.gone.contains(file.folder) { try mover.remove([file]) }
      var folder = file.folder
      while survey.gone.contains(folder) { folder = folder.folder }
      while folder != .root, !manifest.hasFolder(folder), mover.removeIfEmpty(folder) {
        folder = folder.folder
      }
    }
  }

  /// Tells which foreign files stayed, yielded, or are to go; returns the first.
  private func sort(
    _ survey: Survey, _ manifest: Manifest, _ options: FinishOptions, into report: inout SwapReport
  ) -> [RelativePath] {
    var groups: (kept: [RelativePath], replaced: [RelativePath], pruned: [RelativePath])
    groups = ([], [], [])
    for path in survey.foreign {
      if manifest.isTaken(path) {
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
