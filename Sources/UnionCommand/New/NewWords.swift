import Diagnostics
import UnionModel

/// What `new unit` and `new report` say, in both languages.
struct NewWords: BilingualWords {
  let language: Language
  /// The site's folder, as it was named.
  let site: String

  var nothing: String { text("没有新建", "nothing written") }

  /// A path below the site as people are told it.
  func shown(_ path: String) -> String {
    site == "." || site.isEmpty ? path : site.hasSuffix("/") ? site + path : site + "/" + path
  }

  /// A file that was written.
  func written(_ path: String) -> String { text("已新建", "written:") + " \(shown(path))\n" }

  // MARK: Units

  /// A unit that the site does not have; the nearest, or those it has.
  func unknown(_ name: String, nearest: Unit?, of units: [Unit]) -> String {
    let error = text("错误: 没有单位 “\(name)”\n", "error: there is no unit “\(name)”\n")
    if let nearest {
      let unit = "\(nearest.title) (\(nearest.path))"
      return error
        + text("   提示: 您是不是要写 “\(unit)”?\n", "   hint: did you mean “\(unit)”?\n")
    }
    if units.isEmpty {
      return error
        + text(
          "   提示: 还没有单位, 先用 unionsite new unit 加一个\n",
          "   hint: there are none yet; add one with unionsite new unit\n")
    }
    return error + text("   现有的单位:\n", "   there are:\n") + list(units)
  }

  /// A name that several units have.
  func several(_ name: String, _ units: [Unit]) -> String {
    text(
      "错误: 有 \(units.count) 个单位叫 “\(name)”, 请写出文件夹:\n",
      "error: “\(name)” may be any of \(units.count) units; name its folder:\n") + list(units)
  }

  private func list(_ units: [Unit]) -> String {
    let shown = units.prefix(12).map { "     \($0.path)  \($0.title)\n" }.joined()
    return units.count > 12 ? shown + "     …\n" : shown
  }

  /// A name of which no folder can be made.
  func noFolder(_ name: String) -> String {
    text(
      "错误: “\(name)” 不能用作文件夹名\n   提示: 用 --folder 另写一个, 如 --folder hexi-street\n",
      "error: no folder can be named after “\(name)”\n   hint: name one with --folder, such as --folder hexi-street\n"
    )
  }

  var emptyName: String { text("错误: 单位的名称是空的\n", "error: the unit's name is empty\n") }

  /// What to do with a new unit.
  func nextAfterUnit(_ path: String) -> String {
    let option = site == "." ? "" : " --site " + ShellWord.quoted(site)
    let command = "unionsite new report " + ShellWord.quoted(path) + option
    return text("接下来加一篇报告: \(command)\n", "next, add a report: \(command)\n")
  }

  // MARK: Reports

  /// A report that is there already.
  func existing(_ path: String) -> String {
    text(
      "\(path): 错误: 这个时段的报告已经有了, 没有新建\n   提示: 直接改它; 要写别的时段, 用 --year 或 --period\n",
      "\(path): error: there is a report for this period already; nothing was written\n   hint: change that one, or name another period with --year or --period\n"
    )
  }

  /// The report that a new one follows.
  func follows(_ path: String) -> String {
    text("指标和标题照 \(path)\n", "indicators and headings follow \(path)\n")
  }

  var nextAfterReport: String {
    text(
      "填好以后运行 unionsite check, 再运行 unionsite build\n",
      "fill it in; then run unionsite check and build\n")
  }
}
