/// The language in which the program speaks to people: messages, labels, the words of the theme.
///
/// Reports carry their own language tag; this is only the voice of the program.
public enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The voice for a site's language tag (`zh-Hans`, `zh-Hant`, `en-GB` …): English for `en…`,
  /// otherwise Chinese.
  public init(tag: String) {
    self = tag.lowercased().hasPrefix("en") ? .english : .chinese
  }
}
