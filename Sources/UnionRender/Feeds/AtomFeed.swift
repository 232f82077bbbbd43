import Markdown
import UnionModel

extension PageContext {
  /// The number of reports in the feed.
  static let feedLength = 30

  /// `/feed.xml`: the newest reports (Atom, RFC 4287). It needs absolute addresses, and a date: times
  /// are those of the reports, never of the build.
  func feed() -> [RenderedFile] {
    guard let url = feedSite, let newest = newest.first.flatMap(updated) else { return [] }
    let settings = site.settings
    var out: [UInt8] = []
    out += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"".utf8
    out.appendXML(settings.language)
    out += "\">\n".utf8
    out.appendElement("title", settings.title)
    if let about = settings.description { out.appendElement("subtitle", about) }
    out.appendElement("id", url.of(.home))
    Self.link("self", "application/atom+xml", url.of(SiteAddresses.feed), &out)
    Self.link("alternate", "text/html", url.of(.home), &out)
    out.appendElement("updated", newest)
    author(settings.organisation ?? settings.title, &out)
    for report in self.newest { entry(report, url, &out) }
    out += "</feed>\n".utf8
    return [RenderedFile(path: SiteAddresses.feed.file, bytes: out)]
  }

  private func entry(_ index: Int, _ url: SiteURL, _ out: inout [UInt8]) {
    let report = site.reports[index]
    guard let updated = updated(index) else { return }
    let address = url.of(addresses.reports[index])
    if report.language == site.settings.language {
      out += "<entry>\n".utf8
    } else {
      out += "<entry xml:lang=\"".utf8
      out.appendXML(report.language)
      out += "\">\n".utf8
    }
    out.appendElement("title", report.title)
    out.appendElement("id", address)
    Self.link("alternate", "text/html", address, &out)
    out.appendElement("updated", updated)
    author(site.units[report.unit].title, &out)
    out += "<category term=\"\(report.kind.rawValue)\" label=\"".utf8
    out.appendXML(words.kind(report.kind))
    out += "\"/>\n".utf8
    let summary = report.summary ?? report.body.excerpt
    if !summary.isEmpty { out.appendElement("summary", summary) }
    out += "</entry>\n".utf8
  }

  private func author(_ name: String, _ out: inout [UInt8]) {
    out += "<author>".utf8
    out.appendElement("name", name)
    out.removeLast()
    out += "</author>\n".utf8
  }

  private static func link(_ rel: String, _ type: String, _ url: String, _ out: inout [UInt8]) {
    out += "<link rel=\"\(rel)\" type=\"\(type)\" href=\"".utf8
    out.appendXML(url)
    out += "\"/>\n".utf8
  }

  /// The day of a report as a time (RFC 3339): a day has none, so its beginning.
  private func updated(_ report: Int) -> String? {
    NewestReports.day(of: report, in: site).map { "\($0)T00:00:00Z" }
  }
}
