import Testing
import UnionTestSupport

@testable import UnionPublish

/// What readers get from nginx with the settings that are written for it.
@Suite(.enabled(if: NginxServer.isThere, "no nginx: make test-deps installs it"))
struct NginxServingTests {
  @Test(arguments: ["/", "/union/", "/工会/站/"])
  func `Every file of the site arrives as it was built`(path: String) async throws {
    let site = try await ServedSite(at: path == "/" ? path : PathCoding.encoded(path))
    // Not what is only for itself, nor the page at an old address.
    let hidden = ["unionsite-stamp.json", "404.html", "a.html"]
    for (name, bytes) in site.files where !hidden.contains(name) {
      let answer = try await site.get(PathCoding.encoded(name))
      #expect(answer.status == 200, "\(name)")
      #expect(answer.body == bytes, "\(name)")
    }
    #expect(try await site.get("units/").body == site.files["units/index.html"])
    #expect(site.complaints.contains("[warn]") == false)
  }

  @Test(arguments: ["$host", "网站 一;}{\"'\\d"])
  func `The folder may have any name`(name: String) async throws {
    let site = try await ServedSite(in: name)
    #expect(try await site.get("").body == site.files["index.html"])
  }

  @Test func `Files have their types`() async throws {
    let site = try await ServedSite()
    for (name, type) in [
      ("", "text/html"), ("assets/site.css", "text/css"),
      ("assets/site.js", "application/javascript"), ("assets/icon.svg", "image/svg+xml"),
      ("feed.xml", "application/atom+xml"), ("due.ics", "text/calendar"),
      ("sitemap.xml", "text/xml"), ("robots.txt", "text/plain"),
    ] {
      for encoding in ["identity", "gzip"] {
        let answer = try await site.get(name, "GET", ["Accept-Encoding": encoding])
        #expect(answer.headers["content-type"] == type + "; charset=utf-8", "\(name) \(encoding)")
      }
    }
  }

  @Test func `Tables are CSV`() async throws {
    let site = try await ServedSite()
    let table = try #require(site.files.keys.sorted().first { $0.hasSuffix(".csv") })
    #expect(try await site.get(table).headers["content-type"] == "text/csv; charset=utf-8")
  }

  @Test func `The twin is sent that the browser understands`() async throws {
    let site = try await ServedSite()
    let page = try #require(site.files["index.html"])
    let plain = try await site.get("")
    #expect(plain.headers["content-encoding"] == nil)
    #expect(plain.headers["vary"] == "Accept-Encoding")
    let gzip = try await site.get("", "GET", ["Accept-Encoding": "gzip, deflate"])
    #expect(gzip.headers["content-encoding"] == "gzip")
    #expect(gzip.headers["vary"] == "Accept-Encoding")
    #expect(gzip.headers["content-length"] == "\(gzip.body.count)")
    #expect(gzip.body.count < page.count / 2)
    guard NginxServer.hasBrotli else { return }
    let brotli = try await site.get("", "GET", ["Accept-Encoding": "gzip, br"])
    #expect(brotli.headers["content-encoding"] == "br")
    #expect(brotli.headers["vary"] == "Accept-Encoding")
    #expect(brotli.body.count < gzip.body.count)
  }

  @Test func `Who has a page is told that it is the same`() async throws {
    let site = try await ServedSite()
    for encoding in ["identity", "gzip", "br"] {
      let first = try await site.get("", "GET", ["Accept-Encoding": encoding])
      let tag = try #require(first.headers["etag"])
      let again = try await site.get(
        "", "GET", ["Accept-Encoding": encoding, "If-None-Match": tag])
      #expect(again.status == 304, "\(encoding)")
      #expect(again.body.isEmpty)
      #expect(again.headers["cache-control"] == "no-cache")
    }
  }

  @Test func `Pictures may be kept, all else is asked for each time`() async throws {
    let site = try await ServedSite()
    #expect(try await site.get("assets/icon.svg").headers["cache-control"] == "max-age=86400")
    for name in ["", "assets/site.css", "assets/site.js", "feed.xml", "no.svg"] {
      #expect(try await site.get(name).headers["cache-control"] == "no-cache")
    }
  }

  @Test func `Every answer carries what protects its reader, once`() async throws {
    let site = try await ServedSite()
    for name in ["", "assets/site.css", "feed.xml", "nowhere/", ".env", "units", "old/2024/"] {
      let headers = try await site.get(name).headers
      let policy = headers["content-security-policy"]
      #expect(policy?.hasPrefix("default-src 'none'; ") == true, "\(name)")
      #expect(headers["x-content-type-options"] == "nosniff", "\(name)")
      #expect(headers["x-frame-options"] == "SAMEORIGIN", "\(name)")
      #expect(headers["referrer-policy"] == "strict-origin-when-cross-origin", "\(name)")
      #expect(headers["permissions-policy"]?.contains("camera=()") == true, "\(name)")
      #expect(headers["server"] == "nginx", "\(name)")
    }
  }

  @Test(arguments: ["/", "/union/"])
  func `What is not there gets the page for it`(path: String) async throws {
    let site = try await ServedSite(at: path)
    for name in ["nowhere", "nowhere/", "units/nowhere/index.html", "assets/", "404.html"] {
      let answer = try await site.get(name)
      #expect(answer.status == 404, "\(name)")
      #expect(answer.body == site.files["404.html"], "\(name)")
    }
  }

  @Test(arguments: ["/", "/union/"])
  func `What is nobody's is not there`(path: String) async throws {
    let site = try await ServedSite(at: path)
    for name in [
      ".env", ".git/config", ".unionsite-manifest", "unionsite-stamp.json",
      "unionsite-target.json", "linked.html", "../secret", "%2e%2e/secret", "units/../.env",
      "%2eenv",
    ] {
      let answer = try await site.get(name)
      #expect([400, 404].contains(answer.status), "\(name): \(answer.status)")
      #expect(!String(decoding: answer.body, as: UTF8.self).contains("secret"), "\(name)")
    }
  }

  @Test(arguments: ["/", "/union/", "/%E5%B7%A5%E4%BC%9A/"])
  func `Old addresses lead to the new ones`(path: String) async throws {
    let site = try await ServedSite(at: path)
    for name in ["old/2024/", "%E6%97%A7/%E6%80%BB%E7%BB%93%EF%BC%88%E4%B8%80%EF%BC%89/", "a.html"]
    {
      let answer = try await site.get(name)
      #expect(answer.status == 301, "\(name)")
      let target = try #require(answer.headers["location"])
      #expect(target == path + "units/u0/2024-annual-summary/")
    }
  }

  @Test func `A folder without its end leads to the one with it, on the same host`() async throws {
    let answer = try await ServedSite().get("units")
    #expect(answer.status == 301)
    #expect(answer.headers["location"] == "/units/")
  }

  @Test func `Nothing is written`() async throws {
    let site = try await ServedSite()
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"] {
      let answer = try await site.get("", method)
      #expect(answer.status == 405, "\(method)")
      #expect(answer.headers["allow"] == "GET, HEAD", "\(method)")
    }
  }
}
