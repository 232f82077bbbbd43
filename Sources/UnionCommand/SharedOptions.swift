import ArgumentParser
import Diagnostics

/// `--output`.
struct OutputOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text("网站输出到哪个文件夹 (默认是站点里的 public)", "the output folder (default: public in the site)"),
      valueName: "dir"),
    completion: .directory)
  var output: String?

  /// The folder: as named, or `public` in the site.
  func folder(_ common: CommonOptions) -> String { output ?? common.usualOutput }
}

/// `--jobs`.
struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text("同时做几件事 (默认是处理器数)", "workers (default: processors)"), valueName: "n"))
  var jobs: Int?

  /// How many.
  var count: Int { jobs ?? Processors.count }

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError(Help.text("--jobs 至少是 1", "--jobs must be at least 1"))
    }
  }
}

/// `--strict`.
struct StrictOption: ParsableArguments {
  @Flag(help: ArgumentHelp(Help.text("警告也算错误", "warnings fail")))
  var strict = false

  /// Whether one of the problems stops the work.
  func refuses(_ problems: [Problem]) -> Bool {
    problems.contains { $0.severity == .error || strict && $0.severity == .warning }
  }
}
