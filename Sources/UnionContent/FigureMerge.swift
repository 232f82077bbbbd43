import Diagnostics
import Markdown
import UnionModel

/// Brings together what one report says of each indicator: in the front matter, and tagged in the
/// prose. Said twice with equal values is fine; with different values it is a problem with both
/// places.
struct FigureMerge {
  let catalogue: Catalogue
  let source: SourceText
  /// Names that the catalogue does not have; the n-th has the index `catalogue.count + n`.
  private(set) var unknown: [ReportReader.UnknownName] = []

  init(catalogue: Catalogue, source: SourceText) {
    self.catalogue = catalogue
    self.source = source
  }

  /// At most one figure an indicator.
  mutating func single(_ named: [NamedFigure], _ fields: inout Fields) -> [Figure] {
    if named.isEmpty { return [] }
    var figures: [Figure] = []
    figures.reserveCapacity(named.count)
    // Where each of them stands in `named`.
    var kept: [Int] = []
    kept.reserveCapacity(named.count)
    for number in named.indices {
      var figure = named[number].figure
      if !named[number].isKnown {
        let item = named[number]
        figure.indicator = index(
          unknown: item.name, at: item.nameRange, measure: item.figure.measure)
      }
      if let place = figures.firstIndex(where: { $0.indicator == figure.indicator }) {
        // One key twice in one block has its own problem already.
        let (first, item) = (named[kept[place]], named[number])
        if first.name != item.name || first.block != item.block {
          compare(figures[place], figure, item.name, at: item.valueRange, &fields)
        }
      } else {
        figures.append(figure)
        kept.append(number)
      }
    }
    return figures
  }

  /// Adds the figures tagged in the prose, each to the list of its role.
  mutating func addTagged(to report: inout Report, _ fields: inout Fields) {
    var text = report.text.content
    guard !text.body.figures.isEmpty else { return }
    var places = LinePlaces(source)
    for tag in text.body.figures {
      if let outside = scale(behind: tag) {
        fields.report(.figureScaleOutside(source.text(outside)), outside)
      }
      let known = catalogue.index(named: tag.indicator)
      let read = FigureFields.figure(
        tag.text, of: tag.indicator, wanted: known.flatMap { catalogue.indicators[$0].measure },
        isChange: tag.role == .change, at: tag.range, &fields)
      let index =
        known ?? self.index(unknown: tag.indicator, at: tag.range, measure: read?.measure)
      text.taggedIndicators.append(index)
      guard var figure = read else {
        text.taggedValues.append(nil)
        continue
      }
      figure.indicator = index
      (figure.line, figure.column) = places.place(of: tag.range.lowerBound)
      if case .number(let number) = figure.quantity {
        text.taggedValues.append(number)
      } else {
        text.taggedValues.append(nil)
      }
      add(figure, tag, to: &report, &fields)
    }
    report.text.content = text
  }

  /// What follows a tag at once and would multiply its number: `[3.8](figure:…)万元`.
  private func scale(behind tag: TaggedFigure) -> Range<Int>? {
    let line = source.lineRange(at: tag.range.upperBound)
    let rest = tag.range.upperBound..<max(tag.range.upperBound, line.upperBound)
    guard let close = source.bytes[rest].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let behind = source.text(close + 1..<line.upperBound)
    guard let first = behind.first, "万亿千萬億%\u{FF05}".contains(first) else { return nil }
    return close + 1..<close + 1 + String(first).utf8.count
  }

  private func add(
    _ figure: Figure, _ tag: TaggedFigure, to report: inout Report, _ fields: inout Fields
  ) {
    var figure = figure
    if let part = tag.part {
      let one = FigurePart(name: part, quantity: figure.quantity, qualifier: figure.qualifier)
      figure.quantity = .missing
      figure.qualifier = .exact
      figure.detail = FigureDetail(parts: [one])
    }
    switch tag.role {
    case .value: add(figure, tag, to: &report.figures, &fields)
    case .target: add(figure, tag, to: &report.targets, &fields)
    case .change, .previous:
      report.declared.append(DeclaredFigure(figure: figure, role: tag.role))
    }
  }

  private func add(
    _ figure: Figure, _ tag: TaggedFigure, to figures: inout [Figure], _ fields: inout Fields
  ) {
    guard let place = figures.firstIndex(where: { $0.indicator == figure.indicator }) else {
      figures.append(figure)
      return
    }
    let first = figures[place]
    if let part = figure.detail?.parts.first {
      figures[place].detail = detail(of: first, with: part, tag, &fields)
    } else if first.quantity.isMissing, first.detail?.parts.isEmpty == false {
      // Only parts were told so far: this is their whole.
      figures[place] = figure
      figures[place].detail = first.detail
    } else {
      compare(first, figure, tag.indicator, at: tag.range, &fields)
    }
  }

  /// The details of a figure with one more part.
  private func detail(
    of figure: Figure, with part: FigurePart, _ tag: TaggedFigure, _ fields: inout Fields
  ) -> FigureDetail? {
    let detail = figure.detail
    let parts = detail?.parts ?? []
    guard let first = parts.first(where: { $0.name == part.name }) else {
      return FigureDetail(
        note: detail?.note, asOf: detail?.asOf, currency: detail?.currency, parts: parts + [part])
    }
    if first.quantity != part.quantity {
      contradiction(
        tag.indicator + "?part=" + part.name, first.quantity, part.quantity, at: tag.range, figure,
        &fields)
    }
    return detail
  }

  private func compare(
    _ first: Figure, _ second: Figure, _ name: String, at range: Range<Int>,
    _ fields: inout Fields
  ) {
    guard first.quantity != second.quantity else { return }
    contradiction(name, first.quantity, second.quantity, at: range, first, &fields)
  }

  private func contradiction(
    _ name: String, _ first: Quantity, _ second: Quantity, at range: Range<Int>,
    _ place: Figure, _ fields: inout Fields
  ) {
    let also = SourcePosition(
      path: source.path, line: Int(place.line), column: Int(place.column))
    fields.problems.append(
      Problem(
        .figureContradiction(
          indicator: name, first: Self.plain(first), second: Self.plain(second)),
        in: source, range, also: [also]))
  }

  static func plain(_ quantity: Quantity) -> String {
    switch quantity {
    case .missing: "缺"
    case .number(let number): number.plain
    case .range(let from, let to): "\(from.plain)-\(to.plain)"
    }
  }

  private mutating func index(
    unknown name: String, at range: Range<Int>, measure: Measure?
  ) -> Int {
    let base = catalogue.indicators.count
    if let known = unknown.firstIndex(where: { $0.name == name }) { return base + known }
    unknown.append(
      ReportReader.UnknownName(name: name, place: source.span(range), measure: measure))
    return base + unknown.count - 1
  }
}
