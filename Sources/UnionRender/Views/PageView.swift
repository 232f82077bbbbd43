import Mustache

/// A free page, and `404.html`.
struct PageView: Sendable {
  var frame: FrameView
  var title: String
  var body: [UInt8]

  static let shape = Shape<PageView>(
    "page", about: "普通页面",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .html("body", "正文") { $0.body },
    ])
}
