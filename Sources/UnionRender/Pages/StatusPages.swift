import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// Whether the site says who has handed in.
  var showsStatus: Bool { site.settings.switchedOff.isDisjoint(with: [.years, .status]) }

  /// `/years/2024/status/`: who has handed in, all pages of a year with its data. One piece of work,
  /// since every page shows the counts of all units.
  func statusPages(_ place: Int) -> [RenderedFile] {
    let board = HandInBoard(year: years[place].year, in: site, asOf: asOf)
    let owing = board.rows.filter(\.owes)
    let rest = board.rows.filter { !$0.owes }
    var files: [RenderedFile] = []
    for part in 1...max(1, parts(board.rows.count)) {
      files.append(statusPage(board, owing, rest, place: place, part: part))
    }
    return files
      + dataFiles(of: statusData(board), beside: SiteAddresses.status(years[place].year))
  }

  private func statusPage(
    _ board: HandInBoard, _ owing: [HandInBoard.Row], _ rest: [HandInBoard.Row], place: Int,
    part: Int
  ) -> RenderedFile {
    let base = SiteAddresses.status(board.year)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let terms = statusWords
    let title = terms.title(board.year)
    let total = terms.counts(board.counts)
    let partLinks = partLinks(of: base, count: board.rows.count, current: part, linker)
    let yearURL = linker.link(to: SiteAddresses.year(board.year))
    let view = StatusView(
      frame: frame(
        address, title: title, linker: linker, description: title + words.colon + total,
        breadcrumbs: [LinkView(label: words.year(board.year), url: yearURL)], parts: partLinks),
      terms: terms, title: title, total: total, shares: statusShares(board.counts),
      asOf: board.asOf.map { terms.asOf(words.date($0.date), $0.origin) },
      notes: statusNotes(board.counts), yearURL: yearURL,
      plansURL: showsPlans(board.year) ? linker.link(to: SiteAddresses.plans(board.year)) : nil,
      columns: board.columns.map {
        StatusView.Column(
          label: terms.report($0.expected, words), due: terms.due($0.due.map(words.date)),
          counts: terms.counts($0.counts))
      },
      jumps: statusJumps(owing.count, rest.count, base, linker),
      groups: statusGroups(board, owing, rest, part: part, linker),
      dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker), parts: partLinks,
      previous: statusNeighbour(place - 1, linker), next: statusNeighbour(place + 1, linker))
    return file(
      address, templates.status, view, StatusView.shape,
      sizeHint: 65_536)
  }

  /// The units of one page, those that owe something first.
  private func statusGroups(
    _ board: HandInBoard, _ owing: [HandInBoard.Row], _ rest: [HandInBoard.Row], part: Int,
    _ linker: Linker
  ) -> [StatusView.Group] {
    let here = slice(Array(0..<board.rows.count), part: part)
    let rows = owing + rest
    func group(_ id: String, _ title: String, _ places: some Sequence<Int>) -> StatusView.Group? {
      let rows = places.map { statusRow(rows[$0], linker) }
      return rows.isEmpty ? nil : StatusView.Group(id: id, title: title, rows: rows)
    }
    return [
      group(Self.owingID, statusWords.owing(owing.count), here.filter { $0 < owing.count }),
      group(Self.restID, statusWords.rest(rest.count), here.filter { $0 >= owing.count }),
    ].compactMap { $0 }
  }

  private static let owingID = "owing"
  private static let restID = "rest"

  /// The links to the two groups, each on the page on which it begins.
  private func statusJumps(_ owing: Int, _ rest: Int, _ base: Address, _ linker: Linker)
    -> [LinkView]
  {
    func link(_ label: String, _ id: String, at place: Int) -> LinkView {
      let page = SiteAddresses.part(place / Self.unitsPerPage + 1, of: base)
      return LinkView(label: label, url: linker.link(to: page) + "#" + id)
    }
    if owing == 0 || rest == 0 { return [] }
    return [
      link(statusWords.owing(owing), Self.owingID, at: 0),
      link(statusWords.rest(rest), Self.restID, at: owing),
    ]
  }

  private func statusRow(_ row: HandInBoard.Row, _ linker: Linker) -> StatusView.Row {
    StatusView.Row(
      unit: unitLink(row.unit, linker), cells: row.cells.map { statusCell($0, linker) })
  }

  private func statusCell(_ cell: HandIn, _ linker: Linker) -> StatusView.Cell {
    let date = cell.received.map(words.date)
    let isShown = cell.isHandedIn
    return StatusView.Cell(
      state: cell.state.rawValue, mark: statusWords.mark(cell.state),
      label: statusWords.state(cell.state),
      url: cell.report.map { linker.link(to: addresses.reports[$0]) },
      date: isShown ? date : nil, dateISO: isShown ? cell.received?.description : nil,
      later: cell.cameLater ? date.map(statusWords.later) : nil)
  }

  /// The counts as parts of a bar, those that there are.
  func statusShares(_ counts: HandInCounts) -> [ShareView] {
    func share(_ state: HandIn.State, _ count: Int) -> ShareView? {
      count == 0
        ? nil
        : ShareView(
          state: state.rawValue, mark: statusWords.mark(state), label: statusWords.state(state),
          count: count)
    }
    return [
      share(.onTime, counts.handedIn - counts.late), share(.late, counts.late),
      share(.draft, counts.drafts), share(.missing, counts.missing),
      share(.notYetDue, counts.notYetDue),
    ].compactMap { $0 }
  }

  private func statusNotes(_ counts: HandInCounts) -> [String] {
    (counts.cameLater > 0 ? [statusWords.cameLater(counts.cameLater)] : [])
      + (counts.extra > 0 ? [statusWords.extra(counts.extra)] : [])
  }

  private func statusNeighbour(_ place: Int, _ linker: Linker) -> LinkView? {
    guard years.indices.contains(place) else { return nil }
    let year = years[place].year
    return LinkView(label: words.year(year), url: linker.link(to: SiteAddresses.status(year)))
  }

  /// The progress of hand-in in the years that are going on: that of the day as of which it is said,
  /// and the one before, whose summaries come in then; at least the latest year.
  func progress(_ linker: Linker) -> [HomeView.Progress] {
    guard showsStatus, let last = years.last?.year else { return [] }
    let asOf = asOf
    let current = asOf.map { [$0.date.year, $0.date.year - 1] } ?? []
    let found = years.map(\.year).filter(current.contains)
    return (found.isEmpty ? [last] : found.reversed()).map { year in
      progress(HandInBoard(year: year, in: site, asOf: asOf), linker)
    }
  }

  private func progress(_ board: HandInBoard, _ linker: Linker) -> HomeView.Progress {
    let owing = board.rows.filter(\.owes)
    let shown = owing.prefix(Self.namedOnHome)
    return HomeView.Progress(
      label: statusWords.title(board.year), url: linker.link(to: SiteAddresses.status(board.year)),
      score: HomeView.Score(
        label: statusWords.state(.present), count: board.counts.handedIn,
        total: board.counts.expected),
      counts: statusWords.counts(board.counts), shares: statusShares(board.counts),
      owingTitle: statusWords.owingUnits, owing: shown.map { unitLink($0.unit, linker) },
      owingMore: owing.count > shown.count
        ? statusWords.moreUnits(owing.count - shown.count) : nil)
  }

  /// How many units, or missed targets, the home page names.
  static let namedOnHome = 5

  /// One row a unit and expected report.
  private func statusData(_ board: HandInBoard) -> DataTable {
    let terms = statusWords
    var table = dataTable(terms.title(board.year), terms.dataColumns)
    for row in board.rows {
      let unit = site.units[row.unit]
      for (column, cell) in zip(board.columns, row.cells) {
        table.add([
          .text(unit.title), .text(addresses.units[row.unit].path), .whole(board.year),
          .text(terms.report(column.expected, words)),
          .text(column.period.slug + "-" + column.expected.kind.rawValue),
          .date(ifAny: column.due), .flag(cell.isExpected), .text(cell.state.rawValue),
          .text(terms.state(cell.state)), .date(ifAny: cell.received), .flag(cell.isOwed),
          .text(ifAny: cell.report.map { addresses.reports[$0].path }),
          .date(ifAny: board.asOf?.date),
        ])
      }
    }
    return table
  }

  private var statusWords: StatusWords { StatusWords(words) }
}

extension StatusWords {
  /// The columns of the data: what programs call each, and what people do.
  fileprivate var dataColumns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "unit": "单位", "unit_path": "单位网址", "year": "年度", "report": "报告", "report_slug": "报告编号",
        "due": "期限", "expected": "应报", "state": "状态编号", "label": "状态", "received": "收到",
        "owed": "欠报", "address": "报告网址", "as_of": "统计日",
      ]
      : [
        "unit": "unit", "unit_path": "unit address", "year": "year", "report": "report",
        "report_slug": "report id", "due": "due", "expected": "expected", "state": "state id",
        "label": "state", "received": "received", "owed": "owed", "address": "report address",
        "as_of": "as of",
      ]
  }
}
