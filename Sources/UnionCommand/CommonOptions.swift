public import ArgumentParser
public import Diagnostics

/// The options that all commands share.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Help.text("站点所在的文件夹", "the site's folder"), valueName: "dir"),
    completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp(
      Help.text(
        "提示用的语言: zh 或 en (默认随站点, 没有站点随终端)",
        "language of messages: zh or en (default: the site's, or the terminal's)"),
      valueName: "zh|en"))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      Help.text("输出格式: text 或 json", "format of results: text or json"), valueName: "text|json"))
  var format = OutputFormat.text

  @Flag(help: ArgumentHelp(Help.text("只报告问题", "problems only")))
  var quiet = false

  @Flag(help: ArgumentHelp(Help.text("多说一些", "say more")))
  var verbose = false

  /// `public` in the site.
  var usualOutput: String {
    site == "." ? "public" : site.hasSuffix("/") ? site + "public" : site + "/public"
  }

  func validate() throws {
    if quiet, verbose {
      throw ValidationError(
        Help.text("--quiet 和 --verbose 只能用一个", "--quiet and --verbose exclude each other"))
    }
  }
}

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Language: ExpressibleByArgument {}
