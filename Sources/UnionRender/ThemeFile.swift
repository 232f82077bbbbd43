import Mustache

/// A file of the default theme, for people who want one of their own in its place.
public struct ThemeFile: Sendable {
  /// Where it is in `templates/`: `report.mustache`, `assets/site.css`.
  public let path: String
  /// What it holds.
  public let text: String
  /// What it is for, in one line for the webmaster: that of its page; for a partial, its first
  /// comment; empty where nothing says.
  public let about: String

  /// What people call it: a template without its ending, as tags do.
  public var name: String { isTemplate ? String(path.dropLast(Self.ending.count)) : path }
  /// Whether it is a template, and not a file that is published as it is.
  public var isTemplate: Bool { path.hasSuffix(Self.ending) }

  static let ending = ".mustache"

  /// All files of the default theme: the pages in the order of the reference, then the rest by path.
  public static var standard: [ThemeFile] {
    let pages = PageTemplates.all
    let files = EmbeddedTheme.files.map { path, text in
      let page = pages.first { $0.name + ending == path }
      return ThemeFile(path: path, text: text, about: page?.about ?? firstComment(path, text))
    }
    let order = pages.map { $0.name + ending }
    return order.compactMap { path in files.first { $0.path == path } }
      + files.filter { !order.contains($0.path) }
  }

  /// The words of the comment that a file begins with: `{{! … }}` in a template, `/* … */` in a style
  /// sheet, to the end of the line.
  private static func firstComment(_ path: String, _ text: String) -> String {
    let (open, close) = path.hasSuffix(ending) ? ("{{!", "}}") : ("/*", "*/")
    guard text.hasPrefix(open) else { return "" }
    let line = text.dropFirst(open.count).prefix { $0 != "\n" }
    let end = line.firstRange(of: close)?.lowerBound ?? line.endIndex
    let words = line[..<end].drop { $0 == " " }
    return String(words.reversed().drop { $0 == " " }.reversed())
  }
}
