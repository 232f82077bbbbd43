import Diagnostics

/// What `init` says, in both languages.
struct InitWords: BilingualWords {
  let language: Language
  /// The site's folder, as people are told it.
  let folder: String

  // MARK: Questions

  func introduction(_ count: Int) -> String {
    text(
      "新建站点: \(count) 个问题, 直接回车就用方括号里的。以后都可以改。\n",
      "A new site: \(self.count(count, "question")); Enter takes what stands in brackets. All can be changed later.\n"
    )
  }

  func askOrganisation(_ usual: String) -> String {
    text("您的工会叫什么? [\(usual)]", "What is your union called? [\(usual)]")
  }

  func askMember(_ usual: String) -> String {
    text("先加哪个下属单位? [\(usual)]", "Which unit below it comes first? [\(usual)]")
  }

  var askURL: String {
    text("网站发布后的网址? [以后再写]", "The address it will be published under? [later]")
  }

  var noAddress: String {
    text("   网址要写成 https://example.org/ 这样\n", "   it must be like https://example.org/\n")
  }

  var cancelled: String {
    text("\n没有新建: 问题没有答完\n", "\nnothing written: the questions were not all answered\n")
  }

  // MARK: Failures

  /// The folder holds something.
  func full(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
    return text(
      "\(folder): 错误: 文件夹里已经有东西 (\(shown)), 没有新建\n   提示: 换一个空的或还没有的文件夹, 如 unionsite init 我的站点\n",
      "\(folder): error: there is something in the folder (\(shown)); nothing was written\n   hint: take a folder that is empty or not there yet: unionsite init my-site\n"
    )
  }

  /// The machine failed when some files were written.
  func halfWritten(_ files: [String]) -> String {
    if files.isEmpty { return text("什么也没有写\n", "nothing was written\n") }
    return text(
      "只写好了 \(files.count) 个文件, 站点不完整: 先把 \(folder)/content 删去, 再运行一次\n",
      "only \(count(files.count, "file")) could be written, and the site is not whole: delete \(folder)/content and run it again\n"
    )
  }

  // MARK: Done

  func written(_ files: Int) -> String {
    text(
      "已新建站点 \(folder) (\(files) 个文件): 两个单位, 两年的样例\n",
      "new site \(folder) (\(count(files, "file"))): two units, examples of two years\n")
  }

  /// The next two commands, and where the result is.
  var next: String {
    let site = folder == "." ? "" : " --site " + ShellWord.quoted(folder)
    let page = folder == "." ? "public/index.html" : folder + "/public/index.html"
    return text(
      """
      接下来运行:
          unionsite check\(site)
          unionsite build\(site) --for disk
      再用浏览器打开 \(page); 样例在 content/ 里, 改成自己的, 再运行一次。

      """,
      """
      next:
          unionsite check\(site)
          unionsite build\(site) --for disk
      then open \(page) in a browser; the examples are in content/: write your own, and run it again.

      """)
  }
}
