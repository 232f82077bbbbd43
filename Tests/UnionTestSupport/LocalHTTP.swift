import Dispatch
import Glibc

/// Requests to a server on this machine, over HTTP/1.1 (RFC 9112).
///
/// A few lines of our own, because Foundation's client cannot read what browsers' drivers answer.
public struct LocalHTTP: Sendable {
  /// What a server answered.
  public struct Answer: Sendable {
    /// The status: 200.
    public var status: Int
    /// The headers by their names in small letters.
    public var headers: [String: String]
    /// The body.
    public var body: [UInt8]
  }

  /// The port on 127.0.0.1.
  public let port: Int

  /// A client of the server at this port.
  public init(port: Int) { self.port = port }

  /// Sends a request and waits for its whole answer, without keeping a thread of the tests; nil where
  /// there is no server, or nothing that can be read.
  public func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8] = []
  ) async -> Answer? {
    let request = request(method, path, headers, body)
    let port = port
    return await withCheckedContinuation { wait in
      Waiting.queue().async {
        wait.resume(returning: Self.exchange(request, port).flatMap(Self.answer))
      }
    }
  }

  private func request(
    _ method: String, _ path: String, _ headers: [String: String], _ body: [UInt8]
  ) -> [UInt8] {
    var all = headers
    all["Host"] = all["Host"] ?? "127.0.0.1:\(port)"
    all["Connection"] = "close"
    if method == "POST" { all["Content-Length"] = "\(body.count)" }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return Array("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n".utf8) + body
  }

  /// Everything that comes back until the server closes, or has sent as much as it said.
  private static func exchange(_ request: [UInt8], _ port: Int) -> [UInt8]? {
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let wire = socket(AF_INET, Int32(kind), 0)
    guard wire >= 0 else { return nil }
    defer { close(wire) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(wire, $0, size) }
    }
    guard connected == 0, send(request, on: wire) else { return nil }
    return receive(from: wire)
  }

  private static func send(_ request: [UInt8], on wire: Int32) -> Bool {
    var sent = 0
    while sent < request.count {
      let count = request.withUnsafeBytes {
        Glibc.send(
          wire, $0.baseAddress.map { $0 + sent }, request.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  private static func receive(from wire: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var wanted = Int.max
    while all.count < wanted {
      let got = read(wire, &buffer, buffer.count)
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { break }
      all += buffer[..<got]
      if wanted == .max, let head = head(of: all), let length = head.headers["content-length"] {
        wanted = head.end + (Int(length) ?? 0)
      }
    }
    return all
  }

  private static func answer(_ bytes: [UInt8]) -> Answer? {
    guard let head = head(of: bytes) else { return nil }
    return Answer(status: head.status, headers: head.headers, body: Array(bytes[head.end...]))
  }

  /// The status and the headers, and where the body begins; nil while they are not all there.
  static func head(
    of bytes: [UInt8]
  ) -> (status: Int, headers: [String: String], end: Int)? {
    let mark = Array("\r\n\r\n".utf8)
    let limit = min(bytes.count, 1 << 14)
    guard limit >= 4,
      let end = (0...limit - 4).first(where: { bytes[$0..<$0 + 4].elementsEqual(mark) })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    return (status, headers, end + 4)
  }
}
