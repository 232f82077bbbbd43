/// Where a connection came in.
struct Door: Sendable, Hashable {
  /// The own address that was called, as it stands in a web address (`192.168.1.20`, `[fd00::20]`); nil
  /// where the system does not tell.
  let address: String?
  /// The own port.
  let port: Int

  /// The door at an IP address as the system writes it. A socket for both kinds of them says
  /// `::ffff:192.168.1.20` where it was called over IPv4.
  init(address: String?, port: Int) {
    self.port = port
    guard let address, address.contains(":") else {
      self.address = address
      return
    }
    let mark = "::ffff:"
    let isMapped = address.hasPrefix(mark) && address.contains(".")
    self.address = isMapped ? String(address.dropFirst(mark.count)) : "[" + address + "]"
  }
}
