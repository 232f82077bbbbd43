import Glibc
import Synchronization

/// Brings foreign files of the old site into the new one. They are linked, not moved: until the
/// exchange the old site has them, and from then on the new one.
struct ForeignFiles {
  private let old: BuiltSite
  private let stage: Stage
  private let claimed: Set<RelativePath>
  private let wanted: Set<RelativePath>

  /// Files that are now in both.
  private(set) var kept: [RelativePath] = []
  /// Files in whose place the new site has something else.
  private(set) var replaced: [RelativePath] = []

  init(of old: BuiltSite, into stage: Stage) {
    self.old = old
    self.stage = stage
    (claimed, wanted) = stage.state.withLock { ($0.claimed, $0.wanted) }
  }

  /// Brings the foreign files that a survey found and `isKept` lets through.
  mutating func bring(_ survey: Survey, where isKept: (RelativePath) -> Bool) throws(BuildError) {
    if let closed = survey.unreadable.first(where: isKept) {
      throw .noPermission(path: old.path + "/" + closed.text)
    }
    for folder in survey.foreignFolders where isKept(folder) && !isTaken(folder) {
      try stage.makeFolder(folder)
    }
    for file in survey.foreign where isKept(file) {
      if isTaken(file) || wanted.contains(file) {
        replaced.append(file)
      } else {
        try stage.link(file, from: old)
        kept.append(file)
      }
    }
  }

  /// Whether the new site has a file at this place, or where one of the folders above it was.
  private func isTaken(_ place: RelativePath) -> Bool {
    var place = place
    while place != .root {
      if claimed.contains(place) { return true }
      place = place.folder
    }
    return false
  }
}
