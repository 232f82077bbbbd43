import Foundation

/// Writes text files as one Swift file: `file-embedder OUTPUT.swift TYPE FOLDER [FILE …]`.
///
/// The type has `files`: those of the folder by their paths in it, then the single files by their
/// names. Text only. Each becomes a raw string literal with more `#` than it contains, so that nothing
/// needs escaping.
func literal(of text: String) -> String {
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  FileHandle.standardError.write(
    Data("usage: file-embedder OUTPUT.swift TYPE FOLDER [FILE ...]\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: arguments[3], isDirectory: true)
var files: [(name: String, place: URL)] = []
for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
  let place = folder.appendingPathComponent(name)
  guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
    !name.split(separator: "/").contains(where: { $0.hasPrefix(".") })
  else { continue }
  files.append((name, place))
}
for path in arguments.dropFirst(4) {
  let place = URL(fileURLWithPath: path)
  files.append((place.lastPathComponent, place))
}

var output = "/// Files that travel inside the program, by name.\n"
output += "enum \(arguments[2]) {\n  static let files: [(name: String, text: String)] = [\n"
for file in files {
  let text = try String(contentsOf: file.place, encoding: .utf8)
  output += "    (\"\(file.name)\", \(literal(of: text))),\n"
}
output += "  ]\n}\n"
try output.write(to: URL(fileURLWithPath: arguments[1]), atomically: true, encoding: .utf8)
