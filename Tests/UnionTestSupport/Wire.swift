import Dispatch
import Glibc

/// A connection to a server on this machine over which anything can be sent, in pieces and malformed.
/// It is closed when nobody holds it.
public final class Wire: Sendable {
  private let number: Int32

  /// Connects to 127.0.0.1, or to its like of IPv6; nil where nobody listens. Waiting for an answer ends
  /// after a minute.
  public init?(port: Int, isIPv6: Bool = false) {
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    number = socket(isIPv6 ? AF_INET6 : AF_INET, Int32(kind), 0)
    guard number >= 0 else { return nil }
    let port = in_port_t(truncatingIfNeeded: port).bigEndian
    let connected = isIPv6 ? Self.connectNew(number, port) : Self.connectOld(number, port)
    var minute = timeval(tv_sec: 60, tv_usec: 0)
    let length = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &minute, length)
    setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &minute, length)
    guard connected == 0 else {
      close(number)
      return nil
    }
  }

  deinit { close(number) }

  private static func connectOld(_ number: Int32, _ port: in_port_t) -> Int32 {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port
    place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return connect(number, to: place)
  }

  private static func connectNew(_ number: Int32, _ port: in_port_t) -> Int32 {
    var place = sockaddr_in6()
    place.sin6_family = sa_family_t(AF_INET6)
    place.sin6_port = port
    place.sin6_addr = in6addr_loopback
    return connect(number, to: place)
  }

  private static func connect<Place>(_ number: Int32, to place: Place) -> Int32 {
    withUnsafePointer(to: place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(number, $0, socklen_t(MemoryLayout<Place>.size))
      }
    }
  }

  /// Sends text; false where the other side is gone.
  @discardableResult
  public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends bytes; false where the other side is gone.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          number, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// Says that nothing more will be sent.
  public func finish() { _ = shutdown(number, Int32(SHUT_WR)) }

  /// What comes until this text is in it, or the other side closes.
  public func receive(until mark: String) async -> String {
    let mark = Array(mark.utf8)
    let bytes = await receive { all in
      all.count >= mark.count
        && (0...all.count - mark.count).contains { all[$0..<$0 + mark.count].elementsEqual(mark) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All that comes until the other side closes.
  public func receiveAll() async -> [UInt8] { await receive { _ in false } }

  /// One answer with a known length; to a HEAD without its body. Nil where none came whole.
  public func answer(toHead: Bool = false) async -> LocalHTTP.Answer? {
    let bytes = await receive { all in
      guard let head = LocalHTTP.head(of: all) else { return false }
      let length = toHead ? 0 : head.headers["content-length"].flatMap(Int.init) ?? 0
      return all.count >= head.end + length
    }
    guard let head = LocalHTTP.head(of: bytes) else { return nil }
    return LocalHTTP.Answer(
      status: head.status, headers: head.headers, body: Array(bytes[head.end...]))
  }

  private func receive(until isEnough: @escaping @Sendable ([UInt8]) -> Bool) async -> [UInt8] {
    await withCheckedContinuation { wait in
      // Held by the work itself, so that the number stays its own.
      Waiting.queue().async { [self] in
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while !isEnough(all) {
          let got = read(number, &buffer, buffer.count)
          if got < 0 && errno == EINTR { continue }
          if got <= 0 { break }
          all += buffer[..<got]
        }
        wait.resume(returning: all)
      }
    }
  }
}
