/// Writes the links of one page: relative to it, so that the site works under any base path.
struct Linker: Sendable {
  /// What stands before an address to lead from this page to the root.
  let prefix: String
  /// Whether links to pages name `index.html`, for a folder opened from a disk.
  let forDisk: Bool

  /// The links of the page at `address`.
  init(from address: Address, forDisk: Bool) {
    prefix = address.prefixToRoot
    self.forDisk = forDisk
  }

  /// Links from no fixed place (`404.html`), through the base path.
  init(basePath: String) {
    prefix = basePath
    forDisk = false
  }

  /// The link to a page or file of the site.
  func link(to address: Address) -> String {
    Self.joined(prefix, Self.encoded(forDisk ? address.file : address.path))
  }

  /// Up to three texts in one piece, without the detours of growing.
  static func joined(_ first: String, _ second: String, _ third: String = "") -> String {
    String(
      unsafeUninitializedCapacity: first.utf8.count + second.utf8.count + third.utf8.count
    ) { room in
      var count = 0
      func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
          count += UnsafeMutableBufferPointer(rebasing: room[count...])
            .initialize(fromContentsOf: bytes)
        }
      }
      append(first)
      append(second)
      append(third)
      return count
    }
  }

  /// The path that a link of this page to another leads to, as it stands behind the base address.
  func path(behind link: String) -> Substring {
    let path = link.dropFirst(prefix.count)
    return forDisk && path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path
  }

  /// A path as it may stand in a link: Han stays, what would end or change the address is encoded.
  static func encoded(_ path: String) -> String {
    let isPlain = path.utf8.withContiguousStorageIfAvailable { !$0.contains(where: isSpecial) }
    if isPlain == true { return path }
    var out: [UInt8] = []
    for byte in path.utf8 {
      if isSpecial(byte) {
        out += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The special characters, as bits: controls, space and `"#%:<>?` below 64, ``[\]^`{|}`` and DEL
  /// from there on. Constants to the compiler: all links ask for them, letter by letter.
  private static let low: UInt64 =
    0xFFFF_FFFF | 1 << 0x20 | 1 << 0x22 | 1 << 0x23 | 1 << 0x25 | 1 << 0x3A | 1 << 0x3C | 1 << 0x3E
    | 1 << 0x3F
  private static let high: UInt64 =
    1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1E | 1 << 0x20 | 1 << 0x3B | 1 << 0x3C | 1 << 0x3D
    | 1 << 0x3F

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte >= 128 { return false }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }

  private static func hex(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
