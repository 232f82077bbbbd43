import Diagnostics

/// The few pages that the server makes itself.
enum ServerPage {
  /// For what is not there, in a site without a page for that.
  static func notFound(_ language: Language) -> String {
    switch language {
    case .chinese: html("zh-Hans", "没有这个网页", "网址可能写错了, 或者这个网页还没有生成。")
    case .english: html("en", "No such page", "The address may be mistyped, or not built yet.")
    }
  }

  /// For a site that is not there yet.
  static func notBuilt(_ language: Language) -> String {
    switch language {
    case .chinese: html("zh-Hans", "网站还没有生成", "生成以后, 这里会自己显示出来。")
    case .english: html("en", "The site is not built yet", "It will show here by itself.")
    }
  }

  /// One line for a request that is refused.
  static func refusal(_ status: Int, _ language: Language) -> String {
    switch (status, language) {
    case (400, .chinese): "看不懂这个请求\n"
    case (400, .english): "this request cannot be understood\n"
    case (403, .chinese): "不允许这样访问: 请用程序显示的网址打开预览\n"
    case (403, .english): "not allowed: open the preview at the address that the program shows\n"
    case (405, .chinese): "预览只能读取, 不能改动\n"
    case (405, .english): "a preview can only be read\n"
    case (431, .chinese): "请求的头太长\n"
    case (431, .english): "the headers of this request are too long\n"
    case (503, .chinese): "现在太忙, 请再试一次\n"
    case (503, .english): "too busy just now, please try again\n"
    default: "\(status)\n"
    }
  }

  private static func html(_ tag: String, _ title: String, _ text: String) -> String {
    """
    <!doctype html>
    <html lang="\(tag)">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(title)</title>
    <h1>\(title)</h1>
    <p>\(text)</p>

    """
  }
}
