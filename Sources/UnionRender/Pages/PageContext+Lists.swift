import UnionModel

extension PageContext {
  /// A report in a list.
  func reportLink(_ index: Int, _ linker: Linker) -> ReportLinkView {
    let report = site.reports[index]
    return ReportLinkView(
      title: report.title, url: linker.link(to: addresses.reports[index]),
      unit: site.units[report.unit].short, unitURL: linker.link(to: addresses.units[report.unit]),
      period: words.period(report.period), kind: words.kind(report.kind),
      label: words.reportName(report), language: otherLanguage(report.language),
      date: report.date.map(words.date), isDraft: report.isDraft)
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
