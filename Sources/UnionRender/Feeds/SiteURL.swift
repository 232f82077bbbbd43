/// The absolute addresses of a site, for what is read away from it: feeds, search engines.
struct SiteURL: Sendable {
  /// The address that the site is published under, ending in `/`.
  let base: String

  /// The address of a page or file, as a URI (RFC 3986): Han is encoded too, for programs that know
  /// no other form.
  func of(_ address: Address) -> String {
    var out: [UInt8] = []
    for byte in Linker.encoded(address.path).utf8 {
      if byte < 0x80 {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), Self.hex(byte >> 4), Self.hex(byte & 15)]
      }
    }
    return base + String(decoding: out, as: UTF8.self)
  }

  private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}
