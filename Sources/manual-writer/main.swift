import Foundation

/// Writes a man page from the help of the program, which comes in as
/// `unionsite --experimental-dump-help` tells it: `manual-writer zh|en VERSION DATE < HELP > PAGE`.
let arguments = CommandLine.arguments
guard arguments.count == 4, ["zh", "en"].contains(arguments[1]) else {
  FileHandle.standardError.write(Data("usage: manual-writer zh|en VERSION DATE < HELP\n".utf8))
  exit(64)
}
let dump = try JSONDecoder().decode(
  HelpDump.self, from: FileHandle.standardInput.readDataToEndOfFile())
let page = ManualPage(
  root: dump.command, version: arguments[2], date: arguments[3],
  words: ManualWords(isChinese: arguments[1] == "zh"))
FileHandle.standardOutput.write(Data(page.text.utf8))
