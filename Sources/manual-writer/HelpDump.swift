/// The help of a program as it tells it to other programs: `--experimental-dump-help`.
struct HelpDump: Decodable {
  var command: CommandHelp
}

/// A command with its options and its own commands.
struct CommandHelp: Decodable {
  var commandName: String
  var superCommands: [String]?
  var shouldDisplay: Bool?
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandHelp]?
  var arguments: [ArgumentHelp]?

  /// What is typed to run it: `unionsite new report`.
  var words: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The commands that people are to know.
  var shown: [CommandHelp] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The options and arguments that people are to know.
  var shownArguments: [ArgumentHelp] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The commands that do something, below this one, in order.
  var leaves: [CommandHelp] { shown.isEmpty ? [self] : shown.flatMap(\.leaves) }
}

/// An option, a flag or an argument.
struct ArgumentHelp: Decodable, Hashable {
  struct Name: Decodable, Hashable {
    var kind: String
    var name: String

    var written: String { kind == "long" ? "--" + name : "-" + name }
  }

  var kind: String
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var defaultValue: String?
  var abstract: String?

  /// Long names first, as the help has them.
  var writtenNames: [String] { (names ?? []).map(\.written) }

  /// Whether it is one that the parser gives to every command: `--help`, `--version`.
  var isOfParser: Bool { names?.contains { ["help", "version"].contains($0.name) } ?? false }
}
