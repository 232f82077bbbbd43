import Diagnostics

/// What a command says, in both languages.
protocol BilingualWords {
  var language: Language { get }
}

extension BilingualWords {
  /// One of the two texts.
  func text(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  /// 1 unit, 2 units; only in English.
  func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }
}
