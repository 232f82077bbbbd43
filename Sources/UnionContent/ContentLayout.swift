import Diagnostics

/// Which file of a content folder is what, by its place alone.
struct ContentLayout {
  /// The folders of units below `units/`, each before those inside it, with the place of their `unit.md`
  /// among all paths.
  private(set) var units: [(folder: String, place: Int)] = []
  /// The reports, with the unit folder they stand in and their place among all paths.
  private(set) var reports: [(path: String, folder: String, place: Int)] = []
  /// The free pages.
  private(set) var pages: [String] = []
  /// Files that are published as they are, with the unit folder they stand in, or nil below `pages/`, and
  /// their place among all paths.
  private(set) var attachments: [(path: String, folder: String?, place: Int)] = []
  /// Whether some folder of reports has no `unit.md`.
  private(set) var lacksUnitFile = false
  /// What stands where nothing is expected, and folders without their `unit.md`.
  private(set) var problems: [Problem] = []

  /// `paths` are sorted and below the content folder, which is shown as `root`.
  init(_ paths: [String], root: String) {
    let unitFiles = paths.enumerated().compactMap { place, path in
      Self.unitFolder(path).map { (folder: $0, place: place) }
    }
    let withUnitFile = Set(unitFiles.lazy.map(\.folder))
    var missing: Set<String> = []
    // A unit's reports stand side by side.
    var known: String?
    for (place, path) in paths.enumerated() {
      if path.hasPrefix("units/") {
        let folder = Self.folder(of: path)
        if folder == known, Self.isReport(path) {
          reports.append((path, folder, place))
          continue
        }
        self.place(
          path, at: place, in: folder, withUnitFile: withUnitFile, missing: &missing, root: root)
        known = withUnitFile.contains(folder) ? folder : nil
      } else if path.hasPrefix("pages/") {
        if Self.isMarkdown(path) {
          pages.append(path)
        } else {
          attachments.append((path, nil, place))
        }
      } else if !["site.yml", "indicators.yml", "topics.yml"].contains(path) {
        problems.append(Problem(.fileUnexpected, file: "\(root)/\(path)"))
      }
    }
    tellOfOtherForms(withUnitFile, root: root)
    units = Self.parentsFirst(unitFiles)
    lacksUnitFile = !missing.isEmpty
  }

  /// A folder's path sorts before those of its children when compared name by name.
  private static func parentsFirst(
    _ units: [(folder: String, place: Int)]
  ) -> [(folder: String, place: Int)] {
    units.map { ($0, $0.folder.split(separator: "/").map { Array($0.utf8) }) }
      .sorted { left, right in
        left.1.lexicographicallyPrecedes(right.1) { $0.lexicographicallyPrecedes($1) }
      }
      .map(\.0)
  }

  private mutating func place(
    _ path: String, at place: Int, in folder: String, withUnitFile: Set<String>,
    missing: inout Set<String>, root: String
  ) {
    guard Self.isMarkdown(path) else {
      // `.md.txt` is what Notepad makes of a report.
      if let ending = [".md.txt", ".markdown"].first(where: path.lowercased().hasSuffix) {
        problems.append(Problem(.reportEnding(ending), file: "\(root)/\(path)"))
      }
      if let owner = Self.nearest(folder, in: withUnitFile) {
        attachments.append((path, owner, place))
      } else {
        problems.append(Problem(.fileUnexpected, file: "\(root)/\(path)"))
      }
      return
    }
    // A report, or a unit inside: every folder above it must say which unit it is.
    if !withUnitFile.contains(folder) || folder.utf8.contains(UInt8(ascii: "/")) {
      missingUnitFiles(above: folder, withUnitFile, &missing, root)
    }
    if folder.isEmpty {
      problems.append(Problem(.fileUnexpected, file: "\(root)/\(path)"))
    } else if Self.isReport(path), withUnitFile.contains(folder) {
      reports.append((path, folder, place))
    }
  }

  /// A file of a word processor that is named like a report, where no report is of that time and kind.
  private mutating func tellOfOtherForms(_ withUnitFile: Set<String>, root: String) {
    var found: [(path: String, ending: String, name: String)] = []
    for (path, unit, _) in attachments where unit != nil {
      let lowercase = path.lowercased()
      guard let ending = Self.otherForms.first(where: lowercase.hasSuffix),
        !lowercase.hasSuffix(".md.txt"), withUnitFile.contains(Self.folder(of: path))
      else { continue }
      let name = ReportReader.stem(of: path).dropLast(ending.utf8.count)
      found.append((path, ending, String(name)))
    }
    if found.isEmpty { return }
    let known = Dictionary(grouping: reports, by: \.folder).mapValues { reports in
      reports.map { FileName(ReportReader.stem(of: $0.path)) }
    }
    for (path, ending, stem) in found {
      let name = FileName(stem)
      guard name.hasYear, name.kind != nil,
        known[Self.folder(of: path)]?.contains(where: name.isSame) != true
      else { continue }
      problems.append(
        Problem(.reportNotMarkdown(ending: ending, report: stem + ".md"), file: "\(root)/\(path)"))
    }
  }

  private static let otherForms = [
    ".docx", ".doc", ".wps", ".wpt", ".txt", ".pdf", ".rtf", ".odt", ".ofd",
  ]

  private mutating func missingUnitFiles(
    above folder: String, _ withUnitFile: Set<String>, _ missing: inout Set<String>, _ root: String
  ) {
    for outer in Self.outerFolders(of: folder)
    where !withUnitFile.contains(outer) && missing.insert(outer).inserted {
      problems.append(Problem(.unitFileMissing, file: "\(root)/units/\(outer)"))
    }
  }

  /// `a/b` and `a` for `a/b`.
  private static func outerFolders(of folder: String) -> [String] {
    let names = folder.split(separator: "/")
    return names.indices.map { names[...$0].joined(separator: "/") }
  }

  private static func nearest(_ folder: String, in folders: Set<String>) -> String? {
    outerFolders(of: folder).last(where: folders.contains)
  }

  private static func unitFolder(_ path: String) -> String? {
    guard path.hasPrefix("units/"), path.hasSuffix("/unit.md") else { return nil }
    let folder = folder(of: path)
    return folder.isEmpty ? nil : folder
  }

  /// The folder of a file below `units/`.
  private static func folder(of path: String) -> String {
    let inner = path.utf8.dropFirst("units/".utf8.count)
    guard let end = inner.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[inner.startIndex..<end])
  }

  private static func isReport(_ path: String) -> Bool {
    isMarkdown(path) && !path.hasSuffix("/unit.md")
  }

  /// Some systems write the ending in capitals.
  private static func isMarkdown(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".MD") || path.hasSuffix(".Md")
  }
}
