import Glibc

/// A connection to a server on this machine, for one question in HTTP/1.0: its answer comes as it is and
/// ends with the connection.
final class LocalConnection {
  private let socket: Int32

  /// Connects, waiting a while for a server that is just starting, and asks.
  init(port: UInt16, asking address: String) throws {
    let patience = ContinuousClock.now + .seconds(30)
    while true {
      let made = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      if Self.withAddress(port, { connect(made, $0, $1) }) == 0 {
        socket = made
        break
      }
      close(made)
      guard ContinuousClock.now < patience else { throw BenchFailure("nobody at port \(port)") }
      usleep(20_000)
    }
    let text = Array("GET \(address) HTTP/1.0\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8)
    guard send(socket, text, text.count, Int32(MSG_NOSIGNAL)) == text.count else {
      throw BenchFailure("port \(port) takes no question")
    }
  }

  deinit { close(socket) }

  /// What has come meanwhile, waiting for it; nothing at the end.
  func receive() throws -> [UInt8] {
    var wish = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&wish, 1, 120_000) > 0 else { throw BenchFailure("no answer for two minutes") }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &bytes, bytes.count, 0)
    guard count >= 0 else { throw BenchFailure("the answer broke off") }
    return Array(bytes[..<count])
  }

  /// A page, which must be there.
  static func page(_ address: String, port: UInt16) throws -> String {
    let connection = try LocalConnection(port: port, asking: address)
    var bytes: [UInt8] = []
    while case let more = try connection.receive(), !more.isEmpty { bytes += more }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let head = text.firstRange(of: "\r\n\r\n"), text.hasPrefix("HTTP/1.0 200 ") else {
      throw BenchFailure("no page at \(address)")
    }
    return String(text[head.upperBound...])
  }

  /// A port that nobody listens at.
  static func freePort() throws -> UInt16 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var given = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound =
      withAddress(0) { bind(socket, $0, $1) } == 0
      && withUnsafeMutablePointer(to: &given) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
      } == 0
    guard isBound else { throw BenchFailure("no port is free") }
    return UInt16(bigEndian: given.sin_port)
  }

  private static func withAddress(
    _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
