/// Follows every link of a site's files, as a browser would that opens them under some base.
public struct LinkWalk: Sendable {
  /// Every file by path: pages, data, assets, attachments.
  private let files: Set<String>
  /// Whether a link that ends in `/` leads to its `index.html`, as a web server has it.
  private let isServed: Bool
  /// The path of the site on its server, `/` or `/union/`: what absolute links must begin with.
  private let base: String
  private let pages: [(path: String, links: [String])]
  private let ids: [String: Set<String>]

  /// A walk through all files of a site.
  public init(_ files: [String: [UInt8]], isServed: Bool, base: String = "/") {
    let scans = files.filter { $0.key.hasSuffix(".html") }.mapValues(TagScan.init)
    self.init(Set(files.keys), scans: scans, isServed: isServed, base: base)
  }

  /// The same for pages that were read already.
  public init(_ files: Set<String>, scans: [String: TagScan], isServed: Bool, base: String = "/") {
    self.files = files
    self.isServed = isServed
    self.base = base
    pages = scans.map { ($0.key, $0.value.links) }.sorted { $0.path < $1.path }
    ids = scans.mapValues { Set($0.ids) }
  }

  /// Every link that leads nowhere: `page → link`.
  public func broken() -> [String] {
    // The pages of one folder share most of their links, and so do the rows of a table.
    var known: [String: [String: Bool]] = [:]
    var found: [String] = []
    for page in pages {
      let folder = Self.folder(of: page.path)
      for link in page.links {
        let isPlace = link.hasPrefix("#") || link.isEmpty
        let key = isPlace ? page.path : folder
        let leads = known[key]?[link] ?? leadsSomewhere(link, from: page.path)
        known[key, default: [:]][link] = leads
        if !leads { found.append("\(page.path) → \(link)") }
      }
    }
    return found
  }

  /// How many links inside the site there are.
  public var count: Int { pages.reduce(0) { $0 + $1.links.count { !Self.isOutside($0) } } }

  private static func folder(of page: String) -> String {
    page.lastIndex(of: "/").map { String(page[...$0]) } ?? ""
  }

  private static func isOutside(_ link: String) -> Bool {
    ["https:", "http:", "mailto:", "tel:"].contains(where: link.hasPrefix)
  }

  private func leadsSomewhere(_ link: String, from page: String) -> Bool {
    if Self.isOutside(link) { return true }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = target(String(parts[0]), from: page), files.contains(target) else {
      return false
    }
    guard parts.count > 1 else { return true }
    return ids[target]?.contains(Self.decoded(String(parts[1]))) ?? false
  }

  /// The file that a link leads to; nil where it leaves the site.
  private func target(_ link: String, from page: String) -> String? {
    if link.isEmpty { return page }
    var names = page.split(separator: "/").dropLast().map(String.init)
    var rest = link[...]
    if link.hasPrefix("/") {
      guard link.hasPrefix(base) else { return nil }
      names = []
      rest = link.dropFirst(base.count)
    }
    for name in rest.split(separator: "/") where name != "." {
      if name == ".." {
        if names.isEmpty { return nil }
        names.removeLast()
      } else {
        names.append(Self.decoded(String(name)))
      }
    }
    let isFolder = rest.isEmpty || rest.hasSuffix("/")
    if isFolder, !isServed { return nil }
    return (names + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }

  /// A part of an address without its percent signs.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
