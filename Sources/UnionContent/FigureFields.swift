import Diagnostics
import FrontMatter
import UnionModel

/// A figure as it was read, before its name is looked up for good.
struct NamedFigure: Sendable {
  /// The indicator's id or label as written.
  var name: String
  /// The figure; its `indicator` holds only where `isKnown`.
  var figure: Figure
  /// Whether the catalogue has the name.
  var isKnown: Bool
  /// Where the name stands: byte offsets.
  var nameRange: Range<Int>
  /// Where the value stands: byte offsets.
  var valueRange: Range<Int>
  /// Where the block begins that it stands in.
  var block: Int
}

/// Reads the figures of a `数据:` block.
struct FigureFields {
  let catalogue: Catalogue

  /// The figures of one block, each with its place. What is no figure is a problem and left out.
  func read(_ entry: MatterEntry, _ fields: inout Fields) -> [NamedFigure] {
    var figures: [NamedFigure] = []
    let entries = fields.map(entry)
    let block = entry.keyRange.lowerBound
    figures.reserveCapacity(entries.count)
    var places = LinePlaces(fields.source)
    for entry in entries {
      guard var figure = figure(entry, block: block, &fields) else { continue }
      let place = places.place(of: entry.keyRange.lowerBound)
      figure.figure.line = place.line
      figure.figure.column = place.column
      figures.append(figure)
    }
    return figures
  }

  private func figure(_ entry: MatterEntry, block: Int, _ fields: inout Fields) -> NamedFigure? {
    let index = catalogue.index(named: entry.key)
    let wanted = index.flatMap { catalogue.indicators[$0].measure }
    var figure: Figure
    switch entry.value.content {
    case .nothing:
      figure = Figure(indicator: 0, quantity: .missing, measure: wanted)
    case .scalar(let text, _):
      guard
        let read = Self.figure(
          text, of: entry.key, wanted: wanted, at: entry.value.range, &fields)
      else { return nil }
      figure = read
    case .map(let entries):
      guard let read = longForm(entries, of: entry, wanted: wanted, &fields) else {
        return nil
      }
      figure = read
    case .list:
      fields.report(.wrongForm(key: entry.key, wanted: .text), entry.keyRange)
      return nil
    }
    figure.indicator = index ?? 0
    return NamedFigure(
      name: entry.key, figure: figure, isKnown: index != nil, nameRange: entry.keyRange,
      valueRange: entry.value.range, block: block)
  }

  /// A figure from its text; nil with a problem where it is none, or in another measure than the
  /// indicator's, which is `wanted`. A change may also be said in percent, or in points of it.
  static func figure(
    _ text: String, of name: String, wanted: Measure?, isChange: Bool = false,
    at range: Range<Int>, _ fields: inout Fields
  ) -> Figure? {
    switch FigureText.parse(text) {
    case .failure(.notANumber): fields.report(.badFigure(indicator: name, value: text), range)
    case .failure(.tooLong): fields.report(.numberTooLong(text), range)
    case .failure(.reversed): fields.report(.rangeReversed(text), range)
    case .success(let read):
      let measure = read.measure.map(Measure.init)
      if isChange, let measure, shares.contains(measure.name) {
        return Figure(
          indicator: 0, quantity: read.quantity, qualifier: read.qualifier, measure: measure)
      }
      if let sign = read.currency, let wanted, !Self.money.contains(wanted.name) {
        fields.report(
          .measureMismatch(indicator: name, wanted: wanted.name, found: sign), range)
        return nil
      }
      if let measure, let wanted, !wanted.agrees(with: measure),
        !Self.isEnglishWord(measure, for: wanted)
      {
        fields.report(
          .measureMismatch(indicator: name, wanted: wanted.name, found: measure.name), range)
        return nil
      }
      return Figure(
        indicator: 0, quantity: read.quantity, qualifier: read.qualifier,
        measure: wanted ?? measure ?? read.currency.map { _ in Measure("元") },
        detail: currency(of: read, fields).map { FigureDetail(currency: $0) })
    }
    return nil
  }

  /// The currency that a figure names itself: by a sign, or by 元 where the site counts in another.
  private static func currency(of read: FigureText, _ fields: Fields) -> String? {
    if let sign = read.currency {
      return FigureWords.currencies.first { $0.sign == sign }?.code
    }
    guard let measure = read.measure, !calledYuan.contains(fields.currency) else { return nil }
    return measure == "元" || measure == "圆" ? "CNY" : nil
  }

  /// The currencies whose unit people write as 元 where it is their own.
  private static let calledYuan: Set = ["CNY", "HKD", "MOP", "TWD"]

  /// The measures of money; other than yuan they go by the currency. `money` is for catalogues in
  /// English.
  static let money: Set = ["元", "圆", "money"]

  /// `12,345 members` for an indicator counted in 人: English names nothing that could disagree.
  private static func isEnglishWord(_ measure: Measure, for wanted: Measure) -> Bool {
    measure.name.utf8.allSatisfy { $0 < 0x80 } && measure != .percent && wanted != .percent
  }

  private static let shares: Set = ["%", "百分点", "个百分点"]

  // MARK: The long form

