public import Diagnostics

/// What a person reads of a failed build.
public struct FailureWording: Sendable, Hashable {
  /// What failed, and why, in one sentence without a full stop.
  public var message: String
  /// How to mend it; nil where nothing general can be said.
  public var cure: String?

  init(_ message: String, _ cure: String? = nil) {
    self.message = message
    self.cure = cure
  }
}

extension BuildError {
  /// The words for this failure in a language.
  public func wording(in language: Language) -> FailureWording {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
