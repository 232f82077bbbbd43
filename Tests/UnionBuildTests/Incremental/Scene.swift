import UnionBuild
import UnionTestSupport

/// The folders in which a story happens.
struct Scene {
  private let folder = TestFolder(inMemory: true)
  private let builder: EditStory.Builder
  private let site: EditedFolder
  /// Files of somebody else's, by output.
  private var foreign: [Set<String>] = [[], []]

  init(_ start: [String: [UInt8]], _ builder: @escaping EditStory.Builder) {
    self.builder = builder
    site = EditedFolder(folder.path + "/site", outputs: BuildChoice.outputs)
    site.write(start)
  }

  /// Does the edits, builds, and builds a copy of the site elsewhere from nothing.
  mutating func play(_ chapter: EditStory.Chapter, _ seen: inout Set<String>) async -> (
    outcome: BuildOutcome, difference: String?
  ) {
    for edit in chapter.edits { site.apply(edit) }
    let output = chapter.choice.output
    let request = chapter.choice.request(site.path)
    var before: [String: [UInt8]] = [:]
    for name in TestFile.names(below: request.output) where name != ".unionsite-manifest" {
      before[name] = TestFile.read(request.output + "/" + name)
      if name.hasPrefix("foreign-") { foreign[output].insert(name) }
    }
    let outcome = await BuildOutcome.of(request, builder)
    if outcome.isWritten, chapter.choice.prunes { foreign[output] = [] }

    let copy = TestFolder(inMemory: true)
    for part in ["content", "templates"] {
      for name in TestFile.names(below: site.path + "/" + part) {
        guard let bytes = TestFile.read(site.path + "/\(part)/" + name) else { continue }
        copy.write("site/\(part)/" + name, bytes: bytes)
      }
    }
    var clean = chapter.choice.request(copy.path + "/site")
    clean.isClean = true
    let wanted = await BuildOutcome.of(clean) { request throws(BuildError) in
      try await Build(request).run()
    }
    seen.formUnion(wanted.files.keys.map(BuiltFamily.name))
    return (
      outcome, outcome.difference(from: wanted, before: before, foreign: foreign[output])
    )
  }
}