  private enum Part: Sendable, Hashable {
    case value, range, qualifier, measure, note, asOf, currency, of
  }

  private static let parts = Keys<Part>([
    (.value, ["值", "value", "数值"]), (.range, ["范围", "range"]),
    (.qualifier, ["程度", "qualifier"]), (.measure, ["计量", "measure", "计量单位"]),
    (.note, ["说明", "note", "备注"]), (.asOf, ["截至", "as_of"]),
    (.currency, ["币种", "currency"]), (.of, ["其中", "of"]),
  ])

  private func longForm(
    _ entries: [MatterEntry], of entry: MatterEntry, wanted: Measure?, _ fields: inout Fields
  ) -> Figure? {
    var figure = Figure(indicator: 0, quantity: .missing, measure: wanted)
    var range: Quantity?
    var qualifier: Qualifier?
    var measure: Measure?
    var note: String?
    var asOf: CalendarDate?
    var currency: String?
    var parts: [FigurePart] = []
    // What is wrong makes no figure, but the other parts are still read for their mistakes.
    var isWhole = true
    for part in Self.joiningThousands(entries, fields) {
      switch Self.parts.key(named: part.key) {
      case .value:
        guard let text = fields.text(part) else { continue }
        if let read = Self.figure(
          text, of: entry.key, wanted: wanted, at: part.value.range, &fields)
        {
          figure = read
        } else {
          isWhole = false
        }
      case .range:
        range = Self.range(part, of: entry.key, &fields)
        isWhole = isWhole && range != nil
      case .qualifier: qualifier = fields.choice(part, Self.qualifiers)
      case .measure:
        guard let text = fields.text(part) else { continue }
        measure = wanted ?? Measure(text)
        if let wanted = measure, !wanted.agrees(with: Measure(text)) {
          fields.report(
            .measureMismatch(indicator: entry.key, wanted: wanted.name, found: text),
            part.value.range)
          isWhole = false
        }
      case .note: note = fields.text(part)
      case .asOf: asOf = fields.date(part)
      case .currency: currency = CurrencyText.read(part, &fields)
      case .of:
        for piece in fields.map(part) {
          guard let text = fields.text(piece) else { continue }
          guard
            let read = Self.figure(
              text, of: piece.key, wanted: wanted, at: piece.value.range, &fields)
          else { continue }
          parts.append(
            FigurePart(name: piece.key, quantity: read.quantity, qualifier: read.qualifier))
        }
      case nil: fields.unknownKey(part, known: Self.parts.names)
      }
    }
    guard isWhole else { return nil }
    currency = currency ?? figure.detail?.currency
    // Said on its own, a word counts wherever it stands among the parts.
    figure.quantity = range ?? figure.quantity
    figure.qualifier = qualifier ?? figure.qualifier
    figure.measure = measure ?? figure.measure
    if note != nil || asOf != nil || currency != nil || !parts.isEmpty {
      figure.detail = FigureDetail(note: note, asOf: asOf, currency: currency, parts: parts)
    }
    return figure
  }

  /// `{value: 2,460, note: …}`: in braces the comma ends the value, and YAML takes `460` for a key
  /// without one. Three digits right behind a number can be nothing but its thousands.
  private static func joiningThousands(_ entries: [MatterEntry], _ fields: Fields) -> [MatterEntry]
  {
    var joined: [MatterEntry] = []
    for entry in entries {
      if let last = joined.last, case .nothing = entry.value.content,
        case .scalar(let text, quoted: false) = last.value.content,
        text.utf8.last.map(isDigit) == true, entry.key.utf8.prefix(while: isDigit).count == 3,
        fields.source.text(last.value.range.upperBound..<entry.keyRange.lowerBound) == ","
      {
        joined[joined.count - 1].value.content = .scalar(text + "," + entry.key, quoted: false)
        joined[joined.count - 1].value.range =
          last.value.range.lowerBound..<entry.keyRange.upperBound
      } else {
        joined.append(entry)
      }
    }
    return joined
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let qualifiers: KeyValuePairs<String, Qualifier> = [
    "约": .about, "about": .about, "余": .over, "over": .over, "近": .under, "under": .under,
    "至少": .atLeast, "at-least": .atLeast, "至多": .atMost, "at-most": .atMost, "确数": .exact,
    "exact": .exact,
  ]

  private static func range(_ part: MatterEntry, of name: String, _ fields: inout Fields)
    -> Quantity?
  {
    let ends = fields.texts(part)
    if ends.count == 1, case .success(let read) = FigureText.parse(ends[0]),
      case .range = read.quantity
    {
      return read.quantity
    }
    guard ends.count == 2, case .success(let from) = FigureText.parse(ends[0]),
      case .success(let to) = FigureText.parse(ends[1]), case .number(let low) = from.quantity,
      case .number(let high) = to.quantity
    else {
      fields.report(
        .badFigure(indicator: name, value: fields.source.text(part.value.range)), part.value.range)
      return nil
    }
    guard low <= high else {
      fields.report(.rangeReversed(fields.source.text(part.value.range)), part.value.range)
      return nil
    }
    return .range(low, high)
  }
}
