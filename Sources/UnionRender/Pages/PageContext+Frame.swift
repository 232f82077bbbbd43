import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// Head, navigation and foot of a page; without what its template (where it is given) does not show.
  func frame(
    _ address: Address, title: String, linker: Linker, language: String? = nil,
    description: String? = nil, breadcrumbs: @autoclosure () -> [LinkView] = [],
    parts: [LinkView] = [], isArticle: Bool = false, for template: PageProgram? = nil,
    structured: (inout LinkedData) -> Void = { _ in }
  ) -> FrameView {
    let shown = template?.frame ?? .all
    let trail =
      address == .home || !(shown.breadcrumbs || shown.structuredData)
      ? [] : [LinkView(label: words.home, url: linker.link(to: .home))] + breadcrumbs()
    return FrameView(
      self, address, linker, title: title, said: description, trail: trail, parts: parts,
      isArticle: isArticle, ownLanguage: language,
      structuredData: shown.structuredData
        ? structuredData(address, title, trail, linker, structured) : [])
  }

  /// The language of a text where it is not the site's.
  func otherLanguage(_ tag: String) -> String? { tag == site.settings.language ? nil : tag }

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
