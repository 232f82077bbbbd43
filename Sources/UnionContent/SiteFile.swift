public import UnionModel

/// `site.yml` alone, for commands that need not read the whole content.
public enum SiteFile {
  /// What it says; the usual settings where it is missing. Its mistakes are told by `check`.
  public static func settings(_ content: some ContentSource) -> SiteSettings {
    content.text("site.yml").map { SiteFileReader.read($0).settings } ?? SiteSettings()
  }
}
