import Diagnostics
import UnionBuild
import UnionTestSupport

/// What somebody sees of a build: its problems, and every file of the site.
struct BuildOutcome: Sendable, Equatable {
  /// What is said of each problem, without the way to the site's folder.
  var problems: [String] = []
  /// The failure of the machine, or nil.
  var failure: String?
  /// Whether the site was written.
  var isWritten = false
  /// The files of the output, without those that builds leave for each other.
  var files: [String: [UInt8]] = [:]

  /// Runs a build of a site's folder.
  static func of(_ request: BuildRequest, _ build: EditStory.Builder) async -> BuildOutcome {
    var outcome = BuildOutcome()
    func plain(_ text: String) -> String {
      var text = text
      while let range = text.firstRange(of: request.site) { text.removeSubrange(range) }
      return text
    }
    do throws(BuildError) {
      let result = try await build(request)
      let writer = ProblemText(language: .chinese)
      // A store that cannot be used is told of; it is none of the content's.
      outcome.problems = result.problems.filter { !$0.place.start.path.contains("/.unionsite/") }
        .map { plain(writer.text(for: $0)) }
      outcome.isWritten = result.swap != nil
    } catch { outcome.failure = plain("\(error)") }
    for name in TestFile.names(below: request.output) where name != ".unionsite-manifest" {
      outcome.files[name] = TestFile.read(request.output + "/" + name)
    }
    return outcome
  }

  /// The first thing in which this differs from what a clean build came to; nil where nothing does.
  /// `foreign` are files of somebody else's that are to stay.
  func difference(from clean: BuildOutcome, before: [String: [UInt8]], foreign: Set<String>)
    -> String?
  {
    if failure != clean.failure {
      return "failure: \(failure ?? "none"), clean: \(clean.failure ?? "none")"
    }
    if problems != clean.problems {
      let wrong = problems.filter { !clean.problems.contains($0) }
      let missing = clean.problems.filter { !problems.contains($0) }
      return "problems: wrong \(wrong), missing \(missing)"
    }
    if isWritten != clean.isWritten { return "written: \(isWritten), clean: \(clean.isWritten)" }
    var expected = isWritten ? clean.files : before
    if isWritten { for name in foreign { expected[name] = Array("mine".utf8) } }
    for name in Set(files.keys).union(expected.keys).sorted() where files[name] != expected[name] {
      guard let bytes = files[name] else { return "\(name) is missing" }
      guard let wanted = expected[name] else { return "\(name) should not be there" }
      return "\(name) differs: " + Self.firstLine(bytes, wanted)
    }
    return nil
  }

  private static func firstLine(_ bytes: [UInt8], _ wanted: [UInt8]) -> String {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    let pairs = zip(lines(bytes) + [""], lines(wanted) + [""])
    return pairs.first { $0 != $1 }.map { "“\($0)”, clean: “\($1)”" } ?? "one is longer"
  }
}
