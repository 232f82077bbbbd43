import Testing

@testable import UnionServe

@Suite("The path of a request")
struct RequestPathTests {
  @Test(
    "Names are decoded once",
    arguments: [
      ("/", []), ("/units/a/", ["units", "a"]), ("/%E4%BA%91/", ["云"]), ("/云", ["云"]),
      ("/a%20b", ["a b"]), ("/%252e%252e/", ["%2e%2e"]), ("/a..b", ["a..b"]), ("/x?../..", ["x"]),
    ])
  func names(target: String, names: [String]) throws {
    #expect(try RequestPath(target).names == names)
  }

  @Test(
    "What is malformed or hides something is refused",
    arguments: [
      "", "a", "*", "http://127.0.0.1/", "localhost:8080", "/..", "/../a", "/a/../b", "/./a",
      "/%2e%2e/etc", "/.%2E/etc", "/%2E/", "/a%2Fb", "/a%2fb", "/..%2f", "/a%5Cb", "/a\\b",
      "/\\evil.example", "/%", "/%2", "/%zz", "/a%00", "/%FF", "/%C0%AE%C0%AE/", "/a%0Ab",
      "/a%7F", "/a#b", "/a?\u{1}",
    ])
  func malformed(target: String) {
    #expect(throws: RequestPath.Refusal.malformed) { try RequestPath(target) }
  }

  @Test(
    "Dotfiles at any depth and empty names are nothing that is shown",
    arguments: [
      "/.env", "/.git/config", "/a/.unionsite-manifest", "/%2Eenv", "//evil.example", "//", "/a//b",
      "/...",
    ])
  func hidden(target: String) {
    #expect(throws: RequestPath.Refusal.hidden) { try RequestPath(target) }
  }

  @Test("The address of a folder keeps what came, and its query")
  func slash() throws {
    #expect(try RequestPath("/units/%E4%BA%91?a=b?c").withSlash == "/units/%E4%BA%91/?a=b?c")
    #expect(try RequestPath("/units/a/").isFolder)
    #expect(try !RequestPath("/units/a").isFolder)
  }
}
