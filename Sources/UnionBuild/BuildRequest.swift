public import UnionRender

/// Where a site is and what is wanted of it.
public struct BuildRequest: Sendable {
  /// The site's folder, which holds `content/` and may hold `templates/`.
  public var site: String
  /// The output folder.
  public var output: String
  /// What the build is for.
  public var options = RenderOptions()
  /// Whether drafts are built.
  public var drafts = false
  /// Whether warnings stop the build.
  public var isStrict = false
  /// Whether everything is made anew.
  public var isClean = false
  /// Whether every file in the output is read and compared with what was written there.
  public var verifies = false
  /// Whether foreign files in the output are deleted.
  public var prunes = false
  /// The number of workers.
  public var jobs = 1
  /// Whether all is to be on the disk before the old site goes, for the power may fail; a preview need
  /// not.
  public var isDurable = true
  /// Whether it is what `serve` shows, and nothing to publish.
  public var isPreview = false
  /// Whether the process ends with this build: then what it read is left to the system, which takes a
  /// process's memory back at once.
  public var isLast = false
  /// What somebody waits for; nil where nobody does.
  public var first: First?

  /// Pages that are made before all others.
  public struct First: Sendable {
    /// Their addresses below the root: `units/a/`, nothing for the home page.
    public var pages: Set<String>
    /// Called with such a page and all files that belong to it as soon as they are made; in the output
    /// they are only when the build has come to its end.
    public var made: @Sendable (_ page: String, _ files: [RenderedFile]) -> Void

    /// A wish.
    public init(
      pages: Set<String>,
      made: @escaping @Sendable (_ page: String, _ files: [RenderedFile]) -> Void
    ) {
      self.pages = pages
      self.made = made
    }
  }

  /// Called once where another build is writing the same output and this one waits for it.
  public var whenBusy: @Sendable () -> Void = {}

  /// A build of the site in a folder.
  public init(site: String, output: String) {
    self.site = site
    self.output = output
  }

  /// The folder of the content.
  public var contentFolder: String { joined("content") }
  /// The folder of the site's own templates; it need not be there.
  public var templateFolder: String { joined("templates") }
  /// Folders that the output may not touch.
  var sources: [String] { [contentFolder, templateFolder] }

  /// A folder of the site, as people are told it: `content`, or `sites/a/content`.
  private func joined(_ name: String) -> String {
    site == "." || site.isEmpty ? name : site.hasSuffix("/") ? site + name : site + "/" + name
  }
}
