import PersonalData

// Whatever a problem is about, its line and its words may hold the number of a person; what is shown
// ends in terminals, logs and browsers. A mask is as long as what it hides, so places stay.

extension Problem {
  /// The words for the problem in a language, with the numbers of persons masked.
  public func wording(in language: Language) -> Wording {
    let wording = finding.wording(in: language)
    return Wording(
      PersonalNumbers.masked(wording.message), wording.cure.map(PersonalNumbers.masked))
  }
}

extension SourceSpan {
  /// The line with the numbers of persons masked, and in settings without passwords.
  var maskedLine: String {
    let isSettings = start.path.hasSuffix("site.yml")
    return PersonalNumbers.masked(isSettings ? SecretValues.hidden(in: lineText) : lineText)
  }
}
