import UnionBuild
import UnionTestSupport

/// A site, and what happens to it: edits with a build after every few of them.
struct EditStory: Sendable {
  /// What builds.
  typealias Builder = @Sendable (BuildRequest) async throws(BuildError) -> BuildResult

  /// A few edits and the build after them.
  struct Chapter: Sendable {
    var edits: [SiteEdit]
    var choice: BuildChoice
  }

  /// The chapters up to one after which something was wrong.
  struct Failure: Sendable, Error, CustomStringConvertible {
    let seed: UInt64
    var chapters: [Chapter]
    var difference: String

    var description: String {
      var lines = ["seed \(seed)"]
      for (number, chapter) in chapters.enumerated() {
        lines.append("build \(number) (\(chapter.choice)) after")
        lines += chapter.edits.map { "  \($0)" }
      }
      return (lines + [difference]).joined(separator: "\n")
    }
  }

  let seed: UInt64
  /// The build under test.
  let builder: Builder

  /// Lives it as far as so many edits. Gives the kinds of pages that were seen.
  func live(edits: Int, seen: inout Set<String>) async throws(Failure) -> EditCounts {
    var site = EditableSite(seed: seed)
    let start = site.files
    var choices = SeededGenerator(seed: seed ^ 0xC401CE)
    var chapters = [Chapter(edits: [], choice: BuildChoice())]
    var scene = Scene(start, builder)
    var good = site
    var counts = EditCounts()
    while true {
      let (outcome, difference) = await scene.play(chapters[chapters.count - 1], &seen)
      if let difference {
        throw await shrunk(
          Failure(seed: seed, chapters: chapters, difference: difference), start)
      }
      counts.builds += 1
      if outcome.isWritten { good = site } else { counts.refused += 1 }
      if counts.edits >= edits { return counts }
      var chapter = Chapter(edits: [], choice: .random(&choices))
      // A site with mistakes is mended soon.
      if !outcome.isWritten, choices.once(in: 2) { chapter.edits.append(site.restore(good)) }
      for _ in 0..<choices.number(1...5) {
        chapter.edits.append(
          choices.once(in: 5) ? site.disturb(outputs: BuildChoice.outputs.count) : site.edit())
      }
      counts.edits += chapter.edits.count
      chapters.append(chapter)
    }
  }

  /// Leaves out what the failure does not need: chapters, then single edits.
  private func shrunk(_ failure: Failure, _ start: [String: [UInt8]]) async -> Failure {
    var best = failure
    func tryOut(_ chapters: [Chapter]) async {
      var scene = Scene(start, builder)
      var seen: Set<String> = []
      for (place, chapter) in chapters.enumerated() {
        if let difference = await scene.play(chapter, &seen).difference {
          best = Failure(
            seed: seed, chapters: Array(chapters[...place]), difference: difference)
          return
        }
      }
    }
    var place = best.chapters.count - 2
    while place >= 0 {
      if place < best.chapters.count - 1 {
        var fewer = best.chapters
        fewer.remove(at: place)
        await tryOut(fewer)
      }
      place -= 1
    }
    for number in best.chapters.indices.reversed() where number < best.chapters.count {
      for edit in best.chapters[number].edits.indices.reversed()
      where number < best.chapters.count && edit < best.chapters[number].edits.count {
        var fewer = best.chapters
        fewer[number].edits.remove(at: edit)
        await tryOut(fewer)
      }
    }
    return best
  }
}

/// How much happened.
struct EditCounts: Sendable {
  var edits = 0
  var builds = 0
  /// Builds that wrote nothing, because of mistakes.
  var refused = 0
}
