import Diagnostics
import UnionModel

/// The pictures before the lines at the foot of the pages: files of the theme.
enum FooterIcons {
  private static let folder = "assets/"

  /// Where a line's picture is published; nil where it has none, or the theme does not.
  static func address(of line: FooterLine, theme: Theme) -> Address? {
    guard let icon = line.icon, theme.assets[folder + icon] != nil else { return nil }
    return Address(folder + icon)
  }

  /// What is named but not there, with the nearest that is.
  static func missing(in settings: SiteSettings, theme: Theme) -> [Problem] {
    settings.footer.compactMap { line in
      guard let icon = line.icon, let place = line.iconPlace,
        address(of: line, theme: theme) == nil
      else { return nil }
      let known = theme.assets.keys.sorted().filter { $0.hasPrefix(folder) }.map {
        String($0.dropFirst(folder.count))
      }
      return Problem(
        .iconMissing(icon, suggestion: NearMiss.best(for: icon, among: known)), at: place)
    }
  }
}
