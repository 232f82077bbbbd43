import Glibc
import UnionContent

/// The folders that are watched, each with all below it, by the numbers that the kernel gave them.
///
/// After anything that happened to a folder the tree is walked anew. A folder is watched before it is
/// listed: what comes into it later is announced, what was there already is found by the walk.
struct WatchedTree {
  private let source: any ChangeSource
  private let roots: [WatchedFolder]
  /// What people are told each folder is called, by its number.
  private var names: [Int32: String] = [:]
  /// The folders that the roots stand in, with the names that matter there.
  private var holders: [Int32: [String: WatchedFolder]] = [:]
  /// The roots as they were walked.
  private var identities: [FolderIdentity?] = []
  /// Links, which may lead to where nobody hears of changes, with what they led to.
  private var links: [String: FileMark?] = [:]

  private static let depthLimit = 64
  private static let folderEvents = mask(
    IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_MODIFY, IN_CLOSE_WRITE, IN_ATTRIB,
    IN_DELETE_SELF, IN_MOVE_SELF, IN_ONLYDIR, Int32(IN_EXCL_UNLINK))
  private static let holderEvents = mask(
    IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_ONLYDIR)

  private static func mask(_ flags: Int32...) -> UInt32 {
    flags.reduce(0) { $0 | UInt32(bitPattern: $1) }
  }

  init(_ roots: [WatchedFolder], _ source: any ChangeSource) {
    self.roots = roots
    self.source = source
  }

  /// Watches everything that is there now, and forgets what is not.
  mutating func walk() throws(WatchFailure) {
    var walk = Walk(source: source)
    holders = [:]
    for root in roots {
      // A folder may be missing here, and its holder too: `isStale` looks again.
      if let number = try Self.number(source, root.parent, Self.holderEvents) {
        holders[number, default: [:]][root.lastName] = root
      }
    }
    identities = roots.map(\.identity)
    for root in roots {
      walk.root = LinkTarget.of(root.path) ?? root.path
      try walk.visit(root.path, shownAs: root.name, depth: 0)
    }
    for number in names.keys where walk.names[number] == nil && holders[number] == nil {
      source.forget(number)
    }
    names = walk.names
    links = walk.links
  }

  /// Watches one folder that has just come, so that what is put into it is heard of soon.
  mutating func watch(_ name: String, in folder: Int32) throws(WatchFailure) {
    guard let outer = names[folder], let path = path(of: outer) else { return }
    let number = try Self.number(source, path + "/" + name, Self.folderEvents)
    if let number { names[number] = outer + "/" + name }
  }

  /// What people are told a place is called that an event is about; nil where it does not matter.
  func shown(_ event: ChangeEvent) -> String? {
    if let folder = names[event.folder] {
      if event.name.isEmpty { return folder }
      return LeftoverName.isOne(event.name) ? nil : folder + "/" + event.name
    }
    return holders[event.folder]?[event.name]?.name
  }

  /// Whether an event is about a root as a whole.
  func isAboutRoot(_ event: ChangeEvent) -> Bool {
    names[event.folder] == nil && holders[event.folder]?[event.name] != nil
  }

  /// Whether the folders are no longer those that were walked; no event need have told it.
  var isStale: Bool { roots.map(\.identity) != identities }

  /// The links that lead to something else than they did.
  var changedLinks: [String] {
    links.filter { FileMark(path: path(of: $0.key) ?? "", following: true) != $0.value }.map(\.key)
  }

  /// Where something is that people are told by this name.
  private func path(of shown: String) -> String? {
    for root in roots where shown == root.name || shown.hasPrefix(root.name + "/") {
      return root.path + shown.dropFirst(root.name.count)
    }
    return nil
  }

  private static func number(_ source: any ChangeSource, _ path: String, _ mask: UInt32)
    throws(WatchFailure) -> Int32?
  {
    do throws(WatchFailure) { return try source.watch(path, for: mask) } catch .gone { return nil }
  }

  /// One walk through everything.
  private struct Walk {
    let source: any ChangeSource
    /// Where the root really is.
    var root = ""
    var names: [Int32: String] = [:]
    var links: [String: FileMark?] = [:]

    /// Watches a folder and all below it. A folder that was visited already, by whatever path, is not
    /// visited twice.
    mutating func visit(_ path: String, shownAs shown: String, depth: Int) throws(WatchFailure) {
      guard depth < WatchedTree.depthLimit,
        let number = try WatchedTree.number(source, path, WatchedTree.folderEvents),
        names.updateValue(shown, forKey: number) == nil, let folder = opendir(path)
      else { return }
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if LeftoverName.isOne(name) { continue }
        let inner = path + "/" + name
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): continue
        case Int32(DT_DIR): break
        default:
          links[shown + "/" + name] = FileMark(path: inner, following: true)
          guard LinkTarget.isInside(root, inner) else { continue }
        }
        // What is no folder is refused by the kernel, as IN_ONLYDIR says.
        try visit(inner, shownAs: shown + "/" + name, depth: depth + 1)
      }
    }
  }
}
