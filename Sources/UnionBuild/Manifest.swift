import Glibc

/// The list of the files that a build wrote, so that the next one can tell ours from foreign files,
/// and what has changed from what has not.
///
/// It stands in the output folder itself, not in the site's store: who clears the store, or builds
/// on another machine into the same folder, would otherwise keep every page of a deleted report for
/// ever, since a file that we do not know is never deleted. And it is swapped in together with the
/// files it lists, so the two always agree. A dot name, because servers and `cp public/*` leave such
/// names out, and nobody who opens the folder wonders about it; the stamp stays short beside it.
///
/// Tens of thousands of lines are read and written with every build, so they stay the bytes of the
/// file: a line becomes values only where somebody asks for them.
struct Manifest: Equatable, Sendable {
  /// Its file, at the top of the output folder.
  static let name = ".unionsite-manifest"

  /// A file of the site.
  struct Entry: Equatable, Sendable {
    /// Where the file stands.
    var path: RelativePath
    /// How many bytes it has.
    var size: Int
    /// The fingerprint of its content; nil where it is not known.
    var hash: UInt64?
  }

  /// Where a line about a file stands in `bytes`.
  struct Line: Sendable {
    /// Its first byte.
    var start: Int32
    /// The first byte of its path.
    var path: Int32
    /// The line end behind it.
    var end: Int32
  }

  /// The file.
  let bytes: [UInt8]

  /// The lines about files, sorted by path as it is written there.
  let lines: [Line]

  /// The folders of the site that hold foreign things as well, without the top; sorted.
  let mixed: [RelativePath]

  /// The fingerprint of the list; nil for one that was damaged, or is of an earlier version. Such a
  /// list tells ours from foreign files, and no more.
  let fingerprint: UInt64?

  init(bytes: [UInt8], lines: [Line], mixed: [RelativePath], fingerprint: UInt64?) {
    self.bytes = bytes
    self.lines = lines
    self.mixed = mixed
    self.fingerprint = fingerprint
  }

  /// A list of files and mixed folders, in any order.
  init(_ entries: [Entry], mixed: some Sequence<RelativePath> = []) {
    var writer = ManifestWriter()
    for entry in Self.sorted(entries) { writer.append(entry) }
    self = writer.finished(mixed: mixed)
  }

  static func == (left: Manifest, right: Manifest) -> Bool { left.bytes == right.bytes }

  /// Whether a path is that of the stamp or of the manifest.
  static func isReserved(_ path: RelativePath) -> Bool {
    path.content.elementsEqual(name.utf8) || path.content.elementsEqual(Stamp.name.utf8)
  }

  /// Files in the order of a list.
  static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { $0.path.listed.precedes($1.path.listed) }
  }

  /// All its files.
  var entries: [Entry] { lines.indices.map { self[$0] } }

  /// The file of a line.
  subscript(index: Int) -> Entry {
    let start = Int(lines[index].start)
    let end = Int(lines[index].path) - 1
    if bytes[start] == UInt8(ascii: "-") {
      return Entry(path: path(index), size: Self.number(bytes[(start + 2)..<end]), hash: nil)
    }
    return Entry(
      path: path(index), size: Self.number(bytes[(start + 17)..<end]),
      hash: Self.fingerprint(bytes[start..<(start + 16)]))
  }

  /// The path of a line.
  func path(_ index: Int) -> RelativePath {
    let line = lines[index]
    // A list is read only if its paths are usable.
    return RelativePath(listed: bytes[Int(line.path)..<Int(line.end)]) ?? .root
  }

  /// The line of a file; nil if it is not in the list.
  func index(of path: RelativePath) -> Int? {
    let name = path.listed
    let place = firstIndex(notBefore: name)
    return place < lines.count && isPath(of: place, name) ? place : nil
  }

  /// The lines of all that stands below a folder.
  func lines(below folder: RelativePath) -> Range<Int> {
    if folder == .root { return lines.indices }
    let name = folder.listed
    // Nothing but names in the folder lies between its own with `/` and with the byte after `/`.
    let first = firstIndex(notBefore: name + [UInt8(ascii: "/")])
    return first..<max(first, firstIndex(notBefore: name + [UInt8(ascii: "/") + 1]))
  }

  /// Whether a path is a folder in which files of the list stand.
  func hasFolder(_ path: RelativePath) -> Bool { !lines(below: path).isEmpty }

  /// Whether the site has a file or a folder at a place, or a file where a folder above it would be.
  func isTaken(_ path: RelativePath) -> Bool { hasFolder(path) || isBelowFile(path) }

  /// Whether the site has a file at a place, or where one of the folders above it would be.
  func isBelowFile(_ path: RelativePath) -> Bool {
    var path = path
    while path != .root {
      if index(of: path) != nil { return true }
      path = path.folder
    }
    return false
  }

  /// The first line whose path does not lie before a name.
  func firstIndex(notBefore name: [UInt8]) -> Int {
    bytes.withUnsafeBytes { text in
      name.withUnsafeBytes { name in
        var low = 0
        var high = lines.count
        while low < high {
          let middle = (low + high) / 2
          if Self.order(text, lines[middle], name) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }
  }

  private func isPath(of index: Int, _ name: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { text in
      name.withUnsafeBytes { Self.order(text, lines[index], $0) == 0 }
    }
  }

  private static func order(
    _ text: UnsafeRawBufferPointer, _ line: Line, _ name: UnsafeRawBufferPointer
  ) -> Int {
    order(UnsafeRawBufferPointer(rebasing: text[Int(line.path)..<Int(line.end)]), name)
  }

  /// Less than 0, 0, more than 0: how two paths lie in the list.
  static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    guard let first = left.baseAddress, let second = right.baseAddress else {
      return left.count - right.count
    }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
  }
}

extension [UInt8] {
  fileprivate func precedes(_ other: [UInt8]) -> Bool {
    withUnsafeBytes { left in other.withUnsafeBytes { Manifest.order(left, $0) < 0 } }
  }
}
