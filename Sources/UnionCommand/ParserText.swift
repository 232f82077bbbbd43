import ArgumentParser
import Diagnostics

/// What the argument parser says, in the language of the help: the parser itself knows only English.
enum ParserText {
  /// A message of the parser as people are told it: in Chinese where the help is, and with the command
  /// that was perhaps meant. Scripts and JSON stay as they are.
  static func said(_ text: String, commands: [any ParsableCommand.Type]) -> String {
    guard ["OVERVIEW: ", "USAGE: ", "Error: "].contains(where: text.hasPrefix) else { return text }
    let whole = text.hasPrefix("Error: ") ? withSuggestion(text, commands) : text
    return Help.isChinese ? chinese(whole) : whole
  }

  /// Unexpected argument 'biuld': did you mean “build”?
  private static func withSuggestion(_ text: String, _ commands: [any ParsableCommand.Type])
    -> String
  {
    let start = "Error: Unexpected argument '"
    guard text.hasPrefix(start) else { return text }
    let word = String(text.dropFirst(start.count).prefix { $0 != "'" })
    var names: [String] = []
    for command in commands + commands.flatMap({ $0.configuration.subcommands })
    where command.configuration.shouldDisplay {
      if let name = command.configuration.commandName { names.append(name) }
    }
    guard let near = NearMiss.best(for: word, among: names),
      let end = text.firstIndex(of: "\n")
    else { return text }
    let hint = Help.text("   提示: 您是不是要写 “\(near)”?", "   hint: did you mean “\(near)”?")
    return "\(text[..<end])\n\(hint)\(text[end...])"
  }

  private static func chinese(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      replaced(String(line), lineStarts, onlyAtStart: true)
    }
    return replaced(lines.joined(separator: "\n"), phrases, onlyAtStart: false)
  }

  private static func replaced(
    _ text: String, _ pairs: [(String, String)], onlyAtStart: Bool
  ) -> String {
    var text = text
    for (english, chinese) in pairs {
      if !onlyAtStart {
        text = text.replacing(english, with: chinese)
      } else if text.hasPrefix(english) {
        text = chinese + text.dropFirst(english.count)
      }
    }
    return text
  }

  private static let lineStarts = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法: "), ("Usage: ", "用法: "), ("OPTIONS:", "选项:"),
    ("ARGUMENTS:", "参数:"), ("SUBCOMMANDS:", "命令:"), ("Help:  ", "说明: "), ("  See '", "  详见: '"),
    ("Error: ", "错误: "), ("错误: Unknown option ", "错误: 没有这个选项: "),
    ("错误: Unexpected argument ", "错误: 多出来的词: "),
    ("错误: Missing expected argument ", "错误: 还要写上 "),
    ("错误: Missing value for ", "错误: 后面还要写上值: "), ("错误: The value ", "错误: 这样写不行: "),
    ("错误: The option ", "错误: 这个选项后面不用写值: "),
  ]

  /// Longer ones first, where one holds another.
  private static let phrases = [
    ("' for detailed help.", "'"), ("' for more information.", "'"), ("<subcommand>", "<命令>"),
    ("<options>", "<选项>"), ("Show the version.", "显示版本号"),
    ("Show help information.", "显示帮助"), ("(default: ", "(默认: "), ("(values: ", "(可以写: "),
    ("; default: ", "; 默认: "), (" default: ", " 默认: "), (". Did you mean ", "; 您是不是要写 "),
    ("' is invalid for '", "', 用在 '"), (". Please provide one of ", "; 可以写: "),
    ("' and '", "', '"), ("' or '", "', '"), (" unexpected arguments: ", " 个多出来的词: "),
    (" does not take any value, but ", ", 却写了 "), (" was specified.", ""),
  ]
}
