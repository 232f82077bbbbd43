import UnionCompare

/// Where the rows of one page lead that name an indicator: to its page, on a unit's page or report to
/// the unit's row there.
struct IndicatorLinks: Sendable {
  fileprivate let linker: Linker
  /// The unit that the page is about.
  fileprivate let unit: Int?
  /// `#` and its row.
  fileprivate let fragment: String
}

extension PageContext {
  /// The links of a page, which is about a unit where one is given.
  func indicatorLinks(_ linker: Linker, unit: Int? = nil) -> IndicatorLinks {
    IndicatorLinks(
      linker: linker, unit: unit,
      fragment: unit.map { "#" + Linker.encoded(unitRowID($0)) } ?? "")
  }

  /// The link to an indicator; nil where such pages are switched off.
  func url(_ indicator: Int, _ links: IndicatorLinks) -> String? {
    guard showsIndicators else { return nil }
    guard let unit = links.unit, let place = place(of: unit, in: indicator) else {
      return Linker.joined(links.linker.prefix, indicatorPaths[indicator])
    }
    if place < Self.unitsPerPage {
      return Linker.joined(links.linker.prefix, indicatorPaths[indicator], links.fragment)
    }
    let part = place / Self.unitsPerPage + 1
    return links.linker.link(to: SiteAddresses.part(part, of: addresses.indicators[indicator]))
      + links.fragment
  }
}
