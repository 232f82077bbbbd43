import UnionCompare
import UnionModel

extension PageContext {
  /// A figure ready to show.
  func view(_ figure: Figure) -> FigureView { FigureView(figure, in: self) }

  /// A figure as it is written on pages.
  func display(_ figure: Figure) -> String {
    let scale = indicatorTexts[figure.indicator].scale
    var display: String
    if let currency = figure.detail?.currency, currency != site.settings.currency,
      !figure.quantity.isMissing
    {
      display = numbers.figure(figure, in: scale.withoutSign) + " " + currency
    } else {
      display = numbers.figure(figure, in: scale)
    }
    // Reports that name an indicator of their own may count it differently: then each says how.
    if let measure = figure.measure, !measure.isPercent, !figure.quantity.isMissing,
      let usual = site.catalogue.indicators[figure.indicator].measure, !usual.agrees(with: measure)
    {
      display += measure.name
    }
    return display
  }

  /// What the report says beside a figure, with the day it is of where that is not the period's end.
  func note(of figure: Figure) -> String? {
    guard let day = figure.detail?.asOf else { return figure.detail?.note }
    let said = words.asOf(day)
    return figure.detail?.note.map { $0 + " " + said } ?? said
  }

  /// A change ready to show.
  func view(_ change: Change, of index: Int) -> ChangeView {
    ChangeView(change, of: index, in: self)
  }

  /// What an indicator is counted in, for the head of a row; nothing for a percentage, whose sign is
  /// beside each number.
  func measure(_ index: Int, _ figure: Figure? = nil) -> String? {
    if indicatorTexts[index].isPercent { return nil }
    if let measure = indicatorTexts[index].measure { return measure }
    guard let measure = figure?.measure, !measure.isPercent else { return nil }
    return words.measure(measure, currency: site.settings.currency)
  }

  /// What is counted in, as a cell of a data file: money that is not yuan by its currency (ISO 4217).
  func measureCell(_ measure: Measure?, currency own: String? = nil) -> DataTable.Cell {
    let currency = own ?? site.settings.currency
    guard let measure, currency != "CNY", measure.agrees(with: Measure("元")) else {
      return .text(ifAny: measure?.name)
    }
    return .text(currency)
  }

  /// The tables of a page that have a row an indicator. The point in their prefixes keeps their ids
  /// apart from those of headings, which hold none.
  enum RowTable: String, Sendable {
    case figures = "f."
    case targets = "t."
    case nextTargets = "n."
  }

  /// The place of an indicator's row on a page.
  func rowID(_ index: Int, in table: RowTable = .figures) -> String {
    table == .figures ? indicatorTexts[index].rowID : table.rawValue + indicatorTexts[index].anchor
  }

  /// The topics that have any of these indicators, in the order of the site, then the rest.
  func byTopic<Item>(_ items: [Item], _ index: (Item) -> Int) -> [(
    id: String, title: String, items: [Item]
  )] {
    var groups: [String: [Item]] = [:]
    let known = Set(site.topics.map(\.id))
    for item in items {
      let topic = site.catalogue.indicators[index(item)].topic ?? ""
      groups[known.contains(topic) ? topic : "", default: []].append(item)
    }
    var out: [(id: String, title: String, items: [Item])] = []
    for topic in site.topics {
      guard let found = groups[topic.id] else { continue }
      out.append(
        (topic.id, topic.labels.text(for: site.settings.language) ?? topic.id, found))
    }
    if let rest = groups[""] {
      let title = out.isEmpty ? words.figures : words.otherIndicators
      out.append(("other", title, rest))
    }
    return out
  }
}
