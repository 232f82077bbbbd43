import Diagnostics
import Store
import UnionBuild
import UnionCheck

/// What `build` and `check` say of their work, in both languages.
struct BuildWords: BilingualWords {
  let language: Language

  var waiting: String {
    text("另一次生成正在写这个文件夹, 请稍候", "another build is writing this folder; waiting")
  }

  func invalidSourceDate(_ value: String) -> String {
    text(
      "说明: 环境变量 SOURCE_DATE_EPOCH 的值 “\(value)” 不是 1970 年以来的秒数, 没有采用",
      "note: SOURCE_DATE_EPOCH is “\(value)”, which is no number of seconds since 1970; ignored")
  }

  /// The last line of a build.
  func summary(_ result: BuildResult, output: String, time: Duration, counts: String)
    -> ProblemReport.Summary
  {
    let seconds = Self.seconds(time)
    var sentence: String
    if let swap = result.swap {
      sentence = text(
        "已生成 \(swap.files) 个文件 (\(result.units) 个单位, \(result.reports) 篇报告) → \(output)/, 用时 \(seconds) 秒",
        "\(count(swap.files, "file")) (\(count(result.units, "unit")), \(count(result.reports, "report"))) → \(output)/ in \(seconds) s"
      )
      if !counts.isEmpty { sentence += text(" · ", " · ") + counts }
    } else {
      sentence = text(
        "没有生成: \(counts); 原来的网站没有动", "not built: \(counts); the site that was there is untouched")
    }
    return ProblemReport.Summary(
      sentence: sentence,
      fields: [
        ("built", result.swap == nil ? "false" : "true"),
        ("files", "\(result.swap?.files ?? 0)"), ("units", "\(result.units)"),
        ("reports", "\(result.reports)"), ("errors", "\(result.count(.error))"),
        ("warnings", "\(result.count(.warning))"), ("notes", "\(result.count(.note))"),
        ("output", ProblemJSON.quoted(output)), ("seconds", seconds),
      ])
  }

  /// The last line of a check.
  func checked(_ result: SiteCheck.Result, time: Duration, counts: String)
    -> ProblemReport.Summary
  {
    let seconds = Self.seconds(time)
    let found = counts.isEmpty ? text("没有发现问题", "no problems found") : counts
    return ProblemReport.Summary(
      sentence: text(
        "已检查 \(result.units) 个单位, \(result.reports) 篇报告: \(found) (用时 \(seconds) 秒)",
        "\(count(result.units, "unit")) and \(count(result.reports, "report")) checked: \(found) (\(seconds) s)"
      ),
      fields: [
        ("units", "\(result.units)"), ("reports", "\(result.reports)"),
        ("errors", "\(result.problems.count { $0.severity == .error })"),
        ("warnings", "\(result.problems.count { $0.severity == .warning })"),
        ("notes", "\(result.problems.count { $0.severity == .note })"), ("seconds", seconds),
      ])
  }

  /// The time of each step.
  func stages(_ result: BuildResult) -> String {
    let names = [
      "load": text("读取", "load"), "compare": text("准备", "prepare"),
      "render": text("对比、排版、写出", "compare, render and write"), "write": text("切换", "swap"),
    ]
    return result.stages.map {
      "   \(names[$0.name] ?? $0.name): \(Self.seconds($0.time)) " + text("秒", "s") + "\n"
    }.joined()
  }

  /// Why what the last build stored is of no use, so that this one took longer.
  func dropped(_ refusal: StoreRefusal) -> String {
    let why =
      switch refusal {
      case .missing: text("不见了", "it is gone")
      case .damaged: text("文件已损坏", "it is damaged")
      case .foreign: text("不是 unionsite 存的文件", "it is none of unionsite's files")
      case .otherVersion:
        text("是另一个版本的程序存的", "another version of the program stored it")
      case .unreadable(let error):
        text("读不了: \(error.reason)", "it cannot be read: \(error.reason)")
      }
    return text(
      "说明: 上次存在 .unionsite/ 里的结果不能用 (\(why)), 已全部重做\n",
      "note: what the last build left in .unionsite/ is of no use (\(why)); all was made anew\n")
  }

  /// What a webmaster should know of how the site took its place; usually nothing.
  func remarks(_ swap: SwapReport) -> String {
    var lines: [String] = []
    if case .inPlace(let cause) = swap.method {
      lines.append(
        text(
          "说明: 这里不能整体切换 (\(why(cause))), 已逐个文件替换",
          "note: the folder could not be exchanged whole (\(why(cause))); files were replaced one by one"
        ))
    }
    // Dotfiles (`.gitkeep`, `.well-known`) are there on purpose.
    let kept = swap.kept.filter { !$0.hasPrefix(".") }
    if !kept.isEmpty {
      let shown = kept.prefix(3).joined(separator: ", ") + (kept.count > 3 ? " …" : "")
      lines.append(
        text(
          "说明: 保留了 \(kept.count) 个不是我们生成的文件: \(shown) (--prune 可删去)",
          "note: kept \(count(kept.count, "file")) that unionsite did not make: \(shown) (delete with --prune)"
        ))
    }
    if swap.traitsNotKept > 0 {
      lines.append(
        text(
          "说明: \(swap.traitsNotKept) 个文件的属主没能保持",
          "note: could not keep the owner of \(count(swap.traitsNotKept, "file"))"))
    }
    if let leftover = swap.leftover {
      lines.append(text("说明: 没能删除 \(leftover)", "note: \(leftover) could not be removed"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func why(_ cause: InPlaceCause) -> String {
    switch cause {
    case .asked: text("site.yml 里写了 write: in-place", "write: in-place in site.yml")
    case .mountPoint: text("它是一个挂载点", "it is a mount point")
    case .folderAboveNotWritable: text("上一级文件夹不能写", "the folder above cannot be written")
    case .cannotExchange: text("文件系统不支持", "the file system cannot do it")
    }
  }

  /// Seconds with two decimals.
  private static func seconds(_ time: Duration) -> String {
    let parts = time.components
    let hundredths =
      parts.seconds * 100 + (parts.attoseconds + 5_000_000_000_000_000) / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
