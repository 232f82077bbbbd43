import UnionModel

/// The parts of a frame, worked out as a page shows them.
extension FrameView {
  var settings: SiteSettings { context.site.settings }

  func link(_ target: Address) -> String { linker.link(to: target) }

  /// Where the theme's files are.
  var assets: String {
    String(link(SiteAddresses.icon).dropLast(SiteAddresses.iconName.utf8.count))
  }

  /// The feed of the site, where it has one.
  var feed: String? { context.feedSite == nil ? nil : link(SiteAddresses.feed) }

  /// Under which address the page is to be known; nil for the page that a server sends from any.
  var canonical: String? {
    address == SiteAddresses.notFound ? nil : context.canonical(address)
  }

  private var current: Int? { parts.firstIndex(where: \.isCurrent) }

  /// The page before this one of a long list.
  var previousPart: String? { current.flatMap { $0 > 0 ? parts[$0 - 1].url : nil } }

  /// The page after this one of a long list.
  var nextPart: String? { current.flatMap { $0 + 1 < parts.count ? parts[$0 + 1].url : nil } }

  /// What the page is about: as it says itself, else as the site does; the pages of a long list say
  /// which they are.
  var description: String {
    let text = [said, settings.description].lazy.compactMap { $0 }.first { !$0.isEmpty }
    let whole = text ?? "\(title) · \(settings.title)"
    guard let part = current, part > 0 else { return whole }
    return whole + context.words.bracketed(context.words.page(part + 1, of: parts.count))
  }

  /// The language of the page as Open Graph writes it; nil where the tag says no country.
  var locale: String? {
    switch (ownLanguage ?? settings.language).lowercased() {
    case "zh", "zh-hans", "zh-cn", "zh-hans-cn": "zh_CN"
    case "zh-hant", "zh-tw", "zh-hant-tw": "zh_TW"
    case "zh-hk", "zh-hant-hk": "zh_HK"
    default: nil
    }
  }

  /// The lines at the foot.
  var footer: [FooterView] {
    settings.footer.map { line in
      FooterView(
        label: line.text, url: line.link,
        icon: FooterIcons.address(of: line, theme: context.theme).map { link($0) })
    }
  }

  /// The ways to the parts of the site.
  var navigation: [LinkView] {
    let off = settings.switchedOff
    let facts = context.navigationFacts
    let words = context.words
    var links = [
      LinkView(label: words.home, url: link(.home), isCurrent: address == .home)
    ]
    if !off.contains(.units) {
      links.append(part(words.units, SiteAddresses.unitTree, in: "units/"))
    }
    if !off.contains(.years), let latest = facts.latestYear {
      let isInYears = address.path.utf8.starts(with: "years/".utf8)
      let compared = isInYears && address.path.contains("/compared/")
      links.append(
        LinkView(
          label: words.yearsInNavigation,
          url: link(SiteAddresses.year(latest)),
          isCurrent: isInYears && !compared))
      if let latest = facts.latestCompared, !off.contains(.compared) {
        links.append(
          LinkView(
            label: words.compared, url: link(SiteAddresses.compared(latest)),
            isCurrent: compared))
      }
    }
    if TopicIndex.shown(in: context.site) {
      links.append(part(context.topicWords.topics, SiteAddresses.topics, in: "topics/"))
    }
    if context.showsIndicators {
      links.append(
        part(context.indicatorWords.title, IndicatorAddresses.list, in: "indicators/"))
    }
    for page in facts.pages {
      links.append(
        part(
          page.title, Address(page.address + "/"), in: page.address + "/"))
    }
    return links
  }

  private func part(_ label: String, _ target: Address, in part: String) -> LinkView {
    LinkView(
      label: label, url: link(target), isCurrent: address.path.utf8.starts(with: part.utf8))
  }
}
