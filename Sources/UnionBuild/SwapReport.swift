/// How the new site takes the place of the old one (`write:` in site.yml).
public enum WriteMethod: String, Sendable, Hashable {
  /// Both folders are exchanged in one step; the usual way.
  case swap
  /// The files are replaced one by one in the folder as it stands: for a folder that a container
  /// has mounted, which would otherwise go on showing the old one.
  case inPlace = "in-place"
}

/// Wishes for the end of a build.
public struct FinishOptions: Sendable, Hashable {
  /// How the new site takes the place of the old one.
  public var method: WriteMethod
  /// Also drop files in the output that no build wrote. A `.git` at its top is kept all the same.
  public var prune: Bool
  /// Have all on the disk before the old site goes, for the power may fail; a preview need not.
  public var durable: Bool

  /// What kind of site it is, for its stamp.
  public var traits: SiteTraits?

  /// Put the old folder aside after an exchange, hidden beside the new one, so that the next build
  /// writes only what changed; it takes the room of a second site. Otherwise it is deleted.
  public var keepsSpare: Bool

  /// The usual wishes: exchange, keep foreign files, survive a power failure, keep a spare.
  public init(
    method: WriteMethod = .swap, prune: Bool = false, durable: Bool = true, keepsSpare: Bool = true,
    traits: SiteTraits? = nil
  ) {
    self.method = method
    self.prune = prune
    self.durable = durable
    self.keepsSpare = keepsSpare
    self.traits = traits
  }
}

/// Why files were replaced one by one. Until that is done, a reader may see old and new pages mixed.
public enum InPlaceCause: Sendable, Hashable {
  /// `write: in-place` asked for it.
  case asked
  /// The output folder is a mount point.
  case mountPoint
  /// Nothing may be created in the folder above.
  case folderAboveNotWritable
  /// The file system cannot exchange two folders; the errno it gave.
  case cannotExchange(code: Int32)
}

/// How the new site took its place.
public enum SwapMethod: Sendable, Hashable {
  /// It stood there already: nothing has changed since.
  case unchanged
  /// There was no output folder before.
  case created
  /// Old and new were exchanged in one step.
  case exchanged
  /// The files were replaced one by one.
  case inPlace(InPlaceCause)
}

/// What `Stage.finish` did. Paths are relative to the output folder and sorted.
public struct SwapReport: Sendable, Hashable {
  /// How the new site took its place.
  public var method: SwapMethod
  /// How many files it has, without the stamp and the manifest.
  public var files: Int
  /// Foreign files that were kept.
  public var kept: [String] = []
  /// Foreign files that had to yield to files of the site.
  public var replaced: [String] = []
  /// Foreign files that were dropped because pruning was asked for.
  public var pruned: [String] = []
  /// Whether the old site had lost its list of files, so that all of it not written anew was kept.
  public var manifestWasMissing = false
  /// How many files and folders have another owner or mode than before, as this user may not give
  /// it.
  public var traitsNotKept = 0
  /// Where the old site, or part of it, could not be deleted; the next build tries again.
  public var leftover: String?

  /// A report with nothing to say but this.
  public init(method: SwapMethod, files: Int) {
    self.method = method
    self.files = files
  }
}
