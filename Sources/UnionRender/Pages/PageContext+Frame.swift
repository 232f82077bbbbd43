import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// Head, navigation and foot of a page; without what its template (where it is given) does not show.
  func frame(
    _ address: Address, title: String, linker: Linker, language: String? = nil,
    description: String? = nil, breadcrumbs: [LinkView] = [], parts: [LinkView] = [],
    isArticle: Bool = false, for template: Program? = nil,
    structured: (inout LinkedData) -> Void = { _ in }
  ) -> FrameView {
    func shows(_ name: String) -> Bool {
      template?.reads(name, of: FrameView.shape.layout) ?? true
    }
    let trail =
      address == .home
      ? [] : [LinkView(label: words.home, url: linker.link(to: .home))] + breadcrumbs
    let current = parts.firstIndex(where: \.isCurrent)
    return FrameView(
      language: site.settings.language, title: title,
      siteTitle: site.settings.title, organisation: site.settings.organisation,
      description: self.description(description, title, part: current, of: parts.count),
      canonical: address == SiteAddresses.notFound ? nil : canonical(address),
      previousPart: current.flatMap { $0 > 0 ? parts[$0 - 1].url : nil },
      nextPart: current.flatMap { $0 + 1 < parts.count ? parts[$0 + 1].url : nil },
      feed: feedSite == nil ? nil : linker.link(to: SiteAddresses.feed), feedTitle: feedTitle,
      isArticle: isArticle, locale: Self.locale(language ?? site.settings.language),
      structuredData: shows("structured_data")
        ? structuredData(address, title, trail, linker, structured) : [],
      home: linker.link(to: .home), stylesheet: linker.link(to: SiteAddresses.stylesheet),
      script: linker.link(to: SiteAddresses.script), icon: linker.link(to: SiteAddresses.icon),
      assets: String(
        linker.link(to: SiteAddresses.icon).dropLast(SiteAddresses.iconName.utf8.count)),
      isHome: address == .home, navigation: shows("navigation") ? navigation(address, linker) : [],
      breadcrumbs: trail,
      footer: site.settings.footer.map { footerLine($0, linker) }, publisher: publisher,
      words: wordsValue, terms: FrameWords(words))
  }

  private func footerLine(_ line: FooterLine, _ linker: Linker) -> FooterView {
    FooterView(
      label: line.text, url: line.link,
      icon: FooterIcons.address(of: line, theme: theme).map { linker.link(to: $0) })
  }

  /// Who publishes the site, unless a line at the foot of the page or its name says so.
  private var publisher: String? {
    guard let name = site.settings.organisation else { return nil }
    let said = site.settings.footer.map(\.text) + [site.settings.title]
    return said.contains { $0.contains(name) } ? nil : name
  }

  /// The language of a text where it is not the site's.
  func otherLanguage(_ tag: String) -> String? { tag == site.settings.language ? nil : tag }

  /// What the page is about: as it says itself, else as the site does; the pages of a long list say
  /// which they are.
  private func description(_ own: String?, _ title: String, part: Int?, of parts: Int) -> String {
    let text = [own, site.settings.description].lazy.compactMap { $0 }.first { !$0.isEmpty }
    let whole = text ?? "\(title) · \(site.settings.title)"
    guard let part, part > 0 else { return whole }
    return whole + words.bracketed(words.page(part + 1, of: parts))
  }

  /// The language of a page as Open Graph writes it; nil where the tag says no country.
  private static func locale(_ tag: String) -> String? {
    switch tag.lowercased() {
    case "zh", "zh-hans", "zh-cn", "zh-hans-cn": "zh_CN"
    case "zh-hant", "zh-tw", "zh-hant-tw": "zh_TW"
    case "zh-hk", "zh-hant-hk": "zh_HK"
    default: nil
    }
  }

  /// What the page says of itself, and the way to it; nothing for the page that a server sends from
  /// any address.
  private func structuredData(
    _ address: Address, _ title: String, _ trail: [LinkView], _ linker: Linker,
    _ structured: (inout LinkedData) -> Void
  ) -> [UInt8] {
    if address == SiteAddresses.notFound { return [] }
    var data = LinkedData()
    structured(&data)
    if !trail.isEmpty { breadcrumbList(trail, title: title, linker: linker, &data) }
    return data.block
  }

  private func navigation(_ address: Address, _ linker: Linker) -> [LinkView] {
    let off = site.settings.switchedOff
    let facts = navigationFacts
    var links = [
      LinkView(label: words.home, url: linker.link(to: .home), isCurrent: address == .home)
    ]
    if !off.contains(.units) {
      links.append(link(words.units, SiteAddresses.unitTree, in: "units/", address, linker))
    }
    if !off.contains(.years), let latest = facts.latestYear {
      let isInYears = address.path.utf8.starts(with: "years/".utf8)
      let compared = isInYears && address.path.contains("/compared/")
      links.append(
        LinkView(
          label: words.yearsInNavigation,
          url: linker.link(to: SiteAddresses.year(latest)),
          isCurrent: isInYears && !compared))
      if let latest = facts.latestCompared, !off.contains(.compared) {
        links.append(
          LinkView(
            label: words.compared, url: linker.link(to: SiteAddresses.compared(latest)),
            isCurrent: compared))
      }
    }
    if TopicIndex.shown(in: site) {
      links.append(link(topicWords.topics, SiteAddresses.topics, in: "topics/", address, linker))
    }
    if showsIndicators {
      links.append(
        link(indicatorWords.title, IndicatorAddresses.list, in: "indicators/", address, linker))
    }
    for page in facts.pages {
      links.append(
        link(
          page.title, Address(page.address + "/"), in: page.address + "/", address, linker))
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
