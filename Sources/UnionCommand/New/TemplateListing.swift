import Diagnostics
import UnionRender

/// All files of the default theme and of the site's own `templates/`, for `new template --list`.
struct TemplateListing {
  let files: [ThemeFile]
  /// The paths in the site's own `templates/`.
  let own: [String]
  let words: TemplateWords

  /// Name and purpose in columns; a mark at what the site has itself.
  var text: String {
    var rows = files.map { file in
      let mark = own.contains(file.path) ? [words.isOwn] : []
      return (file.name, (mark + [file.about]).filter { !$0.isEmpty }.joined(separator: " "))
    }
    rows += foreign.map { (ThemeName($0).name, words.isOnlyOwn) }
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { name, about in
      name + String(repeating: " ", count: width - DisplayWidth.of(name) + 2) + about + "\n"
    }.joined()
  }

  /// The same as one object.
  var json: String {
    var rows = files.map { row($0.name, $0.path, about: $0.about, own: own.contains($0.path)) }
    rows += foreign.map { row(ThemeName($0).name, $0, about: "", own: true) }
    return "{\"templates\":[" + rows.joined(separator: ",\n") + "]}\n"
  }

  /// What only the site has: partials of its own, or names that override nothing.
  private var foreign: [String] {
    own.filter { path in !path.hasSuffix(".md") && !files.contains { $0.path == path } }
  }

  private func row(_ name: String, _ path: String, about: String, own: Bool) -> String {
    "{\"name\":\(ProblemJSON.quoted(name)),\"path\":\(ProblemJSON.quoted(path)),"
      + "\"about\":\(ProblemJSON.quoted(about)),\"own\":\(own)}"
  }
}
