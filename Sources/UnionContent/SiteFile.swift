public import Diagnostics
public import UnionModel

/// `site.yml` alone, for commands that need not read the whole content.
public struct SiteFile: Sendable {
  /// What it says; the usual settings where it is missing.
  public var settings = SiteSettings()
  /// What is wrong with it.
  public var problems: [Problem] = []

  /// Reads it.
  public init(_ content: some ContentSource) {
    guard let source = content.text("site.yml") else { return }
    let read = SiteFileReader.read(source)
    settings = read.settings
    problems = read.problems
  }
}
