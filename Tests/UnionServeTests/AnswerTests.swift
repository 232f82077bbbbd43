import Diagnostics
import Glibc
import Testing
import UnionTestSupport

@testable import UnionServe

@Suite("Answers of the preview")
struct AnswerTests {
  @Test("A page, by its folder and by its name, with the headers of every answer")
  func page() async throws {
    try await ServedSite.serve(["units/云/index.html": ServedSite.page]) { site in
      for path in ["/units/%E4%BA%91/", "/%75nits/%e4%ba%91/", "/units/%E4%BA%91/index.html?a=1"] {
        let answer = try await site.get(path)
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["referrer-policy"] == "same-origin")
        #expect(answer.headers["content-security-policy"]?.contains("script-src 'self';") == true)
        #expect(answer.headers["access-control-allow-origin"] == nil)
        #expect(answer.headers["date"].flatMap(HTTPDate.time) != nil)
        #expect(answer.headers["content-length"] == "\(answer.body.count)")
        #expect(answer.text.contains("<title>年度总结</title><script src=\"/_unionsite/preview.js\""))
      }
    }
  }

  @Test("The line is in a page while it is served, and not in its file nor in other files")
  func insertion() async throws {
    let files = ["index.html": ServedSite.page, "a.txt": "<head></head>", "bare.html": "<p>无头"]
    try await ServedSite.serve(files) { site in
      site.channel.send(.reload(build: 7, changed: .all))
      let run = site.channel.state.run
      let line =
        "<script src=\"/_unionsite/preview.js\" data-run=\"\(run)\" data-build=\"7\"></script>"
      #expect(try await site.get("/bare.html").text == "<p>无头" + line)
      #expect(try await site.get("/a.txt").text == "<head></head>")
      let page = try await site.get("/")
      #expect(page.text == ServedSite.page.replacing("</head>", with: line + "</head>"))
      #expect(site.folder.text("site/index.html") == ServedSite.page)
    }
  }

  @Test("Bytes of another charset stay as they are")
  func otherCharset() async throws {
    try await ServedSite.serve { site in
      let text: [UInt8] = Array("<head>".utf8) + [0xC4, 0xEA, 0xFF] + Array("</head>".utf8)
      site.folder.write("site/gbk.html", bytes: text)
      let body = try await site.get("/gbk.html").body
      #expect(Array(body.prefix(9)) == Array(text.prefix(9)))
      #expect(Array(body.suffix(7)) == Array("</head>".utf8))
    }
  }

  @Test("HEAD says what GET would, and sends nothing", arguments: ["/", "/a.csv", "/no", "/sub"])
  func head(path: String) async throws {
    let files = ["index.html": ServedSite.page, "a.csv": "年,人\r\n", "sub/index.html": ""]
    try await ServedSite.serve(files) { site in
      let full = try await site.get(path)
      let wire = try site.connect()
      wire.send("HEAD \(path) HTTP/1.1\r\nHost: \(site.host)\r\nConnection: close\r\n\r\n")
      let bytes = String(decoding: await wire.receiveAll(), as: UTF8.self)
      #expect(bytes.hasSuffix("\r\n\r\n"))
      let head = try await site.raw(
        "HEAD \(path) HTTP/1.1\r\nHost: \(site.host)\r\nConnection: close\r\n\r\n")
      #expect(head.status == full.status)
      for name in ["content-type", "content-length", "etag", "location"] {
        #expect(head.headers[name] == full.headers[name])
      }
    }
  }

  @Test("A folder without its slash leads to it, and to no other place")
  func slash() async throws {
    try await ServedSite.serve(["units/a/index.html": ""]) { site in
      let answer = try await site.get("/units/a?b=c")
      #expect(answer.status == 308)
      #expect(answer.headers["location"] == "/units/a/?b=c")
      for path in ["//units", "//evil.example/units/..", "/\\units"] {
        let answer = try await site.get(path)
        #expect(answer.headers["location"] == nil)
        #expect([400, 404].contains(answer.status))
      }
    }
  }

  @Test("What is not there is answered with the site's own page")
  func ownNotFound() async throws {
    try await ServedSite.serve(["404.html": "<head></head>没有", "a.txt": ""]) { site in
      for path in ["/no", "/no/", "/a.txt/", "/a.txt/b", "/no.css"] {
        let answer = try await site.get(path)
        #expect(answer.status == 404)
        #expect(answer.text.hasSuffix("</head>没有"))
        #expect(answer.text.contains("/_unionsite/preview.js"))
        #expect(answer.headers["etag"] == nil)
      }
    }
  }

  @Test("Without such a page, and without a site, the server says so in the language asked for")
  func noPage() async throws {
    try await ServedSite.serve(["a.txt": ""]) { site in
      let answer = try await site.get("/no")
      #expect(answer.status == 404)
      #expect(answer.text.contains("<h1>没有这个网页</h1>"))
    }
    try await ServedSite.serve(options: { $0.language = .english }) { site in
      let answer = try await site.get("/")
      #expect(answer.status == 503)
      #expect(answer.text.contains("<h1>The site is not built yet</h1>"))
      #expect(answer.text.contains("/_unionsite/preview.js"))
      // Once it is there it is served.
      site.folder.write("site/index.html", ServedSite.page)
      #expect(try await site.get("/").status == 200)
    }
  }

  @Test("A part of a file, and none", arguments: ["a.csv", "index.html"])
  func parts(name: String) async throws {
    try await ServedSite.serve(["a.csv": "0123456789", "index.html": ServedSite.page]) { site in
      let whole = try await site.get("/" + name)
      let size = whole.body.count
      #expect(whole.headers["accept-ranges"] == "bytes")
      for (range, part) in [
        ("2-4", 2..<5), ("\(size - 2)-", size - 2..<size), ("-3", size - 3..<size),
      ] {
        let answer = try await site.get("/" + name, ["Range": "bytes=\(range)"])
        #expect(answer.status == 206)
        #expect(answer.body == Array(whole.body[part]))
        #expect(
          answer.headers["content-range"]
            == "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
        #expect(answer.headers["etag"] == whole.headers["etag"])
      }
      let none = try await site.get("/" + name, ["Range": "bytes=\(size)-"])
      #expect(none.status == 416)
      #expect(none.headers["content-range"] == "bytes */\(size)")
      #expect(none.body == [])
      let tag = try #require(whole.headers["etag"])
      let fits = try await site.get("/" + name, ["Range": "bytes=0-0", "If-Range": tag])
      #expect(fits.status == 206)
      let other = try await site.get("/" + name, ["Range": "bytes=0-0", "If-Range": "\"x\""])
      #expect(other.status == 200)
    }
  }

  @Test("Who has it already is told so")
  func notModified() async throws {
    try await ServedSite.serve(["a.css": "p{}"]) { site in
      let whole = try await site.get("/a.css")
      let tag = try #require(whole.headers["etag"])
      let date = try #require(whole.headers["last-modified"])
      for headers in [
        ["If-None-Match": tag], ["If-None-Match": "\"x\", W/\(tag)"], ["If-None-Match": "*"],
        ["If-Modified-Since": date],
      ] {
        let answer = try await site.get("/a.css", headers)
        #expect(answer.status == 304)
        #expect(answer.body == [])
        #expect(answer.headers["etag"] == tag)
      }
      let stale = ["If-None-Match": "\"x\"", "If-Modified-Since": date]
      #expect(try await site.get("/a.css", stale).status == 200)
    }
  }

  @Test("The tag of a page is that of what is sent: another build is another page")
  func pageTag() async throws {
    try await ServedSite.serve(["index.html": ServedSite.page]) { site in
      let first = try await site.get("/")
      site.channel.send(.reload(build: 1, changed: .all))
      let tag = try #require(first.headers["etag"])
      let second = try await site.get("/", ["If-None-Match": tag])
      #expect(second.status == 200)
      #expect(second.text.contains("data-build=\"1\""))
    }
  }

  @Test("A file that is replaced or written again is served anew at once")
  func replaced() async throws {
    try await ServedSite.serve(["a.txt": "old!"]) { site in
      for text in ["new!", "more", "then"] {
        _ = try await site.get("/a.txt")
        site.folder.write("site/a.txt", text)
        #expect(try await site.get("/a.txt").text == text)
      }
    }
  }

  @Test("A long file, whole and in part, and with a line in it")
  func long() async throws {
    try await ServedSite.serve { site in
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
      site.folder.write("site/a.zip", bytes: bytes)
      site.folder.write("site/b.html", bytes: Array("<head></head>".utf8) + bytes)
      #expect(try await site.get("/a.zip").body == bytes)
      let part = try await site.get("/a.zip", ["Range": "bytes=1000000-2500000"])
      #expect(part.body == Array(bytes[1_000_000...2_500_000]))
      let page = try await site.get("/b.html")
      let line = Insertion.line(site.channel.state)
      #expect(page.body == Array("<head>".utf8) + line + Array("</head>".utf8) + bytes)
      let across = try await site.get("/b.html", ["Range": "bytes=3-400"])
      #expect(across.body == Array(page.body[3...400]))
    }
  }

  @Test("Requests of one connection are answered in order, also when sent at once")
  func pipeline() async throws {
    try await ServedSite.serve(["a.txt": "one", "b.txt": "two"]) { site in
      let wire = try site.connect()
      let host = "Host: \(site.host)\r\n"
      wire.send(
        "GET /a.txt HTTP/1.1\r\n\(host)\r\nGET /b.txt HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
      let text = String(decoding: await wire.receiveAll(), as: UTF8.self)
      let one = try #require(text.firstRange(of: "\r\n\r\none"))
      #expect(text[one.upperBound...].hasSuffix("\r\n\r\ntwo"))
    }
  }

  @Test("HTTP/1.0 is answered and hung up")
  func old() async throws {
    try await ServedSite.serve(["a.txt": "one"]) { site in
      let wire = try site.connect()
      wire.send("GET /a.txt HTTP/1.0\r\nHost: \(site.host)\r\n\r\n")
      let text = String(decoding: await wire.receiveAll(), as: UTF8.self)
      #expect(text.hasPrefix("HTTP/1.0 200 OK\r\n"))
      #expect(text.hasSuffix("\r\n\r\none"))
    }
  }

  @Test("What the server adds is served as given, and nothing else is in its place")
  func client() async throws {
    let client = PreviewClient(script: Array("\"use strict\";".utf8), style: Array("p{}".utf8))
    try await ServedSite.serve(["_unionsite/a.txt": ""], options: { $0.client = client }) { site in
      let script = try await site.get("/_unionsite/preview.js?build=1")
      #expect(script.text == "\"use strict\";")
      #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
      let style = try await site.get("/_unionsite/preview.css")
      #expect(style.text == "p{}")
      #expect(style.headers["content-type"] == "text/css; charset=utf-8")
      for path in ["/_unionsite/", "/_unionsite", "/_unionsite/a.txt", "/_unionsite/events/"] {
        #expect(try await site.get(path).status == 404)
      }
    }
  }
}
