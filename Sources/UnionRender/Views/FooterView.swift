import Mustache

/// A line at the foot of every page.
struct FooterView: Sendable {
  var label: String
  var url: String?
  var icon: String?

  static let shape = Shape<FooterView>(
    "footer-line", about: "页脚的一行",
    [
      .text("label", "文字") { $0.label }, .text("url", "网址; 没有链接时为空") { $0.url },
      .text("icon", "文字前的图标的网址; 没有时为空") { $0.icon },
    ])
}
