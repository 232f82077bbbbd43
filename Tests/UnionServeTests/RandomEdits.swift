import Glibc
import UnionTestSupport

/// Random work on a site's two folders, the same for the same seed.
struct RandomEdits {
  private let folder: TestFolder
  private var state: UInt64

  init(_ folder: TestFolder, seed: UInt64) {
    self.folder = folder
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// A folder with a little of everything.
  static func folder() -> TestFolder {
    let folder = TestFolder()
    for name in ["units/a/unit.md", "units/a/b/unit.md", "units/c/unit.md", "site.yml"] {
      folder.write("content/" + name, name)
    }
    folder.write("templates/assets/site.css", "")
    return folder
  }

  /// Every file with its content and every folder, by the names that people are told.
  var listing: [String: String] {
    var found: [String: String] = [:]
    func visit(_ place: String) {
      var known = stat()
      guard lstat(folder.path + "/" + place, &known) == 0 else { return }
      if known.st_mode & S_IFMT != S_IFDIR {
        found[place] = "\(known.st_mode) " + (folder.text(place) ?? "")
        return
      }
      found[place] = "folder"
      for name in names(in: place) where !name.hasPrefix(".") && !name.hasSuffix("~") {
        visit(place + "/" + name)
      }
    }
    visit("content")
    visit("templates")
    return found
  }

  /// Some edits in quick succession; what they were.
  mutating func burst() -> [String] { (0..<(1 + next(12))).map { _ in edit() } }

  private mutating func edit() -> String {
    let place = somewhere()
    let path = folder.path + "/" + place
    switch next(13) {
    case 0...2:
      folder.write(place + "/" + name(".md"), "\(next(1000))")
      return "write in \(place)"
    case 3:
      let name = name(".md")
      folder.write(place + "/.new", "\(next(1000))")
      rename(path + "/.new", path + "/" + name)
      return "rename to \(place)/\(name)"
    case 4:
      let name = name("")
      folder.write(place + "/" + name + "/x/y.md", "\(next(1000))")
      return "make \(place)/\(name)/x/y.md"
    case 5:
      let name = name(".md")
      folder.delete(place + "/" + name)
      return "delete \(place)/\(name)"
    case 6:
      if place == "content" { return "" }
      remove(path)
      return "delete \(place)"
    case 7, 8:
      let other = somewhere() + "/" + name("")
      return rename(path, folder.path + "/" + other) == 0 ? "move \(place) to \(other)" : ""
    case 9:
      rename(path, folder.path + "/aside")
      return "move \(place) away"
    case 10:
      rename(folder.path + "/aside", path + "/" + name(""))
      return "move what is away into \(place)"
    case 11:
      let name = name(".md")
      chmod(path + "/" + name, next(2) == 0 ? 0o600 : 0o644)
      return "chmod \(place)/\(name)"
    default:
      let root = next(2) == 0 ? "content" : "templates"
      rename(folder.path + "/" + root, folder.path + "/old-\(next(1 << 30))")
      folder.write(root + "/units/a/unit.md", "\(next(1000))")
      return "replace \(root)"
    }
  }

  /// A folder that is there.
  private mutating func somewhere() -> String {
    let folders = listing.filter { $0.value == "folder" }.keys.sorted()
    return folders.isEmpty ? "content" : folders[next(folders.count)]
  }

  private mutating func name(_ ending: String) -> String { ["a", "b", "c", "x"][next(4)] + ending }

  private func names(in place: String) -> [String] {
    guard let opened = opendir(folder.path + "/" + place) else { return [] }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  private func remove(_ path: String) {
    _ = Program(onPath: "rm")?.run(["-rf", path], in: "/tmp")
  }

  /// A number below `bound` (SplitMix64).
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
