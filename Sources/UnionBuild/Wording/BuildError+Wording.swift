public import Diagnostics

extension BuildError {
  /// The words for this failure in a language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
