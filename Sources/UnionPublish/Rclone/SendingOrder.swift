import UnionBuild

/// In which order files are sent to a place without a switch. Readers there may see old and new pages
/// side by side for a while, but never a link to a page that is not there yet: new pages come before
/// those that are there, for only these can lead to them; what pages need comes before all pages; what
/// lists them all, behind. The home page is the last.
enum SendingOrder {
  /// One after the other; nothing of a part is sent before all of the part before has arrived.
  enum Part: Int, Comparable, CaseIterable {
    case assets, newPages, leaves, indexes, lists, home

    static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  /// The most files in a batch, so that not too much is sent again where one breaks off.
  static let usualBatch = 200

  /// The files to be sent, in batches, each of one part.
  static func batches(
    _ differences: Differences, of site: FinishedSite, size: Int = usualBatch
  ) -> [[FinishedSite.File]] {
    let added = Set(differences.added)
    let wanted = added.union(differences.changed)
    let parents = parents(of: site)
    var parts: [Part: [FinishedSite.File]] = [:]
    for file in site.files where wanted.contains(file.path) {
      parts[part(file.path, isNew: added.contains(file.path), parents), default: []].append(file)
    }
    return Part.allCases.flatMap { part -> [[FinishedSite.File]] in
      let files = parts[part] ?? []
      return stride(from: 0, to: files.count, by: size).map {
        Array(files[$0..<min($0 + size, files.count)])
      }
    }
  }

  /// The part of a file. `parents` are the folders that have pages in folders below them.
  static func part(_ path: String, isNew: Bool, _ parents: Set<Substring>) -> Part {
    let page = path.hasSuffix(".gz") || path.hasSuffix(".br") ? path.dropLast(3) : path[...]
    if page == "index.html" { return .home }
    if ["feed.xml", "robots.txt", "unionsite-stamp.json"].contains(page)
      || page.hasPrefix("sitemap") || page.hasPrefix("search/") && !page.hasSuffix(".html")
    {
      return .lists
    }
    guard page.hasSuffix(".html") else { return .assets }
    if isNew { return .newPages }
    let folders = page.split(separator: "/").dropLast()
    if parents.contains(folders.joined(separator: "/")[...]) { return .indexes }
    // Below the folders of families (years, topics, indicators …) stand lists of units' pages.
    return folders.count > 1 && folders.first != "units" ? .indexes : .leaves
  }

  /// The folders that have pages in folders below them.
  static func parents(of site: FinishedSite) -> Set<Substring> {
    var parents: Set<Substring> = []
    for file in site.files where file.path.hasSuffix(".html") {
      guard let slash = file.path.lastIndex(of: "/") else { continue }
      var folder = file.path[..<slash]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if !parents.insert(folder).inserted { break }
      }
    }
    return parents
  }
}
