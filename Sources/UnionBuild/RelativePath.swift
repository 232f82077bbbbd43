import Glibc

/// A path below the output folder, as bytes: names on a disk need not be UTF-8 (a folder unpacked
/// from an old Windows archive), and two spellings that Unicode calls equal are two files.
struct RelativePath: Hashable, Comparable, Sendable {
  /// The bytes and the NUL that ends them for the system.
  private let bytes: [UInt8]

  /// The output folder itself.
  static let root = RelativePath(terminated: [0])

  private init(terminated bytes: [UInt8]) { self.bytes = bytes }

  /// A path of names between slashes; nil if it is empty, absolute, or has an empty name, a dot
  /// name, a NUL.
  init?(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    bytes += text.utf8
    self.init(bytes: bytes)
  }

  /// The same from bytes.
  init?(bytes: [UInt8]) {
    var bytes = bytes
    bytes.append(UInt8(ascii: "/"))
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0 { return nil }
      guard byte == UInt8(ascii: "/") else { continue }
      let length = index - start
      let dots = bytes[start..<index].allSatisfy { $0 == UInt8(ascii: ".") }
      if dots && length <= 2 { return nil }
      start = index + 1
    }
    bytes[bytes.count - 1] = 0
    self.bytes = bytes
  }

  /// A path as the manifest has it; nil where that is none.
  init?(listed: some Sequence<UInt8>) {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in listed {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    self.init(bytes: bytes)
  }

  /// The path as the manifest has it, where every path is in a line: `\` and line ends are escaped.
  var listed: [UInt8] {
    let content = content
    if !content.contains(where: Self.isEscaped) { return Array(content) }
    return content.flatMap { byte -> [UInt8] in
      if !Self.isEscaped(byte) { return [byte] }
      return [UInt8(ascii: "\\"), byte == UInt8(ascii: "\n") ? UInt8(ascii: "n") : byte]
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\n")
  }

  /// A name in this folder.
  func appending(_ name: UnsafePointer<CChar>) -> RelativePath {
    let length = strlen(name)
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + length + 1)
    if self != .root {
      joined += bytes.dropLast()
      joined.append(UInt8(ascii: "/"))
    }
    joined += UnsafeRawBufferPointer(start: name, count: length)
    joined.append(0)
    return RelativePath(terminated: joined)
  }

  /// The folder it stands in; `root` for a name at the top.
  var folder: RelativePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .root }
    var parent = Array(bytes[...slash])
    parent[slash] = 0
    return RelativePath(terminated: parent)
  }

  /// How many folders it stands in.
  var depth: Int { bytes.count { $0 == UInt8(ascii: "/") } }

  /// The path without its NUL.
  var content: ArraySlice<UInt8> { bytes.dropLast() }

  /// The path for people; bytes that are not UTF-8 are replaced.
  var text: String { String(decoding: content, as: UTF8.self) }

  /// Whether the last name is this one.
  func isNamed(_ name: String) -> Bool {
    content.reversed().starts(with: name.utf8.reversed())
      && content.dropLast(name.utf8.count).last.map { $0 == UInt8(ascii: "/") } ?? true
  }

  /// Whether the path begins with this text.
  func hasPrefix(_ text: String) -> Bool { content.starts(with: text.utf8) }

  /// Lends the path to the system, which calls the output folder itself `.`.
  func withPointer<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { buffer in
        if let base = buffer.baseAddress, base.pointee != 0 { body(base) } else { body(".") }
      }
    }
  }

  static func == (left: RelativePath, right: RelativePath) -> Bool {
    left.bytes.count == right.bytes.count && compare(left, right) == 0
  }

  static func < (left: RelativePath, right: RelativePath) -> Bool { compare(left, right) < 0 }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  // The NUL sorts before every other byte, so the shorter of two paths is the smaller.
  private static func compare(_ left: RelativePath, _ right: RelativePath) -> Int32 {
    left.bytes.withUnsafeBytes { a in
      right.bytes.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return 0 }
        return memcmp(first, second, min(a.count, b.count))
      }
    }
  }
}
