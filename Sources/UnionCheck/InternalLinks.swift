public import Diagnostics
import Markdown
public import UnionModel
import UnionRender

/// Rule: a link within the site leads to a page, a file or a place that is there.
///
/// O(links); files with a broken link are read again for their positions.
public struct InternalLinks: Sendable {
  private let site: Site
  private let links: SiteLinks
  private let text: @Sendable (String) -> SourceText?

  /// The rule for a site; `text` gives a content file by its path below the content folder.
  public init(_ site: Site, text: @escaping @Sendable (String) -> SourceText?) {
    self.site = site
    self.text = text
    links = SiteLinks(site)
  }

  /// Every broken link.
  public func problems() -> [Problem] {
    var bodies: [(source: String, body: MarkdownDocument)] = []
    bodies += site.units.map { ($0.source, $0.body) }
    bodies += site.reports.map { ($0.source, $0.body) }
    bodies += site.pages.map { ($0.source, $0.body) }
    let ids = Dictionary(bodies.map { ($0.source, Self.ids(of: $0.body)) }) { first, _ in first }
    return bodies.flatMap { problems(in: $0.body, source: $0.source, ids: ids) }
  }

  private func problems(
    in body: MarkdownDocument, source: String, ids: [String: Set<String>]
  ) -> [Problem] {
    let broken = body.links.compactMap { link in
      finding(for: link, source: source, ids: ids).map { (finding: $0, range: link.range) }
    }
    if broken.isEmpty { return [] }
    let path = site.contentRoot + "/" + source
    guard let text = text(source) else {
      return broken.map { Problem($0.finding, file: path) }
    }
    return broken.map { Problem($0.finding, in: text, $0.range) }
  }

  private func finding(
    for link: MarkdownLink, source: String, ids: [String: Set<String>]
  ) -> Finding? {
    guard Self.isInternal(link.destination) else { return nil }
    let found = links.target(of: link.destination, in: source)
    switch found.target {
    case .missing:
      if Self.isHost(link.destination) {
        return .linkTargetMissing(link.destination, suggestion: "https://" + link.destination)
      }
      let name = link.destination.split(separator: "/").last.map(String.init) ?? link.destination
      let near = links.sources.first { $0 != source && $0.hasSuffix("/" + name) }
        .map { Self.path(to: $0, from: source) }
      return .linkTargetMissing(
        link.destination,
        suggestion: near ?? NearMiss.best(for: name, among: neighbours(of: source)))
    case .found(let target):
      guard !found.fragment.isEmpty, let target, let known = ids[target] else { return nil }
      let id = found.fragment.removingPercentEncodingOrSelf
      return known.contains(id) || Self.isMadeByPage(id)
        ? nil : .linkAnchorMissing(link.destination)
    }
  }

  /// The rows of tables and the footnotes have ids that are no heading's; whether they are there is
  /// known when the page is made.
  private static func isMadeByPage(_ id: String) -> Bool {
    id.contains(".") || id.hasPrefix("fn-") || id.hasPrefix("fnref-")
  }

  /// How the text of `source` would write a link to another content file: `../b/report.md`.
  private static func path(to target: String, from source: String) -> String {
    let folder = source.split(separator: "/").dropLast()
    let names = target.split(separator: "/")
    let shared = zip(folder, names.dropLast()).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: folder.count - shared)
    return (up + names.dropFirst(shared)).joined(separator: "/")
  }

  /// The names in the same folder.
  private func neighbours(of source: String) -> [String] {
    let folder = source.split(separator: "/").dropLast().joined(separator: "/") + "/"
    return links.sources.filter { $0 != source && $0.hasPrefix(folder) }.map {
      String($0.dropFirst(folder.count))
    }
  }

  private static func ids(of body: MarkdownDocument) -> Set<String> { Set(body.headings.map(\.id)) }

  /// `www.example.org/page`: the address of another site without its beginning.
  private static func isHost(_ destination: String) -> Bool {
    let host = destination.prefix { !"/?#".contains($0) }.lowercased()
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts.contains("") else { return false }
    return parts[0] == "www" || endings.contains { host.hasSuffix($0) }
  }

  /// Those that are no ending of a file.
  private static let endings = [".com", ".cn", ".org", ".net", ".gov", ".edu", ".uk"]

  private static func isInternal(_ destination: String) -> Bool {
    if destination.hasPrefix("//") { return false }
    guard let colon = destination.firstIndex(of: ":") else { return true }
    return destination[..<colon].contains { "/?#".contains($0) }
  }
}

extension String {
  /// `%E4%B8%80` as 一; the text itself where it is not encoded.
  fileprivate var removingPercentEncodingOrSelf: String {
    var out: [UInt8] = []
    let bytes = Array(utf8)
    var next = 0
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "%"), next + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[next + 1...next + 2], as: UTF8.self), radix: 16)
      {
        out.append(value)
        next += 3
      } else {
        out.append(bytes[next])
        next += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
