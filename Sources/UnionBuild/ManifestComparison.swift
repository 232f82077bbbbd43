/// How two lists differ, line by line.
struct ManifestComparison {
  /// The lines of the one that the other has not, or otherwise.
  private(set) var changed: [Int] = []
  /// The lines that both have just so; asked for alone, for they are many.
  private(set) var same: [(left: Int, right: Int)] = []
  /// The lines of the other whose paths the one has not.
  private(set) var gone: [Int] = []

  /// Compares a list with another.
  init(of left: Manifest, with right: Manifest, listsSame: Bool = false) {
    left.bytes.withUnsafeBytes { a in
      right.bytes.withUnsafeBytes { b in
        var i = 0
        var j = 0
        while i < left.lines.count, j < right.lines.count {
          let one = left.lines[i]
          let two = right.lines[j]
          let order = Manifest.order(
            UnsafeRawBufferPointer(rebasing: a[Int(one.path)..<Int(one.end)]),
            UnsafeRawBufferPointer(rebasing: b[Int(two.path)..<Int(two.end)]))
          if order < 0 {
            changed.append(i)
          } else if order > 0 {
            gone.append(j)
          } else if Self.isSame(a, one, b, two) {
            if listsSame { same.append((i, j)) }
          } else {
            changed.append(i)
          }
          if order <= 0 { i += 1 }
          if order >= 0 { j += 1 }
        }
        changed += i..<left.lines.count
        gone += j..<right.lines.count
      }
    }
  }

  /// Whether size and fingerprint are known and the same.
  private static func isSame(
    _ a: UnsafeRawBufferPointer, _ one: Manifest.Line, _ b: UnsafeRawBufferPointer,
    _ two: Manifest.Line
  ) -> Bool {
    if a[Int(one.start)] == UInt8(ascii: "-") { return false }
    return Manifest.order(
      UnsafeRawBufferPointer(rebasing: a[Int(one.start)..<Int(one.path)]),
      UnsafeRawBufferPointer(rebasing: b[Int(two.start)..<Int(two.path)])) == 0
  }
}
