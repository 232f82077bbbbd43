import UnionCompare
import UnionModel

extension PageContext {
  /// Head, navigation and foot of a page.
  func frame(
    _ address: Address, title: String, linker: Linker, language: String? = nil,
    description: String? = nil, breadcrumbs: [LinkView] = []
  ) -> FrameView {
    FrameView(
      language: language ?? site.settings.language, title: title,
      siteTitle: site.settings.title, organisation: site.settings.organisation,
      description: description.flatMap { $0.isEmpty ? nil : $0 } ?? site.settings.description,
      canonical: address == SiteAddresses.notFound
        ? nil : baseURL.map { $0 + Linker.encoded(address.path) },
      home: linker.link(to: .home), stylesheet: linker.link(to: SiteAddresses.stylesheet),
      isHome: address == .home, navigation: navigation(address, linker),
      breadcrumbs: address == .home
        ? [] : [LinkView(label: words.home, url: linker.link(to: .home))] + breadcrumbs,
      footer: site.settings.footer.map { LinkView(label: $0.text, url: $0.link ?? "") },
      words: wordsValue)
  }

  private func navigation(_ address: Address, _ linker: Linker) -> [LinkView] {
    let off = site.settings.switchedOff
    var links = [
      LinkView(label: words.home, url: linker.link(to: .home), isCurrent: address == .home)
    ]
    if !off.contains(.units) {
      links.append(link(words.units, SiteAddresses.unitTree, in: "units/", address, linker))
    }
    if !off.contains(.years), let latest = latestYear {
      let isInYears = address.path.utf8.starts(with: "years/".utf8)
      let compared = isInYears && address.path.contains("/compared/")
      links.append(
        LinkView(
          label: words.yearsInNavigation,
          url: linker.link(to: SiteAddresses.year(latest.year)),
          isCurrent: isInYears && !compared))
      if let latest = years.last(where: \.hasYearBefore), !off.contains(.compared) {
        links.append(
          LinkView(
            label: words.compared, url: linker.link(to: SiteAddresses.compared(latest.year)),
            isCurrent: compared))
      }
    }
    for (index, page) in site.pages.enumerated() where !page.address.contains("/") {
      links.append(
        link(page.title, addresses.pages[index], in: page.address + "/", address, linker))
    }
    return links
  }

  private func link(
    _ label: String, _ target: Address, in part: String, _ address: Address, _ linker: Linker
  ) -> LinkView {
    LinkView(
      label: label, url: linker.link(to: target),
      isCurrent: address.path.utf8.starts(with: part.utf8))
  }

  /// The way from the list of units down to a unit's parent, or to the unit itself.
  func breadcrumbs(to unit: Int, including: Bool, _ linker: Linker) -> [LinkView] {
    var chain: [Int] = including ? [unit] : []
    var above = site.units[unit].parent
    while let parent = above {
      chain.append(parent)
      above = site.units[parent].parent
    }
    let tree =
      site.settings.switchedOff.contains(.units)
      ? [] : [LinkView(label: words.units, url: linker.link(to: SiteAddresses.unitTree))]
    return tree + chain.reversed().map { unitLink($0, linker) }
  }

  /// A link to a unit under its short name.
  func unitLink(_ unit: Int, _ linker: Linker) -> LinkView {
    LinkView(label: site.units[unit].short, url: linker.link(to: addresses.units[unit]))
  }
}
