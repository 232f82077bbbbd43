extension Finding {
  /// How much a finding matters unless the one who reports it says otherwise: an error, but for what
  /// leaves every word and figure of the input in its place.
  public var severity: Severity {
    switch self {
    case .encodingConverted: .note
    case .htmlDropped, .unsafeLink, .iconMissing, .indicatorUnknown, .fileUnexpected,
      .linkTargetMissing,
      .linkAnchorMissing, .reportEnding, .reportNotMarkdown, .reportEmpty, .yearDisagrees,
      .figureTagEmpty,
      .figureTagBroken, .headingWithoutSpace, .linkBroken,
      .fileNameDisagrees, .declaredChange, .declaredPrevious, .declaredTarget, .computedDiffers,
      .parentBelowChildren, .partsExceedWhole, .rateWithoutParts, .measureChanged,
      .unitOutsideYears, .figureJump, .asOfBehind:
      .warning
    default: .error
    }
  }
}
