/// The signs of charts, as commands of a path. Lengths in tenths.
///
/// The four lines of a chart differ in sign and dash, so that colour is never the only difference.
enum ChartMark {
  /// The sign of a line's values, about 9 units wide: circle, square, triangle, diamond.
  static func point(_ line: Int, x: Int, y: Int, to out: inout SVGBytes) {
    switch line % 4 {
    case 0:
      out.path("M", x - 45, y)
      out.raw("a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z")
    case 1:
      out.path("M", x - 40, y - 40)
      out.raw("h8v8h-8z")
    case 2:
      out.path("M", x, y - 53)
      out.raw("l5.2 9h-10.4z")
    default:
      out.path("M", x, y - 56)
      out.raw("l5.2 5.6-5.2 5.6-5.2-5.6z")
    }
  }

  /// The dashes of a line; nil for the first, which is whole.
  static func dashes(_ line: Int) -> StaticString? {
    switch line % 4 {
    case 0: nil
    case 1: "9 4"
    case 2: "2 4"
    default: "10 4 2 4"
    }
  }

  /// The class that gives a line its colour.
  static func style(_ line: Int) -> StaticString {
    switch line % 4 {
    case 0: "s1"
    case 1: "s2"
    case 2: "s3"
    default: "s4"
    }
  }

  /// A bar with caps from `low` to `high` (y grows downwards, so `low` is the larger); an open end is
  /// nil and becomes an arrow of 20 units from the other end.
  static func upright(x: Int, low: Int?, high: Int?, to out: inout SVGBytes) {
    if let low {
      out.path("M", x - 50, low)
      out.raw("h10")
    }
    if let high {
      out.path("M", x - 50, high)
      out.raw("h10")
    }
    switch (low, high) {
    case (let low?, let high?):
      out.path("M", x, low)
      out.path("V", high)
    case (let low?, nil):
      out.path("M", x, low)
      out.raw("v-20m-4 6l4-6 4 6")
    case (nil, let high?):
      out.path("M", x, high)
      out.raw("v20m-4-6l4 6 4-6")
    case (nil, nil): break
    }
  }

  /// The same lying, for horizontal bars.
  static func lying(y: Int, low: Int?, high: Int?, to out: inout SVGBytes) {
    if let low {
      out.path("M", low, y - 50)
      out.raw("v10")
    }
    if let high {
      out.path("M", high, y - 50)
      out.raw("v10")
    }
    switch (low, high) {
    case (let low?, let high?):
      out.path("M", low, y)
      out.path("H", high)
    case (let low?, nil):
      out.path("M", low, y)
      out.raw("h16m-6-4l6 4-6 4")
    case (nil, let high?):
      out.path("M", high, y)
      out.raw("h-16m6-4l-6 4 6 4")
    case (nil, nil): break
    }
  }
}
