import Mustache
import UnionModel

/// What stands around every page: head, navigation, foot. Each part is worked out when a page shows it.
final class FrameView: Sendable {
  let context: PageContext
  let address: Address
  let linker: Linker
  let title: String
  /// What the page says of itself; nil where it says nothing.
  let said: String?
  /// The way from the home page to the page above this one.
  let trail: [LinkView]
  /// The pages of a long list, of which this is one.
  let parts: [LinkView]
  let isArticle: Bool
  /// Of the text, where it is not the site's.
  let ownLanguage: String?
  let structuredData: [UInt8]

  init(
    _ context: PageContext, _ address: Address, _ linker: Linker, title: String, said: String?,
    trail: [LinkView], parts: [LinkView], isArticle: Bool, ownLanguage: String?,
    structuredData: [UInt8]
  ) {
    self.context = context
    self.address = address
    self.linker = linker
    self.title = title
    self.said = said
    self.trail = trail
    self.parts = parts
    self.isArticle = isArticle
    self.ownLanguage = ownLanguage
    self.structuredData = structuredData
  }

  static let shape = Shape<FrameView>(
    "frame", about: "每个页面都有的部分: 页头、导航、页脚",
    [
      .text("lang", "页面语言") { $0.settings.language }, .text("title", "页面标题") { $0.title },
      .text("site_title", "站名") { $0.settings.title },
      .text("organisation", "主办单位") { $0.settings.organisation },
      .text("description", "页面简介") { $0.description },
      .text("canonical", "页面的正式网址") { $0.canonical }, .text("home", "首页网址") { $0.link(.home) },
      .text("previous_part", "长列表的上一页") { $0.previousPart },
      .text("next_part", "长列表的下一页") { $0.nextPart },
      .text("feed_url", "订阅地址 (Atom)") { $0.feed },
      .text("feed_title", "订阅源的名称") { $0.context.feedTitle },
      .flag("is_article", "是否一篇报告") { $0.isArticle },
      .text("locale", "页面语言, 给社交网站读") { $0.locale },
      .html("structured_data", "页面内容的说明, 给搜索引擎读 (JSON-LD)") { $0.structuredData },
      .text("stylesheet", "样式表网址") { $0.link(SiteAddresses.stylesheet) },
      .text("script", "脚本网址; 脚本只管阅读设置, 没有它网站照样能用") { $0.link(SiteAddresses.script) },
      .text("icon", "标签页图标的网址") { $0.link(SiteAddresses.icon) },
      .text("assets", "主题文件的网址, 后面接文件名: 自己的样式表、图片放在 templates/assets/ 里") { $0.assets },
      .flag("is_home", "是否首页") { $0.address == .home },
      .list("navigation", "主导航", LinkView.shape) { $0.navigation },
      .list("breadcrumbs", "当前位置, 由首页到本页的上一级", LinkView.shape) { $0.trail },
      .list("footer", "页脚各行", FooterView.shape) { $0.footer },
      .text("publisher", "主办单位; 页脚里已经写了时为空") { $0.context.publisher },
      .ready("words", "主题用语", Words.shape.layout) { $0.context.wordsValue },
      .record("terms", "页头和页脚的用语", FrameWords.shape) { FrameWords($0.context.words) },
    ])
}
