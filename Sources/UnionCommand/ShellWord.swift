/// A word as it can be pasted into a shell.
enum ShellWord {
  /// The word itself where no shell sees anything in it, else in quotes.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x80
        ? scalar.properties.isAlphabetic
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_./".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty, !word.hasPrefix("-") { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
