import UnionModel

/// The addresses of reports, by index in `Site.reports`. Each is noted as its unit's, whose cell says
/// those of all its reports: who links to a report has not read it.
struct ReportAddresses: Sendable {
  private let all: [Address]
  private let units: [Int32]
  /// The cell of the first unit; negative where reads are not noted.
  private let firstUnit: Int

  /// The addresses of the reports of a site, whose units have theirs.
  init(of site: Site, units addresses: [Address]) {
    let reports = site.reports.untraced
    all = reports.map { addresses[$0.unit].appending($0.slug + "/") }
    units = reports.map { Int32($0.unit) }
    firstUnit = site.units.firstCell
  }

  subscript(report: Int) -> Address {
    Trace.note(cell(of: report))
    return all[report]
  }

  /// The cell that says the address of a report; negative where there is none.
  func cell(of report: Int) -> Int { firstUnit < 0 ? -1 : firstUnit + Int(units[report]) }

  /// The addresses, for those whose reads need not be noted.
  var untraced: [Address] { all }
}
