import UnionModel

/// A small page at the old address of a page, which leads to the new one.
struct Redirect: Sendable, Hashable {
  let from: Address
  let to: Address
  /// What is there now.
  let title: String
  /// The language tag of the page it leads to.
  let language: String

  /// The address that an alias means: with or without `/` at either end, encoded or not, from the
  /// root. `old/a.html` is that file, all else a folder with its `index.html`. Nil for what can be no
  /// page: an address elsewhere, one that leaves the root, one with a name that no file system takes,
  /// and the names of data files.
  static func address(of alias: String) -> Address? {
    let written = alias.prefix { $0 != "#" && $0 != "?" }
    let path = SourceLink.decoded(String(written))
    if path.contains("://") || path.hasPrefix("//") { return nil }
    let names = path.split(separator: "/")
    guard let last = names.last, names.allSatisfy(isName) else { return nil }
    let folder = names.dropLast().map { $0 + "/" }.joined()
    if last == "index.html" { return Address(folder) }
    return Address(folder + last + (["html", "htm"].contains(ending(last)) ? "" : "/"))
  }

  private static func ending(_ name: Substring) -> String? {
    name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
  }

  /// What the site makes beside its pages: none of these can be a page, nor the folder of one.
  private static let dataEndings: Set<String> = ["csv", "json", "xml", "txt", "ics", "css"]

  /// Names that begin with a dot are hidden, those with more than 255 bytes no file can have.
  private static func isName(_ name: Substring) -> Bool {
    !name.hasPrefix(".") && name.utf8.count <= 255
      && !(ending(name).map(dataEndings.contains) ?? false)
      && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

/// The redirects of a site: those that are in nobody's way.
struct Redirects {
  private var files: Set<String> = []
  private var folders: Set<String> = []
  private(set) var all: [Redirect] = []

  /// The redirects of a site with these pages and files. Where a page or file is, or where the old
  /// address would make a folder of a file, there is none; of two pages with one old address the
  /// first has it. O(pages) where any page has an alias, else O(1) a page.
  static func of(_ context: PageContext, pages: [PageJob]) -> [Redirect] {
    let site = context.site
    let hasAny =
      site.units.contains { !$0.aliases.isEmpty } || site.reports.contains { !$0.aliases.isEmpty }
      || site.pages.contains { !$0.aliases.isEmpty }
    guard hasAny else { return [] }
    var redirects = Redirects()
    for page in pages {
      if let address = page.address(in: context) { redirects.take(address.file) }
    }
    for file in site.attachments { redirects.take(file.address) }
    for name in context.theme.assets.keys { redirects.take(name) }
    let addresses = context.addresses
    for (unit, to) in zip(site.units, addresses.units) {
      redirects.add(unit.aliases, to, unit.title, site.settings.language)
    }
    for (report, to) in zip(site.reports, addresses.reports.untraced) {
      redirects.add(report.aliases, to, report.title, report.language)
    }
    for (page, to) in zip(site.pages, addresses.pages) {
      redirects.add(page.aliases, to, page.title, page.language)
    }
    return redirects.all
  }

  private mutating func add(_ aliases: [String], _ to: Address, _ title: String, _ tag: String) {
    for alias in aliases {
      guard let from = Redirect.address(of: alias), isFree(from.file) else { continue }
      take(from.file)
      all.append(Redirect(from: from, to: to, title: title, language: tag))
    }
  }

  private mutating func take(_ file: String) {
    let key = Self.key(file)
    files.insert(key)
    for folder in Self.folders(of: key) where !folders.insert(folder).inserted { return }
  }

  private func isFree(_ file: String) -> Bool {
    let key = Self.key(file)
    return !files.contains(key) && !folders.contains(key)
      && Self.folders(of: key).allSatisfy { !files.contains($0) }
  }

  /// Some file systems take names that differ in case for one.
  private static func key(_ file: String) -> String { file.lowercased() }

  /// `a/b` and `a` for `a/b/index.html`.
  private static func folders(of file: String) -> some Sequence<String> {
    sequence(first: file) { path in
      path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
    .dropFirst()
  }
}
