import Glibc
import NIOCore
import NIOHTTP1

/// Answers with a file: all of it, a part, or that the requester has it already.
enum FileReply {
  /// The answer to a request for the file.
  static func reply(with file: ServedFile, to request: HTTPRequestHead) -> Reply {
    let known = Preconditions(
      noneMatch: request.headers["if-none-match"],
      modifiedSince: request.headers.first(name: "if-modified-since"),
      range: request.headers.first(name: "if-range"))
    if known.isKnown(tag: file.tag, modified: file.modified) {
      return Reply(status: .notModified, headers: validators(of: file), length: nil)
    }
    guard request.method == .GET, let range = request.headers.first(name: "range"),
      known.allowsPart(tag: file.tag, modified: file.modified, now: time(nil))
    else { return whole(file) }
    switch ByteRanges.choose(range, size: file.size) {
    case .all:
      return whole(file)
    case .unsatisfiable:
      return .text(
        .rangeNotSatisfiable, "", headers: [("Content-Range", "bytes */\(file.size)")])
    case .part(let part):
      let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)"
      return send(part, of: file, .partialContent, [("Content-Range", place)])
    }
  }

  /// The whole file.
  static func whole(_ file: ServedFile, status: HTTPResponseStatus = .ok) -> Reply {
    send(0..<file.size, of: file, status, [])
  }

  private static func send(
    _ part: Range<Int>, of file: ServedFile, _ status: HTTPResponseStatus,
    _ headers: [(String, String)]
  ) -> Reply {
    var headers = headers + [("Content-Type", file.mediaType)]
    // What is said of a file that is not there says nothing of it.
    if status != .notFound { headers += validators(of: file) + [("Accept-Ranges", "bytes")] }
    return Reply(
      status: status, headers: headers, length: part.count, body: body(part, of: file))
  }

  private static func validators(of file: ServedFile) -> [(String, String)] {
    let tag = file.tag.map { [("ETag", $0)] } ?? []
    return tag + [("Last-Modified", HTTPDate.text(file.modified))]
  }

  private static func body(_ part: Range<Int>, of file: ServedFile) -> Reply.Body {
    switch file.source {
    case .memory(let bytes):
      let slice = bytes.getSlice(at: bytes.readerIndex + part.lowerBound, length: part.count)
      return .bytes(slice ?? ByteBuffer())
    case .disk(let opened, let line, let at):
      return .pieces(opened, ServedFile.pieces(of: part, line: line.count, at: at), line: line)
    }
  }
}
