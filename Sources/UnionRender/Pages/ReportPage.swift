import Markdown
import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/units/…/2024-annual-summary/`: the text, its figures beside the year before and the targets.
  func reportPage(_ index: Int) -> [RenderedFile] {
    let report = site.reports[index]
    let text = report.text.content
    let address = addresses.reports[index]
    let linker = linker(from: address)
    let comparison = ReportComparison(of: index, in: site)
    let plans =
      shown.plans
      ? PlanResults(of: report.unit, period: report.period, in: site, follows: false) : nil
    let alone = plans.map { targetsAlone(report, $0) } ?? []
    let view = view(of: index, report, text, comparison, plans, alone, linker)
    let files = [
      file(
        address, templates.report, view, ReportView.shape,
        sizeHint: text.body.html.count + 16_384)
    ]
    return view.hasData
      ? files + dataFiles(of: reportData(report, comparison, alone), beside: address) : files
  }

  private func view(
    of index: Int, _ report: Report, _ text: ReportText.Content, _ comparison: ReportComparison,
    _ plans: PlanResults?, _ alone: [Figure], _ linker: Linker
  ) -> ReportView {
    let links = indicatorLinks(linker, unit: report.unit)
    return ReportView(
      context: self, index: index, linker: linker,
      frame: frame(
        addresses.reports[index], title: report.title, linker: linker, language: report.language,
        description: description(report, text),
        breadcrumbs: breadcrumbs(to: report.unit, including: true, linker), isArticle: true,
        for: templates.report, structured: { describe(index, text, in: &$0) }),
      language: otherLanguage(report.language),
      headings: headings(text.body), body: body(of: report, text, linker, links),
      contradictions: shown.contradictions ? contradictions(of: index, linker) : [],
      rows: comparison.rows.map { rowView($0, year: report.period.year, plans, links) },
      hasTargets: comparison.rows.contains { $0.target != nil },
      hasPrevious: comparison.rows.contains { $0.previousValue != nil },
      targets: alone.map { promise($0, .targets, links, plans) },
      nextTargets: report.nextTargets.map { promise($0, .nextTargets, links) },
      hasData: !(report.figures.isEmpty && alone.isEmpty && report.nextTargets.isEmpty),
      previous: shown.neighbours ? comparison.previousReport.map { neighbour($0, linker) } : nil,
      next: shown.neighbours ? comparison.nextReport.map { neighbour($0, linker) } : nil,
      outlook: shown.outlook ? outlook(before: report, in: comparison.previousReport, linker) : nil,
      outlookURL: shown.outlook
        ? outlookLink(from: report, to: comparison.nextReport, linker) : nil,
      topics: shown.topics ? othersOnTopics(of: report, linker) : [],
      months: shown.months ? monthsLink(of: index, linker) : nil)
  }

  /// The unit under its full name, as it stands below the title on paper.
  func unit(ofReport index: Int, _ linker: Linker) -> LinkView {
    let unit = site.reports[index].unit
    return LinkView(label: site.units[unit].title, url: linker.link(to: addresses.units[unit]))
  }

  /// The period, with what its figures count where that is not the usual.
  func periodText(_ index: Int) -> String {
    let basis = UnitValue.Basis(of: index, in: site)
    let remarks =
      (basis.isCumulative ? [rollUpWords.cumulative] : [])
      + (basis.isOwn ? [rollUpWords.own] : [])
    let period = words.period(site.reports[index].period)
    return remarks.isEmpty
      ? period : period + words.bracketed(remarks.joined(separator: words.semicolon))
  }

  private func description(_ report: Report, _ text: ReportText.Content) -> String {
    if let said = [report.summary, text.body.excerpt].lazy.compactMap({ $0 }).first(where: {
      !$0.isEmpty
    }) {
      return said
    }
    return FeedWords.of(words).report(
      site.units[report.unit].title, words.period(report.period), words.kind(report.kind))
  }

  private func describe(_ index: Int, _ text: ReportText.Content, in data: inout LinkedData) {
    let report = site.reports[index]
    data.node("Report") { node in
      node.text("headline", report.title)
      node.text("description", description(report, text))
      node.text("url", canonical(addresses.reports[index]))
      node.text("datePublished", report.date?.description)
      node.text("inLanguage", report.language)
      node.text("temporalCoverage", report.period.dates)
      node.texts("keywords", report.tags)
      let topics = Set(report.sections.flatMap(\.topics)).sorted()
      node.nodes("about", "Thing", topics) { node, topic in
        let known = site.topics[topic]
        node.text("name", known.labels.text(for: report.language) ?? known.id)
      }
      organisation("author", unit: report.unit, &node)
      publisher("publisher", &node)
      partOfSite(&node)
    }
  }

  /// The contents list: the two levels of headings that the text uses most outwardly.
  private func headings(_ body: MarkdownDocument) -> [ReportView.Heading] {
    let headings = body.headings
    guard headings.count > 1, let top = headings.map(\.level).min() else { return [] }
    return headings.filter { $0.level <= top + 1 }.map {
      ReportView.Heading(
        label: $0.text, url: "#" + Linker.encoded($0.id), isMain: $0.level == top)
    }
  }

  private func body(
    of report: Report, _ text: ReportText.Content, _ linker: Linker, _ links: IndicatorLinks
  ) -> [UInt8] {
    BodyWriter(linker: linker, resolver: resolver).html(of: text.body, source: report.source) {
      tag($0, of: report, text, page: "", links)
    }
  }

  /// The table with a row for a tagged figure; nil where the report has none, as when the text says
  /// last year's figure alone.
  func rowTable(of index: Int, as role: TaggedFigure.Role, in report: Report) -> RowTable? {
    let hasFigure = report.figures.contains { $0.indicator == index }
    if role == .target, report.kind == .plan || !hasFigure {
      return report.targets.contains { $0.indicator == index } ? .targets : nil
    }
    return hasFigure ? .figures : nil
  }

  private func neighbour(_ index: Int, _ linker: Linker) -> LinkView {
    LinkView(
      label: site.reports[index].title, url: linker.link(to: addresses.reports[index]),
      language: otherLanguage(site.reports[index].language))
  }

  private func rowView(
    _ row: ReportRow, year: Int, _ plans: PlanResults?, _ links: IndicatorLinks
  ) -> FigureRowView {
    var shown = rowView(
      row.figure, in: .figures, links, previous: row.previousValue.map { view($0) },
      target: row.target, change: view(row.change, of: row.figure.indicator))
    if let computed = row.computed { shown.figure.otherwise = otherwise(computed) }
    if !shown.parts.isEmpty {
      let parts = PartChange.all(of: row.figure, previous: row.previous, year: year, in: site)
      for (place, part) in parts.enumerated() where part.previous != nil {
        // More of the whole may be better, and more of the lowest grade worse.
        shown.parts[place].change = view(part.change, of: row.figure.indicator).withoutJudgement
      }
    }
    if let plans { judge(row, plans, &shown) }
    return shown
  }

  /// What this report and others say differently.
  private func contradictions(of index: Int, _ linker: Linker) -> [ContradictionView] {
    let terms = ContradictionWords(words)
    return Contradiction.all(of: index, in: site).map { found in
      let figure = found.declared.figure
      let scale = indicatorTexts[figure.indicator].scale
      let measure = words.countsInTenThousands ? measure(figure.indicator, figure) ?? "" : ""
      let stated = numbers.figure(figure, in: scale) + measure
      let text =
        switch found.found {
        case .previous(let other):
          terms.previous(
            stated, numbers.figure(other, in: scale) + measure, isComputed: found.report == nil)
        case .change(let difference):
          terms.change(stated, changes.difference(.difference(difference), in: scale) + measure)
        case .target(let other):
          terms.target(stated, numbers.figure(other, in: scale) + measure)
        }
      return ContradictionView(
        label: label(figure.indicator), text: text,
        url: found.report.map { linker.link(to: addresses.reports[$0]) })
    }
  }

  func rowView(
    _ figure: Figure, in table: RowTable, _ links: IndicatorLinks, previous: FigureView?,
    target: Figure?, change: ChangeView
  ) -> FigureRowView {
    FigureRowView(
      head: RowHead(figure.indicator, figure, self, links, in: table), figure: view(figure),
      previous: previous, change: change, target: target.map { view($0) },
      parts: figure.detail.map { partViews($0.parts, of: figure) } ?? [])
  }

  private func partViews(_ parts: [FigurePart], of figure: Figure) -> [PartView] {
    parts.map {
      PartView(
        label: $0.name,
        display: numbers.quantity(
          $0.quantity, $0.qualifier, in: indicatorTexts[figure.indicator].scale,
          isPercent: figure.measure?.isPercent == true))
    }
  }

  private func reportData(
    _ report: Report, _ comparison: ReportComparison, _ alone: [Figure]
  ) -> FigureTable {
    var table = tables.table(report.title, rows: comparison.rows.count)
    let subject = table.subject(report.unit, report.period)
    for row in comparison.rows {
      table.add(
        row.figure, of: row.figure.indicator, in: subject, previous: row.previous,
        change: row.change, target: row.target)
    }
    for target in alone
    where !report.figures.contains(where: { $0.indicator == target.indicator }) {
      table.add(
        nil, of: target.indicator, in: subject, previous: nil, change: .noData, target: target)
    }
    if report.nextTargets.isEmpty { return table }
    let next = table.subject(report.unit, report.period.shifted(byYears: 1))
    for target in report.nextTargets {
      table.add(nil, of: target.indicator, in: next, previous: nil, change: .noData, target: target)
    }
    return table
  }
}
