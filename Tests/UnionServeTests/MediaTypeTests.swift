import Testing

@testable import UnionServe

@Suite("Media types")
struct MediaTypeTests {
  @Test(
    "By the end of the name",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
      ("assets/site.js", "text/javascript; charset=utf-8"),
      ("data.json", "application/json; charset=utf-8"), ("data.csv", "text/csv; charset=utf-8"),
      ("feed.xml", "application/xml; charset=utf-8"),
      ("months.ics", "text/calendar; charset=utf-8"),
      ("icon.svg", "image/svg+xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
      ("a.woff2", "font/woff2"), ("a.png", "image/png"), ("a.jpg", "image/jpeg"),
      ("A.JPEG", "image/jpeg"), ("a.webp", "image/webp"), ("附件.pdf", "application/pdf"),
      (
        "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      ),
      ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ("a.tar.gz", "application/gzip"), ("a.unknown", "application/octet-stream"),
      ("README", "application/octet-stream"), ("a.b/README", "application/octet-stream"),
    ])
  func type(path: String, type: String) {
    #expect(MediaType.of(path) == type)
  }
}
