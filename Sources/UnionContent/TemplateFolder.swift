public import Diagnostics

/// A site's own `templates/`: files that override those of the default theme.
public enum TemplateFolder {
  /// A file of the folder.
  public struct File: Sendable {
    /// Its path below the folder.
    public var path: String
    /// What it holds; for a template valid UTF-8.
    public var bytes: [UInt8]
    /// What problems call it.
    public var shownAs: String
  }

  /// All files that a listing of the folder names, and what cannot be read. Files of more than text
  /// (pictures) are taken as they are; notes for people (`README.md`) are not published.
  public static func read(_ source: some ContentSource, listing: ContentListing) -> (
    files: [File], problems: [Problem]
  ) {
    var files: [File] = []
    var problems = listing.problems
    let texts = TextFiles(source: source)
    for path in listing.files where !path.hasSuffix(".md") {
      if path.hasSuffix(".mustache") {
        let text = texts.text(path)
        problems += text.problems
        guard let found = text.source else { continue }
        problems += PersonalDataSearch.problems(in: found)
        files.append(File(path: path, bytes: found.bytes, shownAs: texts.shown(path)))
        continue
      }
      switch source.read(path) {
      case .success(let bytes):
        files.append(File(path: path, bytes: bytes, shownAs: texts.shown(path)))
      case .failure(.system(let reason)):
        problems.append(Problem(.unreadable(reason: reason), file: texts.shown(path)))
      case .failure(.tooLarge(let limit)):
        problems.append(Problem(.fileTooLarge(limit: limit), file: texts.shown(path)))
      }
    }
    return (files, problems)
  }
}
