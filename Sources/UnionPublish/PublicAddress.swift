/// The address that readers see: `https://www.example.org/union/`.
struct PublicAddress: Sendable, Hashable {
  /// `http` or `https`.
  var scheme: String
  /// The host's name in lower case, without the port.
  var host: String
  /// The port, where it is not the usual one.
  var port: Int?
  /// The path with `/` at both ends.
  var path: String

  /// Takes a base URL apart; nil if it is none.
  init?(_ text: String) {
    guard let mark = text.firstRange(of: "://") else { return nil }
    scheme = text[..<mark.lowerBound].lowercased()
    let rest = text[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    path = String(rest.dropFirst(authority.count))
    if !path.hasPrefix("/") { path = "/" + path }
    if !path.hasSuffix("/") { path += "/" }
    guard ["http", "https"].contains(scheme), !authority.isEmpty, !authority.contains("@") else {
      return nil
    }
    var name = authority[...]
    if let colon = name.lastIndex(of: ":"), !name.hasSuffix("]") {
      guard let number = Int(name[name.index(after: colon)...]) else { return nil }
      port = number
      name = name[..<colon]
    }
    host = name.lowercased()
  }

  /// Whether readers elsewhere may get there: not this machine itself, and no address of a sample.
  var isReachable: Bool {
    let isHere =
      host == "localhost" || host.hasSuffix(".localhost") || host.hasPrefix("127.")
      || ["[::1]", "0.0.0.0", "[::]"].contains(host)
    let samples = ["example.org", "example.com", "example.net", "example"]
    return !isHere && !samples.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
