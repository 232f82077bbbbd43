import UnionCompare

/// Links to pages that the main navigation leaves out.
extension PageContext {
  /// On the home page: awards and standards.
  func homeLinks(_ linker: Linker) -> [LinkView] {
    var links: [LinkView] = []
    if !awardYears.isEmpty {
      links.append(
        LinkView(label: AwardWords(words).title, url: linker.link(to: SiteAddresses.awards)))
    }
    if !standardYears.isEmpty {
      links.append(
        LinkView(
          label: StandardWords(words).title,
          url: linker.link(to: SiteAddresses.standards(of: nil))))
    }
    return links
  }

  /// On the page of a year: its awards and standards.
  func yearLinks(_ year: Int, _ linker: Linker) -> [LinkView] {
    [awardsLink(of: year, linker), standardsLink(of: year, linker)].compactMap { $0 }
  }
}
