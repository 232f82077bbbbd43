import UnionModel

/// The nodes of schema.org that several pages share. What needs absolute addresses is left out where
/// the site has no base address.
extension PageContext {
  /// The address of a page under the base address; nil where there is none.
  func canonical(_ address: Address) -> String? {
    baseURL.map { $0 + Linker.encoded(address.path) }
  }

  /// A table of data with its two files, those beside the page at `address`.
  /// `years` are the first and the last, `variables` what is counted with its measure.
  func dataset(
    _ title: String, at address: Address, description: String, years: ClosedRange<Int>,
    variables: [(name: String, measure: String?)], in data: inout LinkedData
  ) {
    data.node("Dataset") { node in
      node.text("name", title)
      node.text("description", description)
      node.text("url", canonical(address))
      node.text("inLanguage", site.settings.language)
      node.text(
        "temporalCoverage",
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)/\(years.upperBound)")
      node.nodes("variableMeasured", "PropertyValue", variables) { node, variable in
        node.text("name", variable.name)
        node.text("unitText", variable.measure)
      }
      publisher("creator", &node)
      guard baseURL != nil, !site.settings.switchedOff.contains(.data) else { return }
      let files = [
        ("text/csv", SiteAddresses.data(of: address)),
        ("application/json", SiteAddresses.dataJSON(of: address)),
      ]
      node.nodes("distribution", "DataDownload", files) { node, file in
        node.text("encodingFormat", file.0)
        node.text("contentUrl", canonical(file.1))
      }
    }
  }

  /// The variables of a dataset: what its indicators (indices in the catalogue) are called.
  func variables(_ indicators: some Sequence<Int>) -> [(name: String, measure: String?)] {
    indicators.map {
      (indicatorTexts[$0].label, indicatorTexts[$0].isPercent ? "%" : indicatorTexts[$0].measure)
    }
  }

  /// A unit as the one that something is by or of.
  func organisation(_ name: StaticString, unit: Int, _ node: inout LinkedData) {
    node.node(name, "Organization") { node in
      node.text("@id", canonical(addresses.units[unit]).map { $0 + "#unit" })
      node.text("name", site.units[unit].title)
      node.text("url", canonical(addresses.units[unit]))
    }
  }

  /// Who publishes the site, where that is said.
  func publisher(_ name: StaticString, _ node: inout LinkedData) {
    guard let organisation = site.settings.organisation else { return }
    node.node(name, "Organization") { $0.text("name", organisation) }
  }

  /// The site that a page is part of.
  func partOfSite(_ node: inout LinkedData) {
    node.node("isPartOf", "WebSite") { node in
      node.text("name", site.settings.title)
      node.text("url", canonical(.home))
    }
  }

  /// The way to a page, itself at its end.
  func breadcrumbList(_ links: [LinkView], title: String, linker: Linker, _ data: inout LinkedData)
  {
    let steps = links + [LinkView(label: title, url: "")]
    data.node("BreadcrumbList") { node in
      node.nodes("itemListElement", "ListItem", steps.indices) { node, place in
        node.whole("position", place + 1)
        node.text("name", steps[place].label)
        guard let baseURL, !steps[place].url.isEmpty else { return }
        node.text("item", baseURL + linker.path(behind: steps[place].url))
      }
    }
  }
}
