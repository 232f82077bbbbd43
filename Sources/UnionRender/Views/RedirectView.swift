import Mustache

/// The page at an old address.
struct RedirectView: Sendable {
  var language: String
  var title: String
  var url: String
  var canonical: String?
  var heading: String
  var text: String

  static let shape = Shape<RedirectView>(
    "redirect", about: "旧网址上的小页面, 转到新网址",
    [
      .text("lang", "新页面的语言") { $0.language }, .text("title", "新页面的标题") { $0.title },
      .text("url", "新网址") { $0.url }, .text("canonical", "新页面的正式网址") { $0.canonical },
      .text("heading", "“网址已更改”") { $0.heading }, .text("text", "新页面标题前面的话") { $0.text },
    ])
}
