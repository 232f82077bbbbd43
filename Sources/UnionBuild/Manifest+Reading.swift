import Glibc
import Store

extension Manifest {
  /// What a list begins with; a version of one digit follows, and the line's end. The first version
  /// had no fingerprint of the list itself, and sorted names with `\` in them otherwise.
  static let head = Array("unionsite-manifest ".utf8)
  static let version = UInt8(ascii: "2")

  /// Reads a list; nil if the bytes are none. A line that makes no sense is left out: its file then
  /// counts as foreign, which is the safe side.
  ///
  /// A list that is not just as a build wrote it has no fingerprint.
  init?(bytes: [UInt8]) {
    let body = Self.head.count + 2
    guard bytes.count >= body, bytes.starts(with: Self.head), bytes[body - 1] == Self.lineEnd,
      bytes[body - 2] == Self.version || bytes[body - 2] == UInt8(ascii: "1")
    else { return nil }
    var reader = ManifestReader(start: body)
    bytes.withUnsafeBytes { reader.read($0) }
    if reader.isSound && bytes[body - 2] == Self.version {
      self.init(
        bytes: bytes, lines: reader.lines, mixed: reader.mixed, fingerprint: reader.fingerprint)
    } else {
      let raw = Manifest(bytes: bytes, lines: reader.lines, mixed: reader.mixed, fingerprint: nil)
      let mended = Manifest(raw.entries, mixed: raw.mixed)
      self.init(
        bytes: mended.bytes, lines: mended.lines, mixed: mended.mixed, fingerprint: nil)
    }
  }

  static let lineEnd = UInt8(ascii: "\n")
  static let escape = UInt8(ascii: "\\")

  /// The number in 16 digits of base 16.
  static func fingerprint(_ digits: some Sequence<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      switch digit {
      case 48...57: value = value << 4 | UInt64(digit - 48)
      case 97...102: value = value << 4 | UInt64(digit - 87)
      default: return nil
      }
    }
    return value
  }

  static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1 &- 48) }
  }
}

/// Reads the lines of a list.
private struct ManifestReader {
  private(set) var lines: [Manifest.Line] = []
  private(set) var mixed: [RelativePath] = []
  private(set) var fingerprint: UInt64?
  /// Whether the list ends with its fingerprint, and every line was understood and in its place.
  private(set) var isSound = true

  private let start: Int

  init(start: Int) { self.start = start }

  mutating func read(_ text: UnsafeRawBufferPointer) {
    guard let base = text.baseAddress else { return }
    lines.reserveCapacity(text.count / 60)
    var place = start
    while place < text.count {
      guard let found = memchr(base + place, Int32(Manifest.lineEnd), text.count - place) else {
        isSound = false
        return
      }
      let end = UnsafeRawPointer(found) - base
      if text[place] == UInt8(ascii: "=") {
        close(text, place, end)
        return
      }
      if !take(text, place, end) { isSound = false }
      place = end + 1
    }
    isSound = false
  }

  /// The last line: `=` and the fingerprint of all before it.
  private mutating func close(_ text: UnsafeRawBufferPointer, _ place: Int, _ end: Int) {
    let said = Manifest.fingerprint(text[(place + 1)..<end])
    let known = ContentHash.of(UnsafeRawBufferPointer(rebasing: text[..<place]))
    fingerprint = known
    if said != known || end + 1 != text.count { isSound = false }
  }

  /// Takes a line about a file or folder; false if it makes no sense, or is not in its place.
  private mutating func take(_ text: UnsafeRawBufferPointer, _ place: Int, _ end: Int) -> Bool {
    guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    let first = base[place]
    let isShort = first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
    var path = place + (isShort ? 1 : 16)
    guard path < end, base[path] == 0x20, isShort || Self.isNumber(base + place) else {
      return false
    }
    path += 1
    let digits = path
    while path < end, base[path] &- 48 < 10 { path += 1 }
    guard (1...18).contains(path - digits), path < end, base[path] == 0x20 else { return false }
    path += 1
    guard isUsable(text, path, end) else { return false }
    if first == UInt8(ascii: "*") {
      guard let folder = RelativePath(listed: text[path..<end]) else { return false }
      mixed.append(folder)
      return true
    }
    // Behind the folders there are no files.
    let isNext = mixed.isEmpty && isBehindLast(text, path, end)
    lines.append(Manifest.Line(start: Int32(place), path: Int32(path), end: Int32(end)))
    return isNext
  }

  /// Whether 16 digits of base 16 stand there.
  private static func isNumber(_ digits: UnsafePointer<UInt8>) -> Bool {
    for index in 0..<16 where digits[index] &- 48 >= 10 && digits[index] &- 97 >= 6 { return false }
    return true
  }

  private func isBehindLast(_ text: UnsafeRawBufferPointer, _ path: Int, _ end: Int) -> Bool {
    guard let last = lines.last else { return true }
    let before = UnsafeRawBufferPointer(rebasing: text[Int(last.path)..<Int(last.end)])
    return Manifest.order(before, UnsafeRawBufferPointer(rebasing: text[path..<end])) < 0
  }

  /// Whether a path stays in the folder and has no empty name in it.
  private func isUsable(_ text: UnsafeRawBufferPointer, _ path: Int, _ end: Int) -> Bool {
    Self.isUsable(UnsafeRawBufferPointer(rebasing: text[path..<end]))
  }

  private static func isUsable(_ path: UnsafeRawBufferPointer) -> Bool {
    guard let base = path.baseAddress, memchr(base, 0, path.count) == nil else { return false }
    if memchr(base, Int32(Manifest.escape), path.count) != nil {
      return RelativePath(listed: path)?.listed.elementsEqual(path) == true
    }
    let bytes = base.assumingMemoryBound(to: UInt8.self)
    var name = 0
    while true {
      let slash = memchr(base + name, Int32(UInt8(ascii: "/")), path.count - name)
      let end = slash.map { UnsafeRawPointer($0) - base } ?? path.count
      let length = end - name
      if length == 0 { return false }
      if bytes[name] == 0x2E && (length == 1 || length == 2 && bytes[name + 1] == 0x2E) {
        return false
      }
      if end == path.count { return true }
      name = end + 1
    }
  }
}
