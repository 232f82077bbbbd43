import UnionModel

/// One value of a chart: a number, a range, or a bound with an open end.
struct ChartValue: Sendable, Hashable {
  /// The numbers it may stand for; an open end is nil.
  var interval: Interval
  /// The number as it was said; nil for ranges and bounds, which are drawn as bars with caps.
  var nominal: Number?
  /// How it is written: 约300, 2500余.
  var qualifier: Qualifier
  /// Whether it was rolled up from units below, and not reported.
  var isComputed: Bool

  /// An exact number.
  init(_ number: Number, isComputed: Bool = false) {
    interval = Interval(lower: number, upper: number)
    nominal = number
    qualifier = .exact
    self.isComputed = isComputed
  }

  /// What a figure says; nil where it is missing.
  init?(_ figure: Figure, isComputed: Bool = false) {
    self.init(figure.quantity, figure.qualifier, isComputed: isComputed)
  }

  /// What a quantity says; nil where it is missing. At least and at most have no nominal number: they
  /// say where an end is, not where the value lies.
  init?(_ quantity: Quantity, _ qualifier: Qualifier, isComputed: Bool = false) {
    guard let interval = Interval(quantity, qualifier) else { return nil }
    var nominal: Number?
    if case .number(let number) = quantity, qualifier != .atLeast, qualifier != .atMost {
      nominal = number
    }
    self.init(
      interval: interval, nominal: nominal, qualifier: qualifier, isComputed: isComputed)
  }

  /// A value that was computed: nil where both ends are open and there is no number. `isApproximate`
  /// is for a number of which some parts were 约, 余 or 近.
  init?(interval: Interval, nominal: Number?, isApproximate: Bool, isComputed: Bool) {
    if nominal == nil, interval.lower == nil, interval.upper == nil { return nil }
    self.init(
      interval: interval, nominal: nominal, qualifier: isApproximate ? .about : .exact,
      isComputed: isComputed)
  }

  private init(interval: Interval, nominal: Number?, qualifier: Qualifier, isComputed: Bool) {
    self.interval = interval
    self.nominal = nominal
    self.qualifier = qualifier
    self.isComputed = isComputed
  }

  /// Whether the number is 约, 余 or 近.
  var isApproximate: Bool { nominal != nil && qualifier != .exact }

  /// Whether there is more to draw than one number.
  var hasBar: Bool { nominal == nil || interval.lower != nominal || interval.upper != nominal }

  /// Whether an end of it is open.
  var isOpen: Bool { interval.lower == nil || interval.upper == nil }

  /// The smallest number that is drawn.
  var low: Number { interval.lower ?? nominal ?? interval.upper ?? .zero }

  /// The largest number that is drawn.
  var high: Number { interval.upper ?? nominal ?? interval.lower ?? .zero }

  /// The number by which it is put in order: its own, else its nearest bound.
  var rank: Number { nominal ?? high }
}

/// A year of a line; without a value it is a gap.
struct ChartPoint: Sendable {
  /// The year.
  var year: Int
  /// The value; nil where there is none, which is never 0.
  var value: ChartValue?
  /// What the plan promised for the year.
  var target: ChartValue?

  init(year: Int, value: ChartValue?, target: ChartValue? = nil) {
    self.year = year
    self.value = value
    self.target = target
  }
}

/// A line of a chart: one unit, or one indicator, by years.
struct ChartLine: Sendable {
  /// What stands at the end of the line.
  var name: String
  /// The years, ascending. A year that is not there is a gap too.
  var points: [ChartPoint]
}

/// How the values of one chart are written.
struct ChartMeasure: Sendable {
  /// The measure as readers see it (`Words.measure`): 人, %, CNY; nil where there is none.
  var name: String?
  /// Whether the values are percentages.
  var isPercent: Bool
  /// The scale of the indicator, for values beside marks and in the description.
  var scale: NumberScale

  init(name: String?, isPercent: Bool, scale: NumberScale) {
    self.name = name
    self.isPercent = isPercent
    self.scale = scale
  }
}
