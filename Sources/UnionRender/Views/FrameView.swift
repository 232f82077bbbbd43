import Mustache

/// What stands around every page: head, navigation, foot.
struct FrameView: Sendable {
  var language: String
  var title: String
  var siteTitle: String
  var organisation: String?
  var description: String?
  var canonical: String?
  var previousPart: String?
  var nextPart: String?
  var feed: String?
  var feedTitle: String
  var isArticle: Bool
  var locale: String?
  var structuredData: [UInt8]
  var home: String
  var stylesheet: String
  var script: String
  var icon: String
  var assets: String
  var isHome: Bool
  var navigation: [LinkView]
  var breadcrumbs: [LinkView]
  var footer: [FooterView]
  /// Who publishes the site, where no line of the footer says so.
  var publisher: String?
  var words: Value
  var terms: FrameWords

  static let shape = Shape<FrameView>(
    "frame", about: "每个页面都有的部分: 页头、导航、页脚",
    [
      .text("lang", "页面语言") { $0.language }, .text("title", "页面标题") { $0.title },
      .text("site_title", "站名") { $0.siteTitle },
      .text("organisation", "主办单位") { $0.organisation },
      .text("description", "页面简介") { $0.description },
      .text("canonical", "页面的正式网址") { $0.canonical }, .text("home", "首页网址") { $0.home },
      .text("previous_part", "长列表的上一页") { $0.previousPart },
      .text("next_part", "长列表的下一页") { $0.nextPart },
      .text("feed_url", "订阅地址 (Atom)") { $0.feed },
      .text("feed_title", "订阅源的名称") { $0.feedTitle },
      .flag("is_article", "是否一篇报告") { $0.isArticle },
      .text("locale", "页面语言, 给社交网站读") { $0.locale },
      .html("structured_data", "页面内容的说明, 给搜索引擎读 (JSON-LD)") { $0.structuredData },
      .text("stylesheet", "样式表网址") { $0.stylesheet },
      .text("script", "脚本网址; 脚本只管阅读设置, 没有它网站照样能用") { $0.script },
      .text("icon", "标签页图标的网址") { $0.icon },
      .text("assets", "主题文件的网址, 后面接文件名: 自己的样式表、图片放在 templates/assets/ 里") { $0.assets },
      .flag("is_home", "是否首页") { $0.isHome },
      .list("navigation", "主导航", LinkView.shape) { $0.navigation },
      .list("breadcrumbs", "当前位置, 由首页到本页的上一级", LinkView.shape) { $0.breadcrumbs },
      .list("footer", "页脚各行", FooterView.shape) { $0.footer },
      .text("publisher", "主办单位; 页脚里已经写了时为空") { $0.publisher },
      .ready("words", "主题用语", Words.shape.layout) { $0.words },
      .record("terms", "页头和页脚的用语", FrameWords.shape) { $0.terms },
    ])
}
