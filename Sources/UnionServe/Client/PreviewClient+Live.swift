public import Diagnostics

extension PreviewClient {
  /// What reloads pages as they change, keeps the place in them, and shows problems over them in a
  /// language.
  public static func live(_ language: Language) -> PreviewClient {
    // The script is a function of its words.
    let script = "(\(file("preview.js")))(\(ClientWords(language: language).json));\n"
    return PreviewClient(script: Array(script.utf8), style: Array(file("preview.css").utf8))
  }

  private static func file(_ name: String) -> String {
    EmbeddedClient.files.first { $0.name == name }?.text ?? ""
  }
}
