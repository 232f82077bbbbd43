import UnionModel

/// `sitemap.xml` (protocol 0.9, sitemaps.org): every page by its absolute address. Where one file
/// would be too large there are several, and `sitemap.xml` lists those.
struct Sitemap {
  /// A page.
  struct Entry: Sendable, Hashable {
    var address: Address
    /// The day of its text, where it has one.
    var date: CalendarDate?
  }

  /// The most that the protocol allows in one file.
  struct Limits: Sendable {
    var count = 50_000
    var bytes = 50 * 1024 * 1024
  }

  /// The longest address that the protocol allows, in characters.
  private static let longestAddress = 2048

  let url: SiteURL
  var limits = Limits()

  /// The files for some pages: at least `sitemap.xml`.
  func files(_ entries: [Entry]) -> [RenderedFile] {
    let parts = parts(entries)
    if parts.count == 1 {
      return [RenderedFile(path: SiteAddresses.sitemap.file, bytes: parts[0])]
    }
    var index = Array((Self.head + Self.open("sitemapindex")).utf8)
    var files: [RenderedFile] = []
    for (place, bytes) in parts.enumerated() {
      let address = Address("sitemap-\(place + 1).xml")
      files.append(RenderedFile(path: address.file, bytes: bytes))
      index += "<sitemap><loc>".utf8
      index.appendXML(url.of(address))
      index += "</loc></sitemap>\n".utf8
    }
    index += "</sitemapindex>\n".utf8
    return [RenderedFile(path: SiteAddresses.sitemap.file, bytes: index)] + files
  }

  private func parts(_ entries: [Entry]) -> [[UInt8]] {
    let begin = Array((Self.head + Self.open("urlset")).utf8)
    let end = Array("</urlset>\n".utf8)
    var parts: [[UInt8]] = []
    var part = begin
    var count = 0
    for entry in entries {
      guard let line = line(entry) else { continue }
      if count == limits.count || part.count + line.count + end.count > limits.bytes, count > 0 {
        parts.append(part + end)
        part = begin
        count = 0
      }
      part += line
      count += 1
    }
    return parts + [part + end]
  }

  /// Nil for an address too long for the protocol, which would spoil the whole file.
  private func line(_ entry: Entry) -> [UInt8]? {
    let address = url.of(entry.address)
    guard address.utf8.count <= Self.longestAddress else { return nil }
    var line = Array("<url><loc>".utf8)
    line.appendXML(address)
    line += "</loc>".utf8
    if let date = entry.date { line += "<lastmod>\(date)</lastmod>".utf8 }
    line += "</url>\n".utf8
    return line
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static func open(_ name: String) -> String {
    "<\(name) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  }
}

extension PageContext {
  /// `/sitemap.xml`: the pages of all jobs, so that no family of pages can be forgotten.
  func sitemap() -> [RenderedFile] {
    guard let url = publishedSite else { return [] }
    return Sitemap(url: url).files(PageJob.pages(in: self).compactMap { $0.sitemapEntry(in: self) })
  }

  /// `/robots.txt`: everything may be read; where the list of pages is.
  func robots() -> [RenderedFile] {
    var text = "User-agent: *\nAllow: /\n"
    if let url = publishedSite { text += "\nSitemap: \(url.of(SiteAddresses.sitemap))\n" }
    return [RenderedFile(path: SiteAddresses.robots.file, bytes: Array(text.utf8))]
  }

  /// Where the site is published: nil where that is not known, and on a disk.
  var publishedSite: SiteURL? {
    options.purpose == .web ? baseURL.map { SiteURL(base: $0) } : nil
  }

  /// The same where the site has a feed.
  var feedSite: SiteURL? {
    site.settings.switchedOff.contains(.feed) || !navigationFacts.hasNewest
      ? nil : publishedSite
  }
}
