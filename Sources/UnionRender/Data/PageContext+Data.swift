import UnionModel

/// The data files of pages, where the site has them (`pages: {data: false}`).
extension PageContext {
  private var hasData: Bool { !site.settings.switchedOff.contains(.data) }

  /// The two files of a table of figures, beside the page at `address`; only then is it made.
  func dataFiles(of table: @autoclosure () -> FigureTable, beside address: Address)
    -> [RenderedFile]
  {
    hasData ? table().files(beside: address) : []
  }

  /// The two files of any other table.
  func dataFiles(of table: @autoclosure () -> DataTable, beside address: Address)
    -> [RenderedFile]
  {
    hasData ? table().files(beside: address) : []
  }

  /// The link to the CSV file of the page at `address`.
  func csvLink(of address: Address, _ linker: Linker) -> String? {
    hasData ? linker.link(to: SiteAddresses.data(of: address)) : nil
  }

  /// The link to its JSON file.
  func jsonLink(of address: Address, _ linker: Linker) -> String? {
    hasData ? linker.link(to: SiteAddresses.dataJSON(of: address)) : nil
  }

  /// Both links.
  func dataLinks(of address: Address, _ linker: Linker) -> DataLinksView? {
    guard let csv = csvLink(of: address, linker), let json = jsonLink(of: address, linker) else {
      return nil
    }
    return DataLinksView(csv: csv, json: json)
  }
}
