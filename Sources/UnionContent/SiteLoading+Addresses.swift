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
    checkAliases(&taken)
  }

  /// Nothing may be at an old address: it only leads on.
  private mutating func checkAliases(_ taken: inout [String: (address: String, source: String)]) {
    for (alias, source) in aliases() {
      let address = alias.hasSuffix("/") ? String(alias.dropLast()) : alias
      let key = Self.page(address.lowercased())
      let isFamily = Self.made.contains { key.hasPrefix($0 + "/") }
      if isFamily || taken[key] != nil {
        let also = taken[key].flatMap { $0.source.isEmpty ? nil : SourcePosition(path: $0.source) }
        problems.append(
          Problem(.aliasTaken("/" + alias), file: source, also: also.map { [$0] } ?? []))
      } else {
        taken[key] = (address, source)
      }
    }
  }

  private func aliases() -> [(String, String)] {
    var all: [(String, String)] = []
    for unit in site.units { all += unit.aliases.map { ($0, shown(unit.source)) } }
    for report in site.reports { all += report.aliases.map { ($0, shown(report.source)) } }
    for page in site.pages { all += page.aliases.map { ($0, shown(page.source)) } }
    return all
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
    (Self.made + [
      "", "units", "feed.xml", "sitemap.xml", "robots.txt", "404.html", "unionsite-stamp.json",
      "data.csv", "data.json",
    ]).map { ($0, "") }
  }

  /// The folders in which every page is made by the site itself.
  private static let made = [
    "years", "topics", "indicators", "awards", "standards", "search", "assets",
  ]

  private func claimed() -> [(String, String)] {
    var all: [(String, String)] = []
    for unit in site.units {
      all.append(("units/" + unit.address, shown(unit.source)))
      all.append(("units/\(unit.address)/data.csv", ""))
      all.append(("units/\(unit.address)/data.json", ""))
      all.append(("units/\(unit.address)/rollups", ""))
    }
    for report in site.reports {
      all.append(
        ("units/\(site.units[report.unit].address)/\(report.slug)", shown(report.source)))
    }
    all += monthFolders()
    for page in site.pages {
      all.append((page.address, shown(page.source)))
      // Below the folder of a family any page may be made one day.
      if let family = Self.made.first(where: { page.address.hasPrefix($0 + "/") }) {
        all.append((family, shown(page.source)))
      }
    }
    for file in site.attachments { all.append((file.address, shown(file.source))) }
    return all
  }

  /// The calendar of a unit's year, where a report has months.
  private func monthFolders() -> [(String, String)] {
    var all: Set<String> = []
    for report in site.reports where !report.months.isEmpty {
      all.insert("units/\(site.units[report.unit].address)/\(report.period.year)-months")
    }
    return all.sorted().map { ($0, "") }
  }
}
