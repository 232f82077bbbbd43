/// The list of the files that a build wrote, so that the next one can tell ours from foreign files.
///
/// It stands in the output folder itself, not in the site's store: who clears the store, or builds
/// on another machine into the same folder, would otherwise keep every page of a deleted report for
/// ever, since a file that we do not know is never deleted. And it is swapped in together with the
/// files it lists, so the two always agree. A dot name, because servers and `cp public/*` leave such
/// names out, and nobody who opens the folder wonders about it; the stamp stays short beside it.
struct Manifest: Equatable, Sendable {
  /// Its file, at the top of the output folder.
  static let name = ".unionsite-manifest"

  struct Entry: Equatable, Sendable {
    /// Where the file stands.
    var path: RelativePath
    /// How many bytes it has.
    var size: Int
    /// The fingerprint of its content; nil for an attachment, which is copied without being read.
    var hash: UInt64?
  }

  /// The files, sorted by path, without the stamp and the manifest.
  var entries: [Entry]

  /// The folders of the site that hold foreign things as well, without the top; sorted.
  var mixed: [RelativePath]

  /// A list of files and mixed folders, in any order.
  init(_ entries: [Entry], mixed: some Sequence<RelativePath> = []) {
    self.entries = entries.sorted { $0.path < $1.path }
    self.mixed = mixed.sorted()
  }

  /// Whether a path is that of the stamp or of the manifest.
  static func isReserved(_ path: RelativePath) -> Bool {
    path.content.elementsEqual(name.utf8) || path.content.elementsEqual(Stamp.name.utf8)
  }
}

extension Manifest {
  private static let head = Array("unionsite-manifest 1\n".utf8)

  /// One line a file: fingerprint or `-`, size, path (`\` and line ends in it escaped). A mixed
  /// folder has `*` for a fingerprint, and no size.
  var bytes: [UInt8] {
    var bytes = Self.head
    bytes.reserveCapacity(entries.count * 80)
    for entry in entries {
      if let hash = entry.hash {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 15
          bytes.append(digit < 10 ? 48 + digit : 87 + digit)
        }
      } else {
        bytes.append(UInt8(ascii: "-"))
      }
      bytes += " \(entry.size) ".utf8
      Self.escape(entry.path, into: &bytes)
    }
    for folder in mixed {
      bytes += "* 0 ".utf8
      Self.escape(folder, into: &bytes)
    }
    return bytes
  }

  private static func escape(_ path: RelativePath, into bytes: inout [UInt8]) {
    for byte in path.content {
      switch byte {
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Reads a list; nil if the bytes are none. A line that makes no sense is left out: its file then
  /// counts as foreign, which is the safe side.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.head) else { return nil }
    entries = []
    mixed = []
    entries.reserveCapacity(bytes.count / 60)
    var rest = bytes[Self.head.count...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[rest.startIndex..<end]
      if let entry = Self.entry(line) {
        if line.first == UInt8(ascii: "*") {
          mixed.append(entry.path)
        } else {
          entries.append(entry)
        }
      }
      rest = rest[(end + 1)...]
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let size = Int(String(decoding: parts[1], as: UTF8.self)),
      let path = RelativePath(bytes: unescaped(parts[2]))
    else { return nil }
    return Entry(
      path: path, size: size, hash: UInt64(String(decoding: parts[0], as: UTF8.self), radix: 16))
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      result.append(next == UInt8(ascii: "n") ? UInt8(ascii: "\n") : next)
    }
    return result
  }
}
