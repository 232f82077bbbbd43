import Markdown
import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/units/…/2024-annual-summary/`: the text, its figures beside the year before and the targets.
  func reportPage(_ index: Int) -> [RenderedFile] {
    let report = site.reports[index]
    let address = addresses.reports[index]
    let linker = linker(from: address)
    let comparison = ReportComparison(of: index, in: site)
    let data = address.appending("data.csv")
    let hasData = !(report.figures.isEmpty && report.targets.isEmpty && report.nextTargets.isEmpty)
    let view = ReportView(
      frame: frame(
        address, title: report.title, linker: linker, language: report.language,
        description: report.summary ?? report.body.excerpt,
        breadcrumbs: breadcrumbs(to: report.unit, including: true, linker)),
      title: report.title, unit: unitLink(report.unit, linker),
      period: words.period(report.period), kind: words.kind(report.kind),
      date: report.date.map(words.date), dateISO: report.date?.description,
      summary: report.summary, isDraft: report.isDraft, tags: report.tags,
      headings: headings(report), body: body(of: report, linker),
      rows: comparison.rows.map(rowView),
      hasTargets: comparison.rows.contains { $0.target != nil },
      targets: report.kind == .plan ? report.targets.map { promise($0, .targets) } : [],
      nextTargets: report.nextTargets.map { promise($0, .nextTargets) },
      dataURL: hasData ? linker.link(to: data) : nil,
      previous: comparison.previousReport.map { neighbour($0, linker) },
      next: comparison.nextReport.map { neighbour($0, linker) })
    var files = [
      file(
        address, templates.report, ReportView.shape.value(of: view),
        sizeHint: report.body.html.count + 16_384)
    ]
    if hasData {
      files.append(RenderedFile(path: data.file, bytes: reportData(report, comparison)))
    }
    return files
  }

  /// The contents list: the two levels of headings that the text uses most outwardly.
  private func headings(_ report: Report) -> [ReportView.Heading] {
    let headings = report.body.headings
    guard headings.count > 1, let top = headings.map(\.level).min() else { return [] }
    return headings.filter { $0.level <= top + 1 }.map {
      ReportView.Heading(
        label: $0.text, url: "#" + Linker.encoded($0.id), isMain: $0.level == top)
    }
  }

  private func body(of report: Report, _ linker: Linker) -> [UInt8] {
    BodyWriter(linker: linker, resolver: resolver).html(of: report.body, source: report.source) {
      place in
      guard place < report.taggedIndicators.count else { return nil }
      let index = report.taggedIndicators[place]
      let table: RowTable =
        report.body.figures[place].role == .target && report.kind == .plan ? .targets : .figures
      return (report.taggedValues[place], "#" + Linker.encoded(rowID(index, in: table)))
    }
  }

  private func neighbour(_ index: Int, _ linker: Linker) -> LinkView {
    LinkView(label: site.reports[index].title, url: linker.link(to: addresses.reports[index]))
  }

  private func rowView(_ row: ReportRow) -> FigureRowView {
    rowView(
      row.figure, in: .figures, previous: row.previous, target: row.target,
      change: view(row.change, of: row.figure.indicator))
  }

  private func promise(_ target: Figure, _ table: RowTable) -> FigureRowView {
    rowView(
      target, in: table, previous: nil, target: nil, change: view(.noData, of: target.indicator))
  }

  private func rowView(
    _ figure: Figure, in table: RowTable, previous: Figure?, target: Figure?, change: ChangeView
  ) -> FigureRowView {
    let definition = indicator(figure.indicator)
    let numbers = NumberText(words: words)
    return FigureRowView(
      id: rowID(figure.indicator, in: table), label: label(figure.indicator),
      measure: measure(figure.indicator, figure), figure: view(figure),
      previous: previous.map { view($0) }, change: change, target: target.map { view($0) },
      parts: figure.detail?.parts.map {
        PartView(
          label: $0.name,
          display: numbers.quantity(
            $0.quantity, $0.qualifier, of: definition, measure: figure.measure))
      } ?? [])
  }

  private func reportData(_ report: Report, _ comparison: ReportComparison) -> [UInt8] {
    var table = FigureTable(words: words)
    let unit = site.units[report.unit]
    for row in comparison.rows {
      let definition = indicator(row.figure.indicator)
      table.add(
        row.figure, unit: unit, period: report.period, indicator: definition,
        label: label(row.figure.indicator), previous: row.previous, change: row.change,
        target: row.target)
    }
    for target in report.targets where report.kind == .plan {
      let definition = indicator(target.indicator)
      table.add(
        nil, unit: unit, period: report.period, indicator: definition,
        label: label(target.indicator),
        previous: nil, change: .noData, target: target)
    }
    return table.bytes
  }
}
