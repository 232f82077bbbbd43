import ArgumentParser

/// `unionsite new …`: a file, ready to fill. What is there already is never overwritten.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: Help.text("新建一个文件, 可以直接填写", "a file, ready to fill"),
    discussion: Help.text(
      """
      已有的文件从不覆盖。

      例子:
        unionsite new unit 河西街道总工会
        unionsite new report 河西街道总工会 --year 2025
        unionsite new template report
      """,
      """
      What is there already is never overwritten.

      Examples:
        unionsite new unit "Hexi Branch"
        unionsite new report hexi-branch --year 2025
        unionsite new template report
      """),
    subcommands: [NewUnitCommand.self, NewReportCommand.self, NewTemplateCommand.self])
}
