public import Diagnostics

extension PublishError {
  /// The status the program ends with.
  public var exitStatus: Int32 { 2 }

  /// The words for this failure in a language: the cause in one sentence, and the cure.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
