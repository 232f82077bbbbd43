/// A finding of an earlier run of the program, of which only the words are left: it can be told again, and
/// not be looked into.
public struct ToldFinding: Sendable, Hashable {
  /// The rule's name.
  public var rule: String
  /// The words in Chinese.
  public var chinese: Wording
  /// The words in English.
  public var english: Wording

  /// What a rule said.
  public init(rule: String, chinese: Wording, english: Wording) {
    self.rule = rule
    self.chinese = chinese
    self.english = english
  }
}
