import Diagnostics
import UnionModel

extension SiteLoading {
  /// No two pages or files may have one address, nor addresses that some file systems and servers
  /// take for one: those that differ in case or Unicode normal form only.
  mutating func checkAddresses() {
    var taken: [String: (address: String, source: String)] = [:]
    for (address, source) in reserved() + claimed() {
      // Swift compares strings by canonical equivalence: é and e with its accent are one key.
      let key = Self.page(address.lowercased())
      guard let first = taken[key] else {
        taken[key] = (address, source)
        continue
      }
      // What the site makes itself has no file: the place is then the file that is in its way.
      guard let place = [source, first.source].first(where: { !$0.isEmpty }) else { continue }
      guard !source.isEmpty, !first.source.isEmpty else {
        problems.append(Problem(.reservedAddress("/" + address), file: place))
        continue
      }
      let same = Self.page(first.address).utf8.elementsEqual(Self.page(address).utf8)
      problems.append(
        Problem(
          same
            ? .duplicateAddress("/" + address)
            : .similarAddress("/" + first.address, "/" + address),
          file: source, also: [SourcePosition(path: first.source)]))
    }
  }

  /// `about/index.html` is what a server shows for `about/`.
  private static func page(_ address: String) -> String {
    let file = "index.html"
    // One byte tells nearly all others apart.
    guard address.utf8.last == UInt8(ascii: "l") else { return address }
    if address == file { return "" }
    return address.hasSuffix("/" + file) ? String(address.dropLast(file.count + 1)) : address
  }

  /// What the site makes itself.
  private func reserved() -> [(String, String)] {
    [
      "", "units", "years", "topics", "indicators", "search", "assets", "feed.xml", "sitemap.xml",
      "robots.txt", "404.html", "unionsite-stamp.json", "data.csv", "data.json",
    ].map { ($0, "") }
  }

  private func claimed() -> [(String, String)] {
    var all: [(String, String)] = []
    for unit in site.units {
      all.append(("units/" + unit.address, shown(unit.source)))
      all.append(("units/\(unit.address)/data.csv", ""))
      all.append(("units/\(unit.address)/data.json", ""))
    }
    for report in site.reports {
      all.append(
        ("units/\(site.units[report.unit].address)/\(report.slug)", shown(report.source)))
    }
    for page in site.pages { all.append((page.address, shown(page.source))) }
    for file in site.attachments { all.append((file.address, shown(file.source))) }
    return all
  }
}
