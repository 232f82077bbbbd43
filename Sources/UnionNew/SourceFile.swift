/// A file to be written into a site's sources.
public struct SourceFile: Sendable, Hashable {
  /// Where it goes, below the site's folder: `content/site.yml`.
  public var path: String
  /// What it holds.
  public var text: String

  /// A file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
