import CLinux
import Glibc
import Synchronization

extension Stage {
  /// Puts the new site in the place of the old one, and removes that.
  ///
  /// Where two folders can be exchanged, every moment shows either the old site or the new one, also
  /// when the program is killed. Where they cannot, or `options.method` says so, files are replaced
  /// one by one; the report then says why, and the stamp says "not complete" meanwhile.
  ///
  /// Throws what the machine said; the stage is then abandoned.
  public func finish(_ options: FinishOptions = FinishOptions()) throws(BuildError) -> SwapReport {
    do throws(BuildError) {
      let report = try takePlace(options)
      state.withLock { $0.lock = nil }
      return report
    } catch {
      abandon()
      throw error
    }
  }

  private func takePlace(_ options: FinishOptions) throws(BuildError) -> SwapReport {
    let (entries, keeps, isOpen) = state.withLock { ($0.entries, $0.keeps, $0.lock != nil) }
    guard isOpen else { throw .notFound(path: path) }
    let list = old?.manifest
    let manifest =
      keeps.isEmpty ? Manifest(entries) : list?.keeping(keeps, adding: entries) ?? Manifest(entries)
    guard let standing = try current() else {
      try bring(manifest)
      return try create(manifest, options)
    }
    var report: SwapReport
    if let cause = options.method == .inPlace ? .asked : place.obstacle {
      // What is kept stands in the output already, unless that is another one by now.
      let keptStay = standing === old
      if !keptStay { try bring(manifest) }
      let moved = keptStay ? entries.map(\.path) : manifest.entries.map(\.path)
      report = try replaceFiles(of: standing, with: manifest, moved, options, cause: cause)
    } else {
      try bring(manifest)
      report = try exchange(standing, with: manifest, options)
    }
    report.traitsNotKept = state.withLock { $0.traitsNotKept }
    return report
  }

  /// Puts the site where nothing is.
  private func create(_ manifest: Manifest, _ options: FinishOptions) throws(BuildError)
    -> SwapReport
  {
    try seal(manifest, options)
    if rename(path, output.path) != 0 { throw BuildError(code: errno, path: output.path) }
    try settle(options)
    return SwapReport(method: .created, files: manifest.lines.count)
  }

  /// The site in the output at this moment, which nobody has exchanged since, but may have moved
  /// away.
  private func current() throws(BuildError) -> BuiltSite? {
    if let old, old.isInPlace { return old }
    return try BuiltSite.open(output.path)
  }

  private func exchange(
    _ old: BuiltSite, with manifest: Manifest, _ options: FinishOptions
  ) throws(BuildError) -> SwapReport {
    // The disk may take long to have it all; what comes into the old site meanwhile is still seen.
    try sync(options)
    let survey = try recentSurvey(of: old)
    var foreign = ForeignFiles(of: old, into: self, manifest)
    try foreign.bring(survey) { !options.prune || Survey.isHistory($0) }
    keepTraits(ofFolders: survey.touched, in: old)
    let list = manifest.with(
      mixed: manifest.folders(holding: foreign.kept + survey.foreignFolders))
    try seal(list, options)
    let flags = UInt32(RenameExchange)
    if renameat2(AT_FDCWD, path, AT_FDCWD, output.path, flags) != 0 {
      let code = errno
      guard Self.meansCannot(code) else { throw BuildError(code: code, path: output.path) }
      return try replaceFiles(
        of: old, with: manifest, manifest.entries.map(\.path), options,
        cause: .cannotExchange(code: code))
    }
    try settle(options)
    var report = SwapReport(method: .exchanged, files: manifest.lines.count)
    report.kept = Self.sorted(foreign.kept)
    report.replaced = Self.sorted(foreign.replaced)
    if options.prune {
      report.pruned = Self.sorted(survey.foreign.filter { !Survey.isHistory($0) })
    }
    report.manifestWasMissing = old.lostManifest
    report.leftover = putAside(old, survey, list, options)
    return report
  }

