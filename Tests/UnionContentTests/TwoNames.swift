import Diagnostics
import Parallel
import UnionContent

/// A content folder with one unit, `a`, and empty files whose names Swift takes for equal.
struct TwoNames: ContentSource {
  let root = "content"
  let names: [String]

  func list() -> ContentListing {
    ContentListing(
      files: (names + ["units/a/unit.md"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  func read(_ path: String) -> Result<[UInt8], ContentReadFailure> {
    if path == "units/a/unit.md" { return .success(Array("# 甲工会\n".utf8)) }
    return names.contains(path) ? .success([]) : .failure(.system("No such file or directory"))
  }

  /// What a person reads of all problems, in Chinese.
  func messages() async -> String {
    do throws(ContentError) {
      let loaded = try await ContentLoader(workers: Workers(count: 1)).load(self)
      let writer = ProblemText(language: .chinese)
      return loaded.problems.map(writer.text).joined()
    } catch { return "\(error)" }
  }
}
