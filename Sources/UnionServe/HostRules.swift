/// Which names this server answers to. A browser that was led here under another name (DNS rebinding)
/// would let that name's pages read the preview.
struct HostRules: Sendable {
  private let names: Set<String>
  private let isOutward: Bool

  /// The names of this machine for itself; for a server that others reach also `others`, its addresses
  /// and its name in the network, and the address that a request came to.
  init(others: [String]? = nil) {
    names = Set(["localhost", "127.0.0.1", "[::1]"] + (others ?? []).map { $0.lowercased() })
    isOutward = others != nil
  }

  /// Whether a `Host` header is one of the names with the port that the request came to, which may be
  /// left out where it is 80.
  func allows(_ host: String, at door: Door) -> Bool {
    guard let name = Self.name(in: host.lowercased(), port: door.port) else { return false }
    if names.contains(name) || isOutward && name == door.address { return true }
    let ending = ".localhost"
    guard name.hasSuffix(ending) else { return false }
    return name.utf8.dropLast(ending.utf8.count).allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == Byte.dot
    }
  }

  /// Whether an `Origin` header is that of a page of this server.
  func allowsOrigin(_ origin: String, at door: Door) -> Bool {
    let start = "http://"
    return origin.hasPrefix(start) && allows(String(origin.dropFirst(start.count)), at: door)
  }

  /// The name before the port; nil where the port is not this one.
  private static func name(in host: String, port: Int) -> String? {
    let ending = ":\(port)"
    if host.hasSuffix(ending) { return String(host.dropLast(ending.count)) }
    let hasPort = !host.hasSuffix("]") && host.contains(":")
    return port == 80 && !hasPort ? host : nil
  }
}
