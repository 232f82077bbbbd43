/// What changed files of a site mean for the pages that are open.
enum ChangedFiles: Hashable {
  /// Nothing that a page shows.
  case nothing
  /// Style sheets alone.
  case styles
  /// Pages.
  case pages(ChangedPages)

  /// What a build wrote after changes of the sources.
  init(_ files: BuiltFiles, after changes: WatchBatch) {
    guard let changed = files.changed else {
      self = Self.areStyles(changes) ? .styles : .pages(.all)
      return
    }
    var pages: Set<String> = []
    var hasStyles = false
    for path in changed {
      if let page = Self.address(path) {
        pages.insert(page)
      } else if path.hasSuffix(".css") {
        hasStyles = true
      } else if !Self.isOnlyLinked(path) {
        // A picture or a script: nobody knows which pages show it.
        self = .pages(.all)
        return
      }
    }
    // With both, the pages that stay would miss the new styles.
    self =
      hasStyles
      ? (pages.isEmpty ? .styles : .pages(.all)) : pages.isEmpty ? .nothing : .pages(.some(pages))
  }

  /// The address of a page by its file: `/units/a/` for `units/a/index.html`.
  private static func address(_ path: String) -> String? {
    guard path.hasSuffix(".html") else { return nil }
    let isIndex = path == "index.html" || path.hasSuffix("/index.html")
    return "/" + (isIndex ? String(path.dropLast("index.html".count)) : path)
  }

  private static func isOnlyLinked(_ path: String) -> Bool {
    let endings = [".csv", ".json", ".xml", ".txt", ".ics", ".pdf", ".docx", ".xlsx", ".zip"]
    return endings.contains(where: path.hasSuffix)
  }

  /// Whether the only sources are style sheets of the theme, which are published as they are.
  private static func areStyles(_ changes: WatchBatch) -> Bool {
    guard case .paths(let paths) = changes else { return false }
    return !paths.isEmpty
      && paths.allSatisfy { "/\($0)".contains("/templates/assets/") && $0.hasSuffix(".css") }
  }
}
