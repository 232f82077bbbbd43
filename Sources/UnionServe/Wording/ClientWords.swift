import Diagnostics

/// What is said over a page that is previewed.
struct ClientWords {
  let language: Language

  /// The words by the names that the script has for them.
  var json: String {
    let fields = list.map { "\($0.name):\(ProblemJSON.quoted($0.text))" }
    return "{lang:\"\(language == .chinese ? "zh-Hans" : "en")\",\(fields.joined(separator: ","))}"
  }

  /// `#` stands for a number.
  private var list: [(name: String, text: String)] {
    switch language {
    case .chinese:
      [
        ("error", "错误"), ("warning", "警告"), ("note", "说明"),
        ("oneError", "1 个错误"), ("errors", "# 个错误"),
        ("oneWarning", "1 个警告"), ("warnings", "# 个警告"), ("and", ", "),
        ("refused", "网页还是出错以前的样子"), ("remarks", "网页已经更新, 这些地方请看一看"),
        ("fold", "收起"), ("foldKey", "收起 (Esc)"), ("show", "查看问题"),
        ("cure", "提示"), ("mended", "问题已改正"),
        ("removed", "这个网页已经不在网站里了, 下面是它原来的样子。"), ("home", "到首页"),
        ("away", "预览程序没有回应, 它重新启动后网页会自己更新。"),
      ]
    case .english:
      [
        ("error", "error"), ("warning", "warning"), ("note", "note"),
        ("oneError", "1 error"), ("errors", "# errors"),
        ("oneWarning", "1 warning"), ("warnings", "# warnings"), ("and", ", "),
        ("refused", "The page is still as it was before the mistake"),
        ("remarks", "The page is up to date; please look at these"),
        ("fold", "Fold"), ("foldKey", "Fold (Esc)"), ("show", "Show the problems"),
        ("cure", "Hint"), ("mended", "The problems are mended"),
        ("removed", "This page is no longer part of the site; you see it as it was."),
        ("home", "Home"),
        ("away", "The preview does not answer; the page updates by itself when it is back."),
      ]
    }
  }
}
