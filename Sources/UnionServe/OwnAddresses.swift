import Glibc

/// What this machine is called by others.
enum OwnAddresses {
  /// The addresses of its networks that are up, as they stand in a web address, those of IPv4 first:
  /// `192.168.1.20`, `[fd00::20]`. Without those that lead no further than this machine, and without
  /// those of IPv6 that count on one cable only, which no browser takes.
  static func outward() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var (old, new): ([String], [String]) = ([], [])
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      let flags = Int32(bitPattern: entry.ifa_flags)
      guard let place = entry.ifa_addr, flags & Int32(IFF_UP) != 0,
        flags & Int32(IFF_LOOPBACK) == 0
      else { continue }
      switch Int32(place.pointee.sa_family) {
      case AF_INET: old.append(oldText(place))
      case AF_INET6 where hasIPv6: newText(place).map { new.append($0) }
      default: continue
      }
    }
    return old + new
  }

  /// Its name in the network, alone and with `.local`, by which phones find it.
  static func names() -> [String] {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return [] }
    let name = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.isEmpty ? [] : [name, name + ".local"]
  }

  /// Whether a socket for IPv6 can be made here that takes calls over IPv4, too.
  static var hasIPv6: Bool {
    let probe = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    guard probe >= 0 else { return false }
    defer { close(probe) }
    var isAlone: Int32 = 1
    var size = socklen_t(MemoryLayout<Int32>.size)
    let level = Int32(IPPROTO_IPV6)
    return getsockopt(probe, level, IPV6_V6ONLY, &isAlone, &size) == 0 && isAlone == 0
  }

  private static func oldText(_ place: UnsafeMutablePointer<sockaddr>) -> String {
    place.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
      let number = UInt32(bigEndian: $0.pointee.sin_addr.s_addr)
      return [24, 16, 8, 0].map { String(number >> $0 & 0xFF) }.joined(separator: ".")
    }
  }

  private static func newText(_ place: UnsafeMutablePointer<sockaddr>) -> String? {
    place.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
      var address = $0.pointee.sin6_addr
      let start = withUnsafeBytes(of: address) { ($0[0], $0[1]) }
      let isOfOneCable = start.0 == 0xFE && start.1 & 0xC0 == 0x80
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard !isOfOneCable,
        inet_ntop(AF_INET6, &address, &text, socklen_t(text.count)) != nil
      else { return nil }
      let name = String(
        decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return "[" + name + "]"
    }
  }
}
