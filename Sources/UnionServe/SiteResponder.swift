import Diagnostics
import NIOCore
import NIOHTTP1

/// Decides what is answered to a request.
struct SiteResponder: Sendable {
  let reader: FileReader
  let hosts: HostRules
  let client: PreviewClient
  let language: Language

  /// The answer to a request's head; nothing here waits for anybody.
  func reply(to request: HTTPRequestHead, at door: Door) -> Reply {
    if let refusal = refusal(of: request, at: door) { return refusal }
    var reply: Reply
    do throws(RequestPath.Refusal) {
      let path = try RequestPath(request.uri)
      reply = self.reply(to: path, request, at: door)
    } catch {
      reply = error == .malformed ? plain(.badRequest) : notFound()
    }
    if request.method == .HEAD { reply.body = nil }
    return reply
  }

  private func refusal(of request: HTTPRequestHead, at door: Door) -> Reply? {
    let names = request.headers["host"]
    guard names.count == 1, let host = names.first else { return plain(.badRequest) }
    if !hosts.allows(host, at: door) { return plain(.forbidden) }
    if request.method == .GET || request.method == .HEAD { return nil }
    var reply = plain(.methodNotAllowed)
    reply.headers.append(("Allow", "GET, HEAD"))
    return reply
  }

  private func reply(to path: RequestPath, _ request: HTTPRequestHead, at door: Door) -> Reply {
    if path.names.first == "_unionsite" { return own(path, request, at: door) }
    do throws(SiteFolder.Failure) {
      let name = path.isFolder ? (path.names + ["index.html"]).joined(separator: "/") : path.path
      return try FileReply.reply(with: reader.file(name), to: request)
    } catch {
      switch error {
      case .isFolder where !path.isFolder:
        return .text(.permanentRedirect, "", headers: [("Location", path.withSlash)])
      case .isFolder, .notFound: return notFound()
      case .forbidden: return plain(.forbidden)
      case .noSite: return notBuilt()
      case .unavailable: return plain(.serviceUnavailable)
      }
    }
  }

  /// What belongs to the preview and not to the site.
  private func own(_ path: RequestPath, _ request: HTTPRequestHead, at door: Door) -> Reply {
    switch path.isFolder ? [] : path.names.dropFirst() {
    case ["preview.js"]: fixed(client.script, MediaType.of("preview.js"))
    case ["preview.css"]: fixed(client.style, MediaType.of("preview.css"))
    case ["events"]: events(path, request, at: door)
    default: notFound()
    }
  }

  private func fixed(_ bytes: [UInt8], _ type: String) -> Reply {
    Reply(
      status: .ok, headers: [("Content-Type", type)], length: bytes.count,
      body: .bytes(ByteBuffer(bytes: bytes)))
  }

  /// Pages of other sites, and those of this machine at other ports, may not listen.
  private func events(_ path: RequestPath, _ request: HTTPRequestHead, at door: Door) -> Reply {
    let origins = request.headers["origin"]
    let sites = request.headers["sec-fetch-site"]
    guard origins.allSatisfy({ hosts.allowsOrigin($0, at: door) }),
      sites.allSatisfy({ $0 == "same-origin" || $0 == "none" })
    else { return plain(.forbidden) }
    return Reply(
      status: .ok, headers: [("Content-Type", "text/event-stream; charset=utf-8")], length: nil,
      body: .events(page: ViewedPage.address(inQuery: path.query)))
  }

  /// The site's own page for what is not there; it too is told when that changes.
  private func notFound() -> Reply {
    guard let file = try? reader.file("404.html") else {
      return page(.notFound, ServerPage.notFound(language))
    }
    return FileReply.whole(file, status: .notFound)
  }

  private func notBuilt() -> Reply {
    page(.serviceUnavailable, ServerPage.notBuilt(language), headers: [("Retry-After", "1")])
  }

  private func page(
    _ status: HTTPResponseStatus, _ html: String, headers: [(String, String)] = []
  ) -> Reply {
    let line = String(decoding: Insertion.line(reader.channel.state), as: UTF8.self)
    return .text(status, html + line + "\n", type: MediaType.of("index.html"), headers: headers)
  }

  /// For what is no request at all.
  func refusal(of error: HTTPParserError) -> Reply {
    plain(error == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest)
  }

  private func plain(_ status: HTTPResponseStatus) -> Reply {
    .text(status, ServerPage.refusal(Int(status.code), language))
  }
}
