import Glibc
import Testing
import UnionTestSupport

@testable import UnionServe

@Suite("What the preview refuses")
struct RefusalTests {
  @Test("Other methods than GET and HEAD", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "BREW"])
  func methods(method: String) async throws {
    try await ServedSite.serve(["index.html": ""]) { site in
      let wire = try site.connect()
      wire.send("\(method) / HTTP/1.1\r\nHost: \(site.host)\r\nContent-Length: 3\r\n\r\nabc")
      let answer = await wire.answer()
      // A method that nobody knows may also end the connection.
      guard method != "BREW" || answer != nil else { return }
      #expect(answer?.status == (method == "BREW" ? 400 : 405))
      if method != "BREW" { #expect(answer?.headers["allow"] == "GET, HEAD") }
      #expect(answer?.headers["connection"] == "close")
    }
  }

  @Test("Dotfiles at any depth, and what leaves the folder, in every spelling")
  func hidden() async throws {
    let files = [
      "index.html": "", ".env": "secret", "a/.git/config": "secret",
      ".unionsite-manifest": "secret", "../secret.txt": "secret",
    ]
    try await ServedSite.serve(files) { site in
      let paths = [
        "/.env", "/%2eenv", "/a/.git/config", "/.unionsite-manifest", "/../secret.txt",
        "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/a/..%2f..%2fsecret.txt", "/..%5csecret.txt",
        "/%252e%252e/secret.txt", "/a/../../secret.txt", "/.%00./secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/a/./index.html", "/index.html%00.txt", "/\\..\\secret.txt",
      ]
      for path in paths {
        let answer = try await site.get(path)
        #expect([400, 404].contains(answer.status), "\(path)")
        #expect(!answer.text.contains("secret"), "\(path)")
      }
    }
  }

  @Test("Links that leave the folder; those that stay inside are followed")
  func links() async throws {
    try await ServedSite.serve([
      "a/b.txt": "inside", "../secret.txt": "secret", ".env": "secret", ".git/config": "secret",
    ]) { site in
      let links = [
        "out.txt": "../secret.txt", "absolute.txt": site.folder.path + "/secret.txt", "up": "..",
        "proc": "/proc/self", "in.txt": "a/b.txt", "c": "a", "loop": "loop", "hidden.txt": ".env",
        "d": ".git",
      ]
      for (name, target) in links { symlink(target, site.root + "/" + name) }
      for path in [
        "/out.txt", "/absolute.txt", "/up/secret.txt", "/proc/environ", "/loop", "/up", "/proc",
        "/hidden.txt", "/d/config",
      ] {
        let answer = try await site.get(path)
        #expect(answer.status == 404, "\(path)")
      }
      for path in ["/in.txt", "/c/b.txt"] {
        let answer = try await site.get(path)
        #expect(answer.text == "inside")
      }
    }
  }

  @Test("Links are not followed where the system cannot keep them inside")
  func stepwise() throws {
    let folder = TestFolder()
    folder.write("site/a/b.txt", "inside")
    symlink("a", folder.path + "/site/c")
    symlink("a/b.txt", folder.path + "/site/in.txt")
    let root = open(folder.path + "/site", O_RDONLY | O_DIRECTORY)
    defer { close(root) }
    let file = OpenFile(owning: try SiteFolder.openStepwise("a/b.txt", below: root))
    #expect(file.status?.st_size == 6)
    for path in ["c/b.txt", "in.txt", "no", "a/b.txt/c"] {
      #expect(throws: SiteFolder.Failure.notFound) {
        try SiteFolder.openStepwise(path, below: root)
      }
    }
  }

  @Test("What is no ordinary file, without waiting for it")
  func devices() async throws {
    try await ServedSite.serve(["index.html": ""]) { site in
      mkfifo(site.root + "/pipe", 0o644)
      let answer = try await site.get("/pipe")
      #expect(answer.status == 404)
    }
  }

  @Test("Requests for other hosts, without a host, with two")
  func hosts() async throws {
    try await ServedSite.serve(["index.html": ""]) { site in
      let cases = [
        ("Host: evil.example\r\n", 403), ("Host: evil.example:\(site.port)\r\n", 403),
        ("Host: 127.0.0.1:1\r\n", 403), ("Host:\r\n", 403), ("", 400),
        ("Host: \(site.host)\r\nHost: \(site.host)\r\n", 400),
        ("Host: localhost:\(site.port)\r\n", 200), ("Host: [::1]:\(site.port)\r\n", 200),
        ("hOST: a.localhost:\(site.port)\r\n", 200),
      ]
      for (header, status) in cases {
        let answer = try await site.raw("GET / HTTP/1.1\r\n\(header)\r\n")
        #expect(answer.status == status, "\(header)")
      }
    }
  }

  @Test(
    "Targets of other forms, and what is no request",
    arguments: [
      "GET http://127.0.0.1/ HTTP/1.1\r\nHost: HOST\r\n\r\n",
      "GET * HTTP/1.1\r\nHost: HOST\r\n\r\n", "GET index.html HTTP/1.1\r\nHost: HOST\r\n\r\n",
      "GET /#a HTTP/1.1\r\nHost: HOST\r\n\r\n", "nonsense\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: HOST\r\nbad header\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ])
  func forms(request: String) async throws {
    try await ServedSite.serve(["index.html": ""]) { site in
      let wire = try site.connect()
      wire.send(request.replacing("HOST", with: site.host))
      let text = String(decoding: await wire.receiveAll(), as: UTF8.self)
      #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }
  }

  @Test("Headers without end are refused, and the server goes on")
  func hugeHeaders() async throws {
    try await ServedSite.serve(["index.html": ""]) { site in
      let long = String(repeating: "a", count: 100_000)
      for request in [
        "GET / HTTP/1.1\r\nHost: \(site.host)\r\nX: \(long)\r\n\r\n",
        "GET /\(long) HTTP/1.1\r\nHost: \(site.host)\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: \(site.host)\r\n" + String(repeating: "X: 1\r\n", count: 5000),
      ] {
        let wire = try site.connect()
        wire.send(request)
        let text = String(decoding: await wire.receiveAll(), as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 431 ") || text.hasPrefix("HTTP/1.1 400 "))
        #expect(try await site.get("/").status == 200)
      }
    }
  }

  @Test("Event streams for pages of others")
  func origins() async throws {
    try await ServedSite.serve { site in
      let path = "/_unionsite/events"
      for headers in [
        ["Origin": "http://evil.example"], ["Origin": "null"],
        ["Origin": "http://localhost:1"], ["Sec-Fetch-Site": "cross-site"],
        ["Sec-Fetch-Site": "same-site"],
      ] {
        let answer = try await site.get(path, headers)
        #expect(answer.status == 403)
        #expect(answer.headers["access-control-allow-origin"] == nil)
      }
      let wire = try site.connect()
      wire.send(
        "GET \(path) HTTP/1.1\r\nHost: \(site.host)\r\nOrigin: http://\(site.host)\r\n"
          + "Sec-Fetch-Site: same-origin\r\n\r\n")
      #expect(await wire.receive(until: "\r\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }
}
