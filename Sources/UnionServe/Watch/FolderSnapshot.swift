import Glibc
import UnionContent

/// Everything in the watched folders at a moment, for where the kernel does not tell what changes.
struct FolderSnapshot: Sendable {
  private var marks: [String: FileMark] = [:]
  /// Those that may have changed after they were looked at.
  private var fresh: Set<String> = []
  /// The folders that we are inside of.
  private var outer: [FolderIdentity] = []
  private static let depthLimit = 64

  /// Looks at everything.
  init(_ roots: [WatchedFolder]) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    for root in roots {
      let real = LinkTarget.of(root.path) ?? root.path
      visit(root.path, shownAs: root.name, inside: real, now)
    }
  }

  /// What is not as it was, or may not be.
  func changes(since old: FolderSnapshot) -> Set<String> {
    var found = old.fresh
    for (path, mark) in marks where old.marks[path] != mark { found.insert(path) }
    for path in old.marks.keys where marks[path] == nil { found.insert(path) }
    return found
  }

  private mutating func visit(
    _ path: String, shownAs shown: String, isLink: Bool = false, inside root: String,
    _ now: timespec
  ) {
    var known = stat()
    guard !isLink || LinkTarget.isInside(root, path), stat(path, &known) == 0 else {
      // A link that leads nowhere, or out of the folder, is there all the same.
      marks[shown] = FileMark(path: path, following: false)
      return
    }
    let mark = FileMark(known)
    marks[shown] = mark
    guard known.st_mode & S_IFMT == S_IFDIR else {
      if mark.isFresh(at: now) { fresh.insert(shown) }
      return
    }
    let identity = FolderIdentity(known)
    guard outer.count < Self.depthLimit, !outer.contains(identity), let folder = opendir(path)
    else {
      return
    }
    defer { closedir(folder) }
    outer.append(identity)
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if LeftoverName.isOne(name) { continue }
      visit(
        path + "/" + name, shownAs: shown + "/" + name,
        isLink: entry.pointee.d_type == DT_LNK, inside: root, now)
    }
    outer.removeLast()
  }
}
