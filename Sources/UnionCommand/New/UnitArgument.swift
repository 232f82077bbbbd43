import ArgumentParser
import UnionContent
import UnionModel
import UnionNew

/// A unit that somebody names on the command line.
enum UnitArgument {
  /// The unit's index; a name that no unit or several have ends the program.
  static func index(_ name: String, in at: SiteAtHand) throws -> Int {
    switch UnitFinder(at.site).find(name) {
    case .one(let index): return index
    case .several(let found): Console.note(at.words.several(name, found.map { at.site.units[$0] }))
    case .none(let nearest):
      Console.note(
        at.words.unknown(
          name, nearest: nearest.map { at.site.units[$0] }, of: at.site.units.untraced))
    }
    throw ExitCode.validationFailure
  }

  /// The folders of the site's units, for the shell to complete; none outside a site.
  static let completion = CompletionKind.custom { words, _, _ in
    do throws(ContentError) {
      let content = contentFolder(words)
      return try DiskContent(path: content, root: content).list().files.compactMap { file in
        guard file.hasPrefix("units/"), file.hasSuffix("/unit.md") else { return nil }
        return String(file.dropFirst("units/".count).dropLast("/unit.md".count))
      }
    } catch { return [] }
  }

  /// The content folder of the site that a command line is about.
  private static func contentFolder(_ words: [String]) -> String {
    for (place, word) in words.enumerated() {
      if word == "--site", place + 1 < words.count { return words[place + 1] + "/content" }
      if word.hasPrefix("--site=") { return word.dropFirst("--site=".count) + "/content" }
    }
    return "content"
  }
}
