import ArgumentParser

/// `unionsite new …`: a file, ready to fill. What is there already is never overwritten.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: Help.text("新建一个文件, 可以直接填写", "a file, ready to fill"),
    subcommands: [NewTemplateCommand.self])
}
