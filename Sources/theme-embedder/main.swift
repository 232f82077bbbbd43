import Foundation

/// Writes the files of a theme folder as one Swift file: `theme-embedder FOLDER OUTPUT.swift`.
///
/// Text only. Each file becomes a raw string literal with more `#` than it contains, so that no
/// template needs escaping.
func literal(of text: String) -> String {
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: theme-embedder FOLDER OUTPUT.swift\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
var output = "/// The default theme: the files of templates/, by name.\n"
output += "enum EmbeddedTheme {\n  static let files: [(name: String, text: String)] = [\n"
for name in names {
  let file = folder.appendingPathComponent(name)
  guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
    !name.split(separator: "/").contains(where: { $0.hasPrefix(".") })
  else { continue }
  let text = try String(contentsOf: file, encoding: .utf8)
  output += "    (\"\(name)\", \(literal(of: text))),\n"
}
output += "  ]\n}\n"
try output.write(to: URL(fileURLWithPath: arguments[2]), atomically: true, encoding: .utf8)
