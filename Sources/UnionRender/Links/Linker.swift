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
    let path = forDisk ? address.file : address.path
    return prefix + Self.encoded(path)
  }

  /// The path that a link of this page to another leads to, as it stands behind the base address.
  func path(behind link: String) -> Substring {
    let path = link.dropFirst(prefix.count)
    return forDisk && path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path
  }

  /// A path as it may stand in a link: Han stays, what would end or change the address is encoded.
  static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: isSpecial) else { return path }
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
  /// from there on.
  private static let special: (low: UInt64, high: UInt64) = (
    0xFFFF_FFFF | bits("\u{20}\"#%:<>?"), bits("[\\]^`{|}\u{7F}")
  )

  private static func bits(_ characters: String) -> UInt64 {
    characters.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte >= 128 { return false }
    return (byte < 64 ? special.low : special.high) >> UInt64(byte & 63) & 1 == 1
  }

  private static func hex(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
