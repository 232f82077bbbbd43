import Store

/// A built site in its output folder, looked at by whoever takes it elsewhere: whole, and just as the
/// build left it.
public struct FinishedSite: Sendable {
  /// A file of the site.
  public struct File: Sendable, Hashable {
    /// Where it stands below the folder: `units/a/index.html`.
    public var path: String
    /// How many bytes it has.
    public var size: Int
    /// The fingerprint of its content (`ContentHash`).
    public var hash: UInt64

    /// A file.
    public init(path: String, size: Int, hash: UInt64) {
      self.path = path
      self.size = size
      self.hash = hash
    }
  }

  /// The name of the stamp, which is between a folder and its builds and no reader's.
  public static var stampName: String { Stamp.name }

  /// Where it is, with every link followed.
  public let folder: String
  /// Whose site it is.
  public let site: SiteIdentity
  /// What kind of site it is.
  public let traits: SiteTraits
  /// Its files in the order of their paths' bytes, with the stamp, without the list of files.
  public let files: [File]
  /// What else stands in the folder, and no build wrote.
  public let foreign: [String]

  /// Looks at an output folder. Costs one question to the system for each folder in it.
  ///
  /// Throws why it is not fit to be published.
  public static func open(_ path: String) throws(UnfitSite) -> FinishedSite {
    let resolved: String
    let built: BuiltSite
    let survey: Survey
    do throws(BuildError) {
      resolved = try ResolvedPath.of(path)
      guard let found = try BuiltSite.open(resolved) else { throw .notFound(path: path) }
      built = found
      survey = try Survey(of: built, findsLost: true)
    } catch {
      if case .notFound = error { throw .missing(path: path) }
      throw .machine(error)
    }
    guard let stamp = built.stamp else { throw .unstamped(path: path) }
    guard stamp.complete else { throw .incomplete(path: path) }
    guard let traits = stamp.traits, let manifest = built.trusted else {
      throw .listUnusable(path: path)
    }
    let changed = survey.gone.map(\.text) + survey.lost.map { manifest.path($0).text }
    if let first = changed.min() { throw .changedByHand(path: path, example: first) }
    if traits.isPreview { throw .preview(path: path) }
    var files = try manifest.entries.map { (entry) throws(UnfitSite) -> File in
      guard let text = String(validating: entry.path.content, as: UTF8.self), let hash = entry.hash
      else { throw .nameNotText(path: path, name: entry.path.text) }
      return File(path: text, size: entry.size, hash: hash)
    }
    guard files.contains(where: { $0.path == "index.html" }) else { throw .empty(path: path) }
    files.append(
      File(path: Stamp.name, size: stamp.bytes.count, hash: ContentHash.of(stamp.bytes)))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return FinishedSite(
      folder: resolved, site: SiteIdentity(stamp.site), traits: traits, files: files,
      foreign: survey.foreign.map(\.text).sorted())
  }
}

/// Why what stands in an output folder is not fit to be published.
public enum UnfitSite: Error, Sendable, Hashable {
  /// There is no such folder.
  case missing(path: String)
  /// It has no stamp of ours.
  case unstamped(path: String)
  /// A build that replaced its files one by one was interrupted.
  case incomplete(path: String)
  /// Its list of files or its stamp is gone, damaged, or of an earlier version.
  case listUnusable(path: String)
  /// Somebody changed or deleted files of it.
  case changedByHand(path: String, example: String)
  /// It is what `serve` shows.
  case preview(path: String)
  /// It has no home page.
  case empty(path: String)
  /// A file's name is no text.
  case nameNotText(path: String, name: String)
  /// The machine could not read it.
  case machine(BuildError)
}
