/// Why a folder is refused as the output (docs/output.md).
public enum OutputRefusal: Sendable, Hashable {
  /// It is `content/`, `templates/` or another folder of the site's sources.
  case isSource(String)
  /// It lies inside a folder of the site's sources.
  case insideSource(String)
  /// A folder of the site's sources lies inside it.
  case containsSource(String)
  /// It is somebody's home folder, whatever it holds.
  case isHome
  /// It is no folder.
  case notAFolder
  /// It holds files but no stamp; one of them is named.
  case notOurs(example: String)
  /// Its stamp is that of another site.
  case otherSite(id: String)
  /// Its stamp cannot be read.
  case stampUnreadable
}
