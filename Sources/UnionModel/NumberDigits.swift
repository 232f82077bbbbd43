extension Number {
  /// The shortest exact decimal form with a point and a minus sign: `38000`, `-1.5`.
  public var plain: String {
    withPlain { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the same as ASCII.
  public func appendPlain(to bytes: inout [UInt8]) {
    withPlain { bytes.append(contentsOf: $0) }
  }

  /// Lends the same as ASCII.
  @inlinable
  public func withPlain<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // 39 digits at most, a point and a sign.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { room in
      let start = writePlain(before: room)
      return use(UnsafeBufferPointer(rebasing: room[start...]))
    }
  }

  /// Writes it against the end of `room`; returns where it begins.
  @usableFromInline
  func writePlain(before room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var place = room.count
    func put(_ digit: UInt8) {
      place -= 1
      room[place] = digit
    }
    func put(fraction: UInt64) {
      if fraction == 0 { return }
      var rest = fraction
      for _ in 0..<9 {
        let digit = UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        if digit != 0 || place < room.count { put(UInt8(ascii: "0") + digit) }
      }
      put(UInt8(ascii: "."))
    }
    func put<Whole: FixedWidthInteger & UnsignedInteger>(whole: Whole) {
      var rest = whole
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
        rest = quotient
      } while rest > 0
    }
    let size = billionths.magnitude
    // Nearly all figures fit in 64 bits, where division is ten times faster.
    if let small = UInt64(exactly: size) {
      let (whole, rest) = small.quotientAndRemainder(dividingBy: 1_000_000_000)
      put(fraction: rest)
      put(whole: whole)
    } else {
      let (whole, rest) = size.quotientAndRemainder(dividingBy: Self.one.magnitude)
      put(fraction: UInt64(rest))
      put(whole: whole)
    }
    if billionths < 0 { put(UInt8(ascii: "-")) }
    return place
  }

  /// Appends the decimal form without its sign. A `separator` stands between each three digits of a
  /// whole part of `groupingFrom` or more: 10,000, since GB/T 15835 leaves four digits together.
  public func appendMagnitude(
    to bytes: inout [UInt8], separator: UInt8? = nil, groupingFrom least: Int = 10_000
  ) {
    let size = billionths.magnitude
    // Nearly all figures fit in 64 bits, where division is ten times faster.
    if let small = UInt64(exactly: size) {
      let (whole, rest) = small.quotientAndRemainder(dividingBy: 1_000_000_000)
      Self.append(whole: whole, separator, from: least, to: &bytes)
      Self.append(fraction: rest, to: &bytes)
    } else {
      let (whole, rest) = size.quotientAndRemainder(dividingBy: Self.one.magnitude)
      Self.append(whole: whole, separator, from: least, to: &bytes)
      Self.append(fraction: UInt64(rest), to: &bytes)
    }
  }

  private static func append<Whole: FixedWidthInteger & UnsignedInteger>(
    whole: Whole, _ separator: UInt8?, from least: Int, to bytes: inout [UInt8]
  ) {
    let first = bytes.count
    let isGrouped = whole >= least
    var rest = whole
    var digits = 0
    // The digits come last one first, and are turned round where they stand.
    repeat {
      if isGrouped, let separator, digits > 0, digits % 3 == 0 { bytes.append(separator) }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
      digits += 1
    } while rest > 0
    var (low, high) = (first, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// `fraction` is in billionths.
  private static func append(fraction: UInt64, to bytes: inout [UInt8]) {
    if fraction == 0 { return }
    bytes.append(UInt8(ascii: "."))
    var rest = fraction
    var unit: UInt64 = 100_000_000
    while rest > 0 {
      let (digit, below) = rest.quotientAndRemainder(dividingBy: unit)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = below
      unit /= 10
    }
  }
}
