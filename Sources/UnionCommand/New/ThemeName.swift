import Diagnostics
import UnionRender

/// A file of the theme as somebody names it: `report`, `report.mustache`, `templates/report.mustache`.
struct ThemeName {
  /// The name as the theme has it.
  let name: String

  init(_ written: String) {
    var text = written[...]
    for start in ["./", "templates/"] where text.hasPrefix(start) {
      text = text.dropFirst(start.count)
    }
    if text.hasSuffix(".mustache") { text = text.dropLast(".mustache".count) }
    name = String(text)
  }

  /// The name that was perhaps meant: the nearest, or the one with this last part (`figure`).
  func nearest(in files: [ThemeFile]) -> String? {
    let names = files.map(\.name)
    if let whole = NearMiss.best(for: name, among: names) { return whole }
    let lasts = names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    guard let last = NearMiss.best(for: name, among: lasts), let place = lasts.firstIndex(of: last)
    else { return nil }
    return names[place]
  }
}
