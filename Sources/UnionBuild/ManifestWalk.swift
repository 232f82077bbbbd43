import Glibc

extension Manifest {
  /// Walks through the folders in which its files stand, each once and after the one it stands in.
  ///
  /// `enter` gives every folder a mark, from the path as the list has it and the mark of the folder
  /// above; `file` is called with every line that is not in a folder below, and the mark of its
  /// folder. `root` is the mark of the top.
  func walk<Mark>(
    root: Mark,
    enter: (UnsafeRawBufferPointer, Mark) throws(BuildError) -> Mark,
    file: (Int, Mark) throws(BuildError) -> Void
  ) throws(BuildError) {
    // Lent by hand: a closure over the bytes could not throw a typed error.
    let text = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { text.deallocate() }
    text.copyBytes(from: bytes)
    let names = UnsafeRawBufferPointer(text)
    var open: [(length: Int, mark: Mark)] = []
    var last = UnsafeRawBufferPointer(start: nil, count: 0)
    for index in lines.indices {
      let path = UnsafeRawBufferPointer(
        rebasing: names[Int(lines[index].path)..<Int(lines[index].end)])
      while let top = open.last, !Self.isShared(top.length + 1, last, path) { open.removeLast() }
      var start = open.last.map { $0.length + 1 } ?? 0
      while let length = Self.slash(in: path, from: start) {
        let folder = UnsafeRawBufferPointer(rebasing: path[..<length])
        open.append((length, try enter(folder, open.last?.mark ?? root)))
        start = length + 1
      }
      try file(index, open.last?.mark ?? root)
      last = path
    }
  }

  /// Whether two paths begin with the same bytes.
  private static func isShared(
    _ length: Int, _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress,
      left.count >= length, right.count >= length
    else { return false }
    return memcmp(first, second, length) == 0
  }

  private static func slash(in path: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = path.baseAddress, start < path.count,
      let found = memchr(base + start, Int32(UInt8(ascii: "/")), path.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
