/// The man page of a program: its help, set for `man`.
struct ManualPage {
  let root: CommandHelp
  let version: String
  let date: String
  let words: ManualWords

  /// The page as roff.
  var text: String {
    let head = [
      ".\\\" Made from the program's help; to change it, change that.",
      ".TH UNIONSITE 1 \(Roff.argument(date)) \(Roff.argument("unionsite " + version)) "
        + Roff.argument(words.manual),
      // Chinese has no spaces to be stretched, and no hyphens.
      words.isChinese ? ".ad l\n.nh" : ".nh",
    ]
    return (head + name + synopsis + about + commands + common).joined(separator: "\n") + "\n"
  }

  private var name: [String] {
    [".SH " + words.name, "\(root.commandName) \\- " + Roff.words(root.abstract ?? "")]
  }

  private var synopsis: [String] {
    [".SH " + words.synopsis, ".nf"] + root.leaves.map { synopsis(of: $0) } + [".fi"]
  }

  private func synopsis(of command: CommandHelp) -> String {
    var line = "\\fB" + Roff.words(command.words) + "\\fR"
    for argument in command.shownArguments where argument.kind == "positional" {
      line += " " + Self.positional(argument)
    }
    return line + " [\\fI" + words.options + "\\fR]"
  }

  /// The program's discussion; a line that ends in a colon and is followed by examples is a section.
  private var about: [String] {
    var lines: [String] = [".SH " + words.description]
    var paragraph: [Substring] = []
    func close() {
      lines += Roff.paragraphs(paragraph.joined(separator: "\n"))
      paragraph = []
    }
    for line in (root.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasSuffix(":"), !line.hasPrefix(" ") {
        close()
        lines.append(".SH " + Roff.words(line.dropLast().uppercased()))
      } else {
        paragraph.append(line)
      }
    }
    close()
    return lines
  }

  private var commands: [String] {
    [".SH " + words.commands]
      + root.leaves.flatMap { command in
        [".SS " + synopsis(of: command), Roff.line(command.abstract ?? "")]
          + Roff.paragraphs("\n" + (command.discussion ?? ""))
          + command.shownArguments.filter { !$0.isOfParser && !commonArguments.contains($0) }
          .flatMap(option)
      }
  }

  private var common: [String] {
    [".SH " + words.common] + commonArguments.flatMap(option)
      + (root.arguments ?? []).filter { $0.shouldDisplay }.flatMap(option)
  }

  /// The options that most commands share, in the order of the first that has them.
  private var commonArguments: [ArgumentHelp] {
    let all = root.leaves.map(\.shownArguments)
    var seen: Set<ArgumentHelp> = []
    return all.flatMap { $0 }.filter { argument in
      !argument.isOfParser && argument.kind != "positional"
        && all.count { $0.contains(argument) } * 2 > all.count && seen.insert(argument).inserted
    }
  }

  private func option(_ argument: ArgumentHelp) -> [String] {
    var tag = argument.writtenNames.map { "\\fB\(Roff.words($0))\\fR" }.joined(separator: ", ")
    if argument.kind == "positional" {
      tag = Self.positional(argument)
    } else if argument.kind == "option", let value = argument.valueName {
      tag += " \\fI" + Roff.words(value) + "\\fR"
    }
    let value = argument.defaultValue.map { words.byDefault(Roff.words($0)) } ?? ""
    return [".TP", tag, Roff.line(words.own(argument.abstract ?? "")) + value]
  }

  private static func positional(_ argument: ArgumentHelp) -> String {
    let name =
      "\\fI" + Roff.words(argument.valueName ?? "") + "\\fR" + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(name)]" : name
  }
}
