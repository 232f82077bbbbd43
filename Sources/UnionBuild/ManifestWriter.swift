import Store

/// Writes a list line by line, in its order.
///
/// One line a file: fingerprint or `-`, size, path (`\` and line ends in it escaped). A folder that
/// holds foreign things as well has `*` for a fingerprint, and no size. The last line is `=` and the
/// fingerprint of all that stands before it.
struct ManifestWriter {
  private var bytes = Manifest.head + [Manifest.version, Manifest.lineEnd]
  private var lines: [Manifest.Line] = []

  /// A writer for about so many bytes and lines.
  init(bytes: Int = 0, lines: Int = 0) {
    self.bytes.reserveCapacity(bytes + 64)
    self.lines.reserveCapacity(lines)
  }

  /// Writes a file.
  mutating func append(_ entry: Manifest.Entry) {
    let start = bytes.count
    if let hash = entry.hash {
      append(hash)
    } else {
      bytes.append(UInt8(ascii: "-"))
    }
    bytes += " \(entry.size) ".utf8
    let path = bytes.count
    bytes += entry.path.listed
    lines.append(
      Manifest.Line(start: Int32(start), path: Int32(path), end: Int32(bytes.count)))
    bytes.append(Manifest.lineEnd)
  }

  /// Writes some lines of another list as they are.
  mutating func append(_ range: Range<Int>, of other: Manifest) {
    guard let first = range.first, let last = range.last else { return }
    let start = other.lines[first].start
    let shift = Int32(bytes.count) - start
    bytes += other.bytes[Int(start)...Int(other.lines[last].end)]
    for line in other.lines[range] {
      lines.append(
        Manifest.Line(start: line.start + shift, path: line.path + shift, end: line.end + shift))
    }
  }

  /// The list, with the folders in which foreign things stand.
  consuming func finished(mixed: some Sequence<RelativePath>) -> Manifest {
    let mixed = mixed.sorted()
    for folder in mixed {
      bytes += "* 0 ".utf8
      bytes += folder.listed
      bytes.append(Manifest.lineEnd)
    }
    let fingerprint = bytes.withUnsafeBytes { ContentHash.of($0) }
    bytes.append(UInt8(ascii: "="))
    append(fingerprint)
    bytes.append(Manifest.lineEnd)
    return Manifest(bytes: bytes, lines: lines, mixed: mixed, fingerprint: fingerprint)
  }

  private mutating func append(_ hash: UInt64) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}

extension Manifest {
  /// The folders of the site in which these foreign things stand, at whatever depth, without the top.
  func folders(holding foreign: [RelativePath]) -> Set<RelativePath> {
    var found: Set<RelativePath> = []
    for path in foreign {
      var folder = path.folder
      while !hasFolder(folder) && folder != .root { folder = folder.folder }
      if folder != .root { found.insert(folder) }
    }
    return found
  }

  /// The same list with other mixed folders.
  func with(mixed: some Sequence<RelativePath>) -> Manifest {
    let mixed = Array(mixed)
    if mixed.isEmpty && self.mixed.isEmpty { return self }
    var writer = ManifestWriter(bytes: bytes.count, lines: lines.count)
    writer.append(lines.indices, of: self)
    return writer.finished(mixed: mixed)
  }

  /// The list of some of these files and of others; both must have no path in common.
  func keeping(_ keeps: [Bool], adding others: [Entry]) -> Manifest {
    var writer = ManifestWriter(
      bytes: bytes.count + others.count * 80, lines: lines.count + others.count)
    var place = 0
    func copy(upTo end: Int) {
      while place < end {
        if !keeps[place] {
          place += 1
          continue
        }
        let start = place
        while place < end, keeps[place] { place += 1 }
        writer.append(start..<place, of: self)
      }
    }
    for entry in Self.sorted(others) {
      copy(upTo: firstIndex(notBefore: entry.path.listed))
      writer.append(entry)
    }
    copy(upTo: lines.count)
    return writer.finished(mixed: [])
  }
}
