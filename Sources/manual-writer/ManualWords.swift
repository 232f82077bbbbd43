/// The words of a man page that the help does not have.
struct ManualWords {
  let isChinese: Bool

  private func text(_ chinese: String, _ english: String) -> String {
    isChinese ? chinese : english
  }

  var manual: String { text("unionsite 手册", "unionsite manual") }
  var name: String { text("名称", "NAME") }
  var synopsis: String { text("概要", "SYNOPSIS") }
  var description: String { text("描述", "DESCRIPTION") }
  var commands: String { text("命令", "COMMANDS") }
  var common: String { text("各命令共有的选项", "OPTIONS OF ALL COMMANDS") }
  var options: String { text("选项", "options") }
  func byDefault(_ value: String) -> String { text(" (默认: \(value))", " (default: \(value))") }

  /// What the parser says of its own options, which it says in English alone.
  func own(_ abstract: String) -> String {
    switch abstract {
    case "Show the version.": text("显示版本号", abstract)
    case "Show help information.": text("显示帮助", abstract)
    default: abstract
    }
  }
}
