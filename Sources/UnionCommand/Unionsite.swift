public import ArgumentParser
import Glibc
import UnionBuild

/// The program `unionsite`.
public struct Unionsite: AsyncParsableCommand {
  /// Its name, its help and its commands.
  public static let configuration = CommandConfiguration(
    commandName: "unionsite",
    abstract: Help.text(
      "把工会各单位的总结和计划做成网站, 各年数据可以对比",
      "Turns a union office's folder of reports into a site whose figures can be compared"),
    discussion: ProgramHelp.discussion,
    version: Version.current,
    subcommands: [
      InitCommand.self, NewCommand.self, CheckCommand.self, MaskCommand.self, BuildCommand.self,
      ServeCommand.self, PublishCommand.self, TemplateReferenceCommand.self,
    ])

  /// For the argument parser.
  public init() {}

  /// Sets up the process; the first thing that it does.
  public static func prepare() { HeapSteps.widen() }

  /// Reads the command line, does the work and ends the process with its exit status.
  public static func launch() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch { end(with: error) }
  }

  /// Prints what the parser or a command says at the end, in the language of the help.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    let text = ParserText.said(fullMessage(for: error), commands: configuration.subcommands)
    if !text.isEmpty {
      if status == .success { Console.result(text + "\n") } else { Console.note(text + "\n") }
    }
    Glibc.exit(status.rawValue)
  }
}
