import Glibc

/// What this machine is called by others.
enum OwnAddresses {
  /// The IPv4 addresses of its networks that are up, without its own loop.
  static func outward() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var addresses: [String] = []
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      let flags = Int32(bitPattern: entry.ifa_flags)
      guard let place = entry.ifa_addr, place.pointee.sa_family == sa_family_t(AF_INET),
        flags & Int32(IFF_UP) != 0, flags & Int32(IFF_LOOPBACK) == 0
      else { continue }
      addresses.append(text(place))
    }
    return addresses
  }

  /// Its name in the network, alone and with `.local`, by which phones find it.
  static func names() -> [String] {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return [] }
    let name = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.isEmpty ? [] : [name, name + ".local"]
  }

  private static func text(_ place: UnsafeMutablePointer<sockaddr>) -> String {
    place.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
      let number = UInt32(bigEndian: $0.pointee.sin_addr.s_addr)
      return [24, 16, 8, 0].map { String(number >> $0 & 0xFF) }.joined(separator: ".")
    }
  }
}
