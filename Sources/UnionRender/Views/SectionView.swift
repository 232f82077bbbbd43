import Mustache

/// A section of a report as another page shows it.
struct SectionView: Sendable {
  var html: [UInt8]
  /// The heading in the report.
  var url: String
  /// The way to the rest where it is cut.
  var more: String?
  /// The heading's words, to tell one such way from another.
  var heading: String
  /// The report's language where it is not the site's.
  var language: String?

  static let shape = Shape<SectionView>(
    "section", about: "一篇报告里的一个部分",
    [
      .html("html", "正文; 太长时只有前面几段") { $0.html },
      .text("url", "原文里的位置") { $0.url },
      .text("more", "到全文的链接上的字; 没有截短时为空") { $0.more },
      .text("heading", "这一部分的标题") { $0.heading },
      .text("lang", "报告的语言; 与网站相同时为空") { $0.language },
    ])
}

/// What an earlier report saw wanting and planned.
struct OutlookView: Sendable {
  var report: LinkView
  var sections: [SectionView]

  static let shape = Shape<OutlookView>(
    "outlook", about: "上一年的总结说的问题和打算",
    [
      .record("report", "上一年的总结", LinkView.shape) { $0.report },
      .list("sections", "各部分", SectionView.shape) { $0.sections },
    ])
}
