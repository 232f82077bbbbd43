import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// The largest number of standards in one table; the others are in the data files.
  private static let standardsShown = 20

  /// `/standards/`: the last that each unit said of each standard; or, with a year, what it said for
  /// that year, against the year before.
  func standardsPage(of year: Int?, part: Int) -> [RenderedFile] {
    let base = SiteAddresses.standards(of: year)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let terms = StandardWords(words)
    let units = year.map(standards.units(in:)) ?? standards.units
    let names = year.map(standards.names(in:)) ?? standards.names
    let shown = Array(names.prefix(Self.standardsShown))
    let title = year.map(terms.title) ?? terms.title
    let parts = partLinks(of: base, count: units.count, current: part, linker)
    let place = year.flatMap(standards.years.firstIndex)
    let view = StandardsView(
      frame: frame(
        address, title: title, linker: linker,
        description: terms.about(year, units: units.count, names),
        breadcrumbs: year == nil ? [] : [standardsLink(nil, linker)], parts: parts),
      title: title, units: terms.units(units.count),
      years: ([nil] + standards.years.reversed().map { $0 }).map {
        var link = standardsLink($0, linker)
        link.label = $0.map(words.year) ?? (words.countsInTenThousands ? "最近情况" : "Latest")
        link.isCurrent = $0 == year
        return link
      },
      counts: year.map { year in part == 1 ? shown.map { count($0, year) } : [] } ?? [],
      columns: shown,
      rows: slice(units, part: part).map { unit in
        StandardsView.Row(
          unit: unitLink(unit, linker),
          cells: shown.map { name in
            year.map { cell(name, unit, $0) } ?? latestCell(name, unit, linker)
          })
      },
      hidden: names.count > shown.count ? terms.hidden(names.count - shown.count) : nil,
      dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker), parts: parts,
      previous: place.flatMap { $0 > 0 ? standardsLink(standards.years[$0 - 1], linker) : nil },
      next: place.flatMap {
        $0 + 1 < standards.years.count ? standardsLink(standards.years[$0 + 1], linker) : nil
      }, terms: terms)
    let page = file(
      address, templates.standards,
      view, StandardsView.shape)
    return part == 1 ? [page] + standardsData(year, units, names, title, base) : [page]
  }

  /// The last that a unit said of a standard, with its year.
  private func latestCell(_ name: String, _ unit: Int, _ linker: Linker) -> StandardsView.Cell {
    guard let said = standards.latest(name, of: unit) else { return StandardsView.Cell() }
    return StandardsView.Cell(
      text: StandardWords(words).state(said.state), isReached: said.state != .notReached,
      year: LinkView(
        label: words.year(said.year), url: linker.link(to: addresses.reports[said.report])))
  }

  /// What a unit said of a standard for a year, and what is new of it.
  private func cell(_ name: String, _ unit: Int, _ year: Int) -> StandardsView.Cell {
    let terms = StandardWords(words)
    let now = standards.statement(name, of: unit, in: year)?.state
    let before = standards.statement(name, of: unit, in: year - 1)?.state
    return StandardsView.Cell(
      text: now.map(terms.state), isReached: now.map { $0 != .notReached } ?? false,
      movement: terms.movement(standards.movement(name, of: unit, in: year)),
      before: before.flatMap { $0 == now ? nil : terms.before($0) })
  }

  private func count(_ name: String, _ year: Int) -> StandardsView.Count {
    let units = standards.units(in: year)
    let states = units.compactMap { standards.statement(name, of: $0, in: year)?.state }
    let movements = units.map { standards.movement(name, of: $0, in: year) }
    func number(_ count: Int) -> String { count == 0 ? "—" : String(count) }
    return StandardsView.Count(
      name: name, reached: number(states.count { $0 != .notReached }),
      new: number(movements.count { $0 == .new }),
      notReached: number(states.count { $0 == .notReached }),
      notStated: number(movements.count { $0 == .notStated }))
  }

  private func standardsLink(_ year: Int?, _ linker: Linker) -> LinkView {
    let terms = StandardWords(words)
    return LinkView(
      label: year.map(terms.title) ?? terms.title,
      url: linker.link(to: SiteAddresses.standards(of: year)))
  }

  /// A link to the standards of a year, where anything is said of it and their pages are wanted.
  func standardsLink(of year: Int, _ linker: Linker) -> LinkView? {
    standardYears.contains(year) ? standardsLink(year, linker) : nil
  }

  private func standardsData(
    _ year: Int?, _ units: [Int], _ names: [String], _ title: String, _ base: Address
  ) -> [RenderedFile] {
    let terms = StandardWords(words)
    var table = dataTable(title, terms.columns)
    for unit in units {
      for name in names {
        let said =
          year.map { standards.statement(name, of: unit, in: $0) }
          ?? standards.latest(name, of: unit)
        let movement = year.map { standards.movement(name, of: unit, in: $0) } ?? .none
        guard let at = said?.year ?? (movement == .notStated ? year : nil) else { continue }
        let before = standards.statement(name, of: unit, in: at - 1)
        table.add([
          .text(site.units[unit].title), .text(addresses.units[unit].path), .text(name), .whole(at),
          .text(ifAny: said.map { terms.plain($0.state) }), .text(ifAny: said?.state.grade),
          .text(ifAny: before.map { terms.plain($0.state) }), .text(ifAny: before?.state.grade),
          .text(ifAny: terms.movement(movement)),
          .text(ifAny: said.map { addresses.reports[$0.report].path }),
        ])
      }
    }
    return dataFiles(of: table, beside: base)
  }
}

extension Standard.State {
  /// The grade as written, where it is one.
  fileprivate var grade: String? {
    if case .grade(let grade) = self { grade } else { nil }
  }
}
