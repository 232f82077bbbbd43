import Diagnostics
import UnionRender

/// What `new template` says, in both languages.
struct TemplateWords: BilingualWords {
  let language: Language
  /// The site's own `templates/`, as people are told it.
  let folder: String

  /// The first line of a copied template: a comment alone on its line, of which nothing comes out.
  var opening: String {
    text(
      "{{! 复制自 unionsite \(Version.current) 的默认主题; 可以用的名称: unionsite template-reference; 删去本文件就恢复默认的。 }}\n",
      "{{! Copied from the default theme of unionsite \(Version.current); the names it may use: unionsite template-reference; delete this file to have the default again. }}\n"
    )
  }

  var nothingCopied: String { text("没有复制", "nothing copied") }

  /// One file that was copied.
  func copied(_ file: ThemeFile) -> String {
    text("已复制到", "copied to") + " \(folder)/\(file.path)\n"
  }

  /// What to do then.
  var next: String {
    text(
      "改好以后运行 unionsite build; 删去文件就恢复默认的。可以用的名称: unionsite template-reference\n",
      "change it and run unionsite build; delete it to have the default again. The names it may use: unionsite template-reference\n"
    )
  }

  /// A name that the theme does not have.
  func unknown(_ name: String, suggestion: String?) -> String {
    var words = text("错误: 默认主题里没有 “\(name)”\n", "error: the default theme has no “\(name)”\n")
    if let suggestion {
      words += text("   提示: 您是不是要写 “\(suggestion)”?\n", "   hint: did you mean “\(suggestion)”?\n")
    }
    return words
  }

  /// All names, on lines of a readable length.
  func names(_ files: [ThemeFile]) -> String {
    var lines: [String] = []
    var line = "  "
    for file in files {
      if line.count + file.name.count > 78 {
        lines.append(line)
        line = "  "
      }
      line += " " + file.name
    }
    return text("可以复制的有:\n", "there are:\n") + (lines + [line]).joined(separator: "\n") + "\n"
      + text("   用 --list 看各有什么用\n", "   --list tells what each is for\n")
  }

  /// Behind a file that the site has itself.
  var isOwn: String { text("(本站已有)", "(the site has its own)") }
  /// Behind a file that only the site has.
  var isOnlyOwn: String { text("本站自己加的, 默认主题里没有", "the site's alone, not in the default theme") }
}
