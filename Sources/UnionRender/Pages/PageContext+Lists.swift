import UnionModel

extension PageContext {
  /// A report in a list.
  func reportLink(_ index: Int, _ linker: Linker) -> ReportLinkView {
    ReportLinkView(context: self, index: index, linker: linker)
  }

  /// A unit in a list, with the units below it where `deep`.
  func unitInList(_ index: Int, deep: Bool, _ linker: Linker) -> UnitLinkView {
    let unit = site.units[index]
    return UnitLinkView(
      title: unit.title, url: linker.link(to: addresses.units[index]),
      level: unit.level.map(words.level),
      reportCount: unit.reports.isEmpty ? nil : words.reportCount(unit.reports.count),
      children: deep ? unit.children.map { unitInList($0, deep: true, linker) } : [])
  }
}
