import UnionModel

/// Figures of one indicator being added up. O(1) an addition, and O(parts + measures).
///
/// Every measure must agree with every other: 家 and 份 do not, though 个 agrees with both.
///
/// Missing figures do not count. Ends are added: 余 and 至少 leave the sum open above, 近 and 至多
/// below. Where some leave it open above and others below, nothing certain is left, and the sum is 约,
/// as with any figure that was 约.
struct FigureSum {
  /// Why figures cannot be added.
  enum Obstacle: Sendable, Hashable {
    case measures, currencies
  }

  /// The currency of figures that name none.
  let siteCurrency: String
  private var total = QuantitySum()
  private var parts: [(name: String, sum: QuantitySum)] = []
  private var measure: Measure?
  private var otherMeasures: [Measure] = []
  private var currency: String?
  private(set) var obstacle: Obstacle?

  init(siteCurrency: String) { self.siteCurrency = siteCurrency }

  /// How many figures were added.
  var count: Int { total.count }

  mutating func add(_ figure: Figure) {
    guard !figure.quantity.isMissing else { return }
    let added = figure.detail?.currency ?? siteCurrency
    if total.count > 0, added != currency, obstacle == nil { obstacle = .currencies }
    currency = currency ?? added
    if let measure = figure.measure { take(measure) }
    total.add(figure.quantity, figure.qualifier)
    for part in figure.detail?.parts ?? [] {
      if let place = parts.firstIndex(where: { $0.name == part.name }) {
        parts[place].sum.add(part.quantity, part.qualifier)
      } else {
        var sum = QuantitySum()
        sum.add(part.quantity, part.qualifier)
        parts.append((part.name, sum))
      }
    }
  }

  private mutating func take(_ new: Measure) {
    guard let measure else {
      measure = new
      return
    }
    if new == measure || otherMeasures.contains(new) { return }
    if !([measure] + otherMeasures).allSatisfy({ $0.agrees(with: new) }) { obstacle = .measures }
    otherMeasures.append(new)
  }

  /// The sum as a figure of an indicator; nil where nothing was added or it cannot be.
  func figure(of indicator: Int) -> Figure? {
    guard obstacle == nil, total.count > 0 else { return nil }
    let foreign = currency == siteCurrency ? nil : currency
    let sums = parts.filter { $0.sum.count > 0 }.map {
      FigurePart(name: $0.name, quantity: $0.sum.quantity, qualifier: $0.sum.qualifier)
    }
    return Figure(
      indicator: indicator, quantity: total.quantity, qualifier: total.qualifier,
      measure: measure,
      detail: foreign == nil && sums.isEmpty ? nil : FigureDetail(currency: foreign, parts: sums))
  }
}

/// Numbers and ranges being added up.
struct QuantitySum {
  private(set) var count = 0
  private var low = Number.zero
  private var high = Number.zero
  private var isOver = false
  private var isAtLeast = false
  private var isUnder = false
  private var isAtMost = false
  private var isAbout = false

  mutating func add(_ quantity: Quantity, _ qualifier: Qualifier) {
    switch quantity {
    case .missing: return
    case .number(let number):
      low = low + number
      high = high + number
    case .range(let from, let to):
      low = low + from
      high = high + to
    }
    count += 1
    switch qualifier {
    case .exact: break
    case .about: isAbout = true
    case .over: isOver = true
    case .atLeast: isAtLeast = true
    case .under: isUnder = true
    case .atMost: isAtMost = true
    }
  }

  var quantity: Quantity {
    count == 0 ? .missing : low == high ? .number(low) : .range(low, high)
  }

  var qualifier: Qualifier {
    let up = isOver || isAtLeast
    let down = isUnder || isAtMost
    if isAbout || (up && down) { return .about }
    if up { return isAtLeast ? .atLeast : .over }
    if down { return isAtMost ? .atMost : .under }
    return .exact
  }
}
