public import ArgumentParser

/// The program `unionsite`.
public struct Unionsite: AsyncParsableCommand {
  /// Its name, its help and its commands.
  public static let configuration = CommandConfiguration(
    commandName: "unionsite",
    abstract: Help.text(
      "把工会各单位的总结和计划做成网站, 各年数据可以对比",
      "Turns a union office's folder of reports into a site whose figures can be compared"),
    discussion: Help.text(
      "先把报告放进 content/units/单位/ 里, 再运行 unionsite build, 网站就在 public/ 里。",
      "Put reports into content/units/UNIT/, run unionsite build, and the site is in public/."),
    version: Version.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, TemplateReferenceCommand.self,
    ])

  /// For the argument parser.
  public init() {}

  /// Reads the command line, does the work and ends the process with its exit status.
  public static func launch() async { await main() }
}

/// The program's version.
enum Version {
  static let current = "0.1.0"
}
