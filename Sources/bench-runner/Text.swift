import Foundation

/// Numbers as the tables have them.
enum Text {
  static func decimal(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", number)
  }

  /// Seconds below a tenth of one with more places.
  static func seconds(_ number: Double) -> String { decimal(number, number < 1 ? 3 : 2) }

  static func seconds(_ spread: Spread) -> String {
    "\(seconds(spread.median)) (\(seconds(spread.least))–\(seconds(spread.most)))"
  }

  static func megabytes(_ bytes: Double) -> String { decimal(bytes / 1_000_000, 0) }

  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
