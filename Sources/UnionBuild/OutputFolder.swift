import Glibc

/// An output folder that a build may write, after the rules of docs/output.md.
public struct OutputFolder: Sendable {
  /// Where it is, with every link followed.
  public let path: String
  /// The site that is written there.
  public let site: SiteIdentity
  /// What was found there when it was opened.
  public let state: State

  /// What an output folder holds.
  public enum State: Sendable, Hashable {
    /// There is no such folder yet.
    case missing
    /// It is empty but for dotfiles.
    case empty
    /// It holds this site; not complete if a build was interrupted while it replaced single files.
    case ours(complete: Bool)

    /// Whether a build of this site made it: nothing else in it is anybody's to delete otherwise.
    public var isOurs: Bool {
      if case .ours = self { true } else { false }
    }
  }

  /// Opens the output folder of a site. `protected` are the folders of its sources: the output may
  /// not be one, contain one or lie inside one. Nothing is created or changed.
  ///
  /// Throws `BuildError.refused` where the rules forbid it, else what the machine said.
  public static func open(path: String, site: SiteIdentity, protected: [String])
    throws(BuildError) -> OutputFolder
  {
    let resolved = try ResolvedPath.of(path)
    for source in protected {
      if let reason = try conflict(of: resolved, with: source) {
        throw .refused(path: path, reason: reason)
      }
    }
    if let home = getenv("HOME"), try ResolvedPath.of(String(cString: home)) == resolved {
      throw .refused(path: path, reason: .isHome)
    }
    return OutputFolder(path: resolved, site: site, state: try look(resolved, site))
  }

  /// The refusal of a folder that is not ours, or what it holds. Asked again once the lock is held.
  static func look(_ path: String, _ site: SiteIdentity) throws(BuildError) -> State {
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 {
      if errno == ENOENT { return .missing }
      if errno == ENOTDIR { throw .refused(path: path, reason: .notAFolder) }
      throw BuildError(code: errno, path: path)
    }
    let folder = Descriptor(owning: number)
    if status(Stamp.name, in: folder.number) != nil {
      let bytes = try OwnFile.read(Stamp.name, in: folder.number, limit: Stamp.limit, path: path)
      guard let bytes, let stamp = Stamp(bytes: bytes) else {
        throw .refused(path: path, reason: .stampUnreadable)
      }
      guard stamp.site == site.id else {
        throw .refused(path: path, reason: .otherSite(id: stamp.site))
      }
      return .ours(complete: stamp.complete)
    }
    var example: String?
    try FolderListing.each(in: folder.number, path: path) { (name, _) throws(BuildError) in
      let text = String(cString: name)
      // `lost+found` stands at the top of a disk of its own.
      if text.hasPrefix(".") || text == "lost+found" { return }
      example = min(text, example ?? text)
    }
    if let example { throw .refused(path: path, reason: .notOurs(example: example)) }
    return .empty
  }

  /// What tells the list of files of the site that stands here from any other; nil where none
  /// stands, or none that may be trusted. The files themselves are not looked at.
  public func fingerprint() throws(BuildError) -> UInt64? {
    guard state == .ours(complete: true) else { return nil }
    return try BuiltSite.open(path)?.trusted?.fingerprint
  }

  private static func conflict(of output: String, with source: String) throws(BuildError)
    -> OutputRefusal?
  {
    let resolved = try ResolvedPath.of(source)
    let inside = ResolvedPath.isSameOrInside(output, resolved)
    let contains = ResolvedPath.isSameOrInside(resolved, output)
    return switch (inside, contains) {
    case (true, true): .isSource(source)
    case (true, false): .insideSource(source)
    case (false, true): .containsSource(source)
    case (false, false): nil
    }
  }
}
