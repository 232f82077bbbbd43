public import Diagnostics
import Mustache
import Store

/// The templates and files that make the look of a site: the default theme with the site's own
/// files over it.
public struct Theme: Sendable {
  /// Templates by name: `report`, `partials/figure`.
  public private(set) var templates: [String: SourceText]
  /// Files that are published as they are, by address: `assets/site.css`.
  public private(set) var assets: [String: [UInt8]]

  /// The default theme, which travels inside the program.
  public static var standard: Theme {
    var theme = Theme(templates: [:], assets: [:])
    for file in EmbeddedTheme.files {
      theme.add(file.name, bytes: Array(file.text.utf8), shownAs: "theme/" + file.name)
    }
    return theme
  }

  private init(templates: [String: SourceText], assets: [String: [UInt8]]) {
    self.templates = templates
    self.assets = assets
  }

  /// What tells whether a template is still the same.
  func fingerprint(ofTemplate name: String) -> UInt64 {
    ContentHash.of(templates[name]?.bytes ?? [], seed: ContentHash.of(name))
  }

  /// Takes a file of a template folder in; it replaces its namesake. `path` is below the folder,
  /// `shownAs` is what problems call it. Bytes of a template must be valid UTF-8.
  public mutating func add(_ path: String, bytes: [UInt8], shownAs: String) {
    if path.hasSuffix(".mustache") {
      templates[String(path.dropLast(".mustache".count))] = SourceText(path: shownAs, bytes: bytes)
    } else {
      assets[path] = bytes
    }
  }
}
