import Diagnostics
import UnionModel

extension SiteLoading {
  /// No two pages or files may have one address, nor addresses that some file systems and servers
  /// take for one: those that differ in case or Unicode normal form only.
  mutating func checkAddresses() {
    let aliases = aliases()
    // So it is with nearly every site.
    if aliases.isEmpty, areCertainlyApart() { return }
    let claims = reserved() + claimedByUnits() + claimedByOthers()
    var taken: [String: (address: String, source: String)] = [:]
    for claim in claims {
      let address = claim.address
      let source = claim.source.isEmpty ? "" : shown(claim.source)
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
    checkAliases(aliases, &taken)
  }

  /// Nothing may be at an old address: it only leads on.
  private mutating func checkAliases(
    _ aliases: [(String, String)], _ taken: inout [String: (address: String, source: String)]
  ) {
    for (alias, source) in aliases {
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
    for unit in site.units.untraced where !unit.aliases.isEmpty {
      all += unit.aliases.map { ($0, shown(unit.source)) }
    }
    for report in site.reports.untraced where !report.aliases.isEmpty {
      all += report.aliases.map { ($0, shown(report.source)) }
    }
    for page in site.pages.untraced { all += page.aliases.map { ($0, shown(page.source)) } }
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
  private func reserved() -> [AddressClaim] {
    (Self.made + [
      "", "units", "feed.xml", "sitemap.xml", "robots.txt", "404.html", "unionsite-stamp.json",
      "data.csv", "data.json",
    ]).map { AddressClaim(name: $0) }
  }

  /// The folders in which every page is made by the site itself.
  private static let made = [
    "years", "topics", "indicators", "awards", "standards", "search", "assets",
  ]

  /// Whether no two addresses can be in each other's way; false where only a closer look tells. O(n log n),
  /// without making any address of a unit or a report.
  private func areCertainlyApart() -> Bool {
    var hashes: [UInt64?] = (reserved() + claimedByOthers()).map(\.plainHash)
    hashes.reserveCapacity(hashes.count + 4 * site.units.size + site.reports.size)
    let (units, reports) = (site.units.untraced, site.reports.untraced)
    let starts = units.indices.map { PlainHash(ofUnit: units[$0].address) }
    for start in starts {
      hashes.append(start.address)
      for name in Self.madeForUnits { hashes.append(start.below(name)) }
    }
    for place in reports.indices {
      hashes.append(starts[reports[place].unit].below(reports[place].slug))
    }
    let known = hashes.compactMap { $0 }.sorted()
    return known.count == hashes.count && zip(known, known.dropFirst()).allSatisfy(!=)
  }

  /// What the site makes for each unit beside its page.
  private static let madeForUnits = ["data.csv", "data.json", "rollups"]

  private func claimedByUnits() -> [AddressClaim] {
    var all: [AddressClaim] = []
    for unit in site.units.untraced {
      all.append(AddressClaim(unit: unit.address, name: "", source: unit.source))
      all += Self.madeForUnits.map { AddressClaim(unit: unit.address, name: $0) }
    }
    for report in site.reports.untraced {
      all.append(
        AddressClaim(
          unit: site.units[report.unit].address, name: report.slug, source: report.source))
    }
    return all
  }

  private func claimedByOthers() -> [AddressClaim] {
    var all = monthFolders()
    for page in site.pages {
      all.append(AddressClaim(name: page.address, source: page.source))
      // Below the folder of a family any page may be made one day.
      if let family = Self.made.first(where: { page.address.hasPrefix($0 + "/") }) {
        all.append(AddressClaim(name: family, source: page.source))
      }
    }
    for file in site.attachments {
      all.append(AddressClaim(name: file.address, source: file.source))
    }
    return all
  }

  /// The calendar of a unit's year, where a report has months.
  private func monthFolders() -> [AddressClaim] {
    var all: Set<UnitYearKey> = []
    for report in site.reports.untraced where report.states(.months) {
      all.insert(UnitYearKey(unit: report.unit, year: report.period.year))
    }
    return all.map { ("\($0.year)-months", site.units[$0.unit].address) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map { AddressClaim(unit: $0.1, name: $0.0) }
  }

  private struct UnitYearKey: Hashable {
    var unit: Int
    var year: Int
  }
}
