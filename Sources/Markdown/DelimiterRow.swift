/// The line under a table's heading: `|---|:-:|`.
enum DelimiterRow {
  /// The columns of a line such as `|---|:-:|`, or nil.
  static func columns(of content: Bytes) -> Int? {
    guard let first = content.first, first == 0x7C || first == 0x2D || first == 0x3A else {
      return nil
    }
    var cells = 0
    var isInDashes = false
    for byte in content {
      switch byte {
      case 0x2D:
        if !isInDashes { cells += 1 }
        isInDashes = true
      case 0x7C: isInDashes = false
      case 0x3A, 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    return cells > 0 ? cells : nil
  }
}
