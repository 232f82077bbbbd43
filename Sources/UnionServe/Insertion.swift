import NIOCore

/// The line that brings the preview into a page while it is served.
struct Insertion: Sendable {
  /// Where a page is searched for the end of its head; a page that has it later gets the line at its end.
  static let searched = 64 << 10
  private static let mark = Array("</head".utf8)

  /// The script's address with the run and the build that the page is of.
  static func line(_ state: PreviewState) -> [UInt8] {
    let script = PreviewClient.folder + "preview.js"
    return Array(
      "<script src=\"\(script)\" data-run=\"\(state.run)\" data-build=\"\(state.build)\"></script>"
        .utf8)
  }

  /// Where it goes in a page of `size` bytes that begins with `start`: before `</head>`, else at its
  /// end. Nil for a page in 16-bit letters, which a line of 8-bit ones would break.
  static func place(in start: UnsafeRawBufferPointer, size: Int) -> Int? {
    if start.count > 1, [[0xFE, 0xFF], [0xFF, 0xFE]].contains([start[0], start[1]]) {
      return nil
    }
    guard start.count >= mark.count else { return size }
    for at in 0...start.count - mark.count where start[at] == mark[0] && hasMark(start, at) {
      return at
    }
    return size
  }

  private static func hasMark(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    for (index, letter) in mark.enumerated() {
      let byte = bytes[at + index]
      let isLetter = (0x41...0x5A).contains(byte)
      if (isLetter ? byte | 0x20 : byte) != letter { return false }
    }
    guard at + mark.count < bytes.count else { return true }
    // `</header>` is another thing.
    return ![0x41...0x5A, 0x61...0x7A].contains { $0.contains(bytes[at + mark.count]) }
  }
}
