import Store
import UnionTestSupport

@testable import UnionBuild

/// A finished site of any files, that no build made.
final class HandSite: Sendable {
  let folder = TestFolder()

  /// The site with these files, in place of those before.
  func site(_ files: [String: String]) -> FinishedSite {
    for name in folder.files("site").keys where files[name] == nil { folder.delete("site/" + name) }
    for (name, text) in files { folder.write("site/" + name, text) }
    let listed = files.map { name, text in
      FinishedSite.File(path: name, size: text.utf8.count, hash: ContentHash.of(text))
    }
    return FinishedSite(
      folder: folder.path + "/site", site: SiteIdentity("hand"), traits: SiteTraits(),
      files: listed.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, foreign: [])
  }

  /// Some text that can be made smaller.
  static func text(_ word: String, _ count: Int = 400) -> String {
    String(repeating: word, count: count) + "\n"
  }
}
