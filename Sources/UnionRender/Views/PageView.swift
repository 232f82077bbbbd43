import Mustache

/// A free page, and `404.html`.
struct PageView: Sendable {
  var frame: FrameView
  /// Of the text, where it is not the site's.
  var language: String?
  var title: String
  var body: [UInt8]

  static let shape = Shape<PageView>(
    "page", about: "普通页面",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("lang", "正文的语言; 与网站相同时为空") { $0.language },
      .text("title", "标题") { $0.title }, .html("body", "正文") { $0.body },
    ])
}
