import Mustache

/// A link with its words.
struct LinkView: Sendable {
  var label: String
  var url: String
  /// Whether it is the page shown, or leads to the part of the site it is in.
  var isCurrent = false
  /// Of the words, where it is not the site's.
  var language: String?

  static let shape = Shape<LinkView>(
    "link", about: "一个链接",
    [
      .text("label", "文字") { $0.label }, .text("url", "网址; 没有链接时为空") { $0.url },
      .flag("current", "是否就是当前页面或所在部分") { $0.isCurrent },
      .text("lang", "文字的语言; 与网站相同时为空") { $0.language },
    ])
}