  /// Makes the old site the spare, or deletes it; what could not be deleted is returned, for the new
  /// site stands and the build has not failed.
  private func putAside(
    _ old: BuiltSite, _ survey: Survey, _ list: Manifest, _ options: FinishOptions
  ) -> String? {
    do throws(BuildError) {
      if options.keepsSpare && old.manifest != nil && survey.unreadable.isEmpty {
        // Foreign files are the new site's now; a spare that kept them would bring back deleted ones.
        let mover = FileMover(from: root.number, to: old.folder.number, path: path)
        try mover.remove(survey.foreign)
        mover.removeIfEmpty(survey.foreignFolders)
        try noteTwins(in: old, of: list)
        if rename(path, place.spare) == 0 { return nil }
      }
      try TreeRemoval.remove(path)
      return nil
    } catch { return error.path }
  }

  /// What stands in the old site: as it was found a moment ago, or else found again.
  private func recentSurvey(of old: BuiltSite) throws(BuildError) -> Survey {
    if let last = state.withLock({ $0.survey }), old === self.old,
      ContinuousClock.now - last.time < .milliseconds(100)
    {
      return last.found
    }
    return try Survey(of: old)
  }

  /// Tells the next build what the old site, which is put aside, shares with the new one.
  private func noteTwins(in aside: BuiltSite, of list: Manifest) throws(BuildError) {
    _ = unlinkat(aside.folder.number, Twins.name, 0)
    guard aside === old, aside.trusted != nil, let fingerprint = list.fingerprint,
      var twins = Twins.Output(fingerprint: fingerprint, in: root.number).map({ Twins(output: $0) })
    else { return }
    twins.exceptions = state.withLock { $0.doubles }.sorted()
    try OwnFile.write(Twins.name, twins.bytes, in: aside.folder.number, path: path)
  }

  /// Writes the list and the stamp of a whole site, and waits until the disk has all of it: else
  /// the names could be there after a power failure, and the content not.
  private func seal(_ manifest: Manifest, _ options: FinishOptions) throws(BuildError) {
    try writeOwn(manifest, complete: true, of: manifest.lines.count, options)
    try sync(options)
  }

  /// Writes the list and then the stamp into the stage.
  ///
  /// The clock of a disk ticks a hundred to a thousand times a second. The stamp is written in a
  /// later tick than everything else, so that a change by hand, however soon it comes, is told by
  /// its time from what the build wrote.
  func writeOwn(
    _ manifest: Manifest, complete: Bool, of files: Int, _ options: FinishOptions
  ) throws(BuildError) {
    let stamp = Stamp(
      site: output.site.id, complete: complete, files: files, traits: options.traits)
    state.withLock { $0.fingerprint = complete ? manifest.fingerprint : nil }
    try OwnFile.write(Manifest.name, manifest.bytes, in: root.number, path: output.path)
    for _ in 0..<160 {
      try OwnFile.write(Stamp.name, stamp.bytes, in: root.number, path: output.path)
      guard let list = status(Manifest.name, in: root.number),
        let sealed = status(Stamp.name, in: root.number), !(list.st_ctim < sealed.st_ctim)
      else { return }
      usleep(200)
    }
  }

  /// Waits until the disk has all that was written.
  func sync(_ options: FinishOptions) throws(BuildError) {
    if options.durable && syncfs(root.number) != 0 {
      throw BuildError(code: errno, path: output.path)
    }
  }

  /// Waits until the disk knows the new names.
  private func settle(_ options: FinishOptions) throws(BuildError) {
    guard options.durable else { return }
    let folder = try Descriptor.folder(place.folder)
    // Some file systems cannot do this for a folder, and need not.
    if fsync(folder.number) != 0 && errno != EINVAL {
      throw BuildError(code: errno, path: place.folder)
    }
  }

  /// Paths for a report.
  static func sorted(_ paths: [RelativePath]) -> [String] { paths.sorted().map(\.text) }

  /// What file systems answer that cannot exchange two folders, or not these two: overlays of
  /// containers, mounts, sticky folders, network disks.
  private static func meansCannot(_ code: Int32) -> Bool {
    [EINVAL, ENOSYS, EOPNOTSUPP, EXDEV, EBUSY, EPERM, EACCES].contains(code)
  }
}
