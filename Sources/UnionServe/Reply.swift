import NIOCore
import NIOHTTP1

/// What is answered to a request.
struct Reply: Sendable {
  /// What follows the head.
  enum Body: Sendable {
    /// Bytes that are here.
    case bytes(ByteBuffer)
    /// Bytes of an open file, with the preview's line between them.
    case pieces(OpenFile, [ServedFile.Piece], line: [UInt8])
    /// What happens to the site, until somebody hangs up; `page` is what is looked at.
    case events(page: String?)
  }

  /// The status: 200.
  var status: HTTPResponseStatus
  /// Headers besides those of every answer.
  var headers: [(String, String)]
  /// The length of what follows, or would follow but for HEAD; nil for events.
  var length: Int?
  /// What follows; nil for HEAD and where the status allows nothing.
  var body: Body?

  /// A few words.
  static func text(
    _ status: HTTPResponseStatus, _ text: String, type: String = "text/plain; charset=utf-8",
    headers: [(String, String)] = []
  ) -> Reply {
    let bytes = ByteBuffer(string: text)
    return Reply(
      status: status, headers: [("Content-Type", type)] + headers, length: bytes.readableBytes,
      body: .bytes(bytes))
  }
}

extension Reply {
  /// What every answer says: nothing is kept, nothing is guessed, nothing from elsewhere may take part.
  /// The policy is the one that `docs/webmaster.md` recommends, under which the theme was tried.
  static let common: [(String, String)] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
  ]
}
