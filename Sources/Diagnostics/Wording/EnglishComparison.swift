extension Finding {
  /// English wording of what reports say of each other.
  var comparisonInEnglish: Wording {
    let cure = "correct one of them, or accept it with a reason"
    switch self {
    case .declaredChange(let indicator, let said, let found):
      return Wording(
        "“\(indicator)”: this report tells of a change by \(said.english); "
          + "the two years' reports differ by \(found.english)", cure)
    case .declaredPrevious(let indicator, let said, let found):
      return Wording(
        "“\(indicator)”: this report says \(said.english) for the year before, "
          + "which reported \(found.english)", cure)
    case .declaredTarget(let indicator, let said, let found):
      return Wording(
        "“\(indicator)”: this report says the target was \(said.english); "
          + "the plan says \(found.english)", cure)
    case .computedDiffers(let indicator, let said, let computed, .halves):
      return Wording(
        "“\(indicator)” is \(said.english) for the year; "
          + "its halves or quarters come to \(computed.english)", cure)
    case .computedDiffers(let indicator, let said, let computed, .ratio):
      return Wording(
        "“\(indicator)” is \(said.english) here; "
          + "numerator and denominator come to \(computed.english)", cure)
    case .parentBelowChildren(let indicator, let said, let sum, let children):
      return Wording(
        "“\(indicator)” is \(said.english) here; "
          + "\(children) of the units below come to \(sum.english)",
        "a unit's figures contain those below it: correct one, or say scope: own")
    case .partsExceedWhole(let indicator, let whole, let sum):
      return Wording(
        "“\(indicator)” is \(whole.english); its parts add up to \(sum.english)",
        "correct one of them; where parts overlap, accept it with a reason")
    case .rateWithoutParts(let indicator, .definition):
      return Wording(
        "“\(indicator)” does not say what is divided by what; what units report is not rolled up",
        "add numerator and denominator below it, or rollup: none")
    case .rateWithoutParts(let indicator, .figures(let numerator, let denominator, let units)):
      return Wording(
        "“\(indicator)” cannot be rolled up: \(units) units give it "
          + "without both “\(numerator)” and “\(denominator)”",
        "add these two figures to their reports")
    case .measureChanged(let indicator, let before, let now):
      return Wording(
        "“\(indicator)” was counted in \(before) the year before and is in \(now) here",
        "use one measure; where something else is counted, make it an indicator of its own")
    case .unitOutsideYears(let event, let date): return outside(event, date)
    case .figureJump(let indicator, let before, let now, let times):
      return Wording(
        "“\(indicator)” was \(before.english) the year before and is \(now.english) here, "
          + "\(times) times as much or as little",
        "look for a missing or additional zero or scale, or accept it with a reason")
    case .asOfBehind(let asOf, let newest):
      return Wording(
        "the state of hand-in is that of \(asOf), though a report came in on \(newest)",
        "use a later day, or accept it with a reason")
    default: return Wording("")
    }
  }

  private func outside(_ event: UnitEvent, _ date: String) -> Wording {
    switch event {
    case .reportBeforeOpening:
      Wording(
        "this report is of a time before its unit was opened (\(date))",
        "correct its year, or “opened” in unit.md")
    case .reportAfterClosing:
      Wording(
        "this report is of a time after its unit was closed (\(date))",
        "correct its year, or “closed” in unit.md")
    case .renamedAfterClosing:
      Wording(
        "this unit was renamed after it was closed (\(date))", "correct “renamed” or “closed”")
    case .movedAfterClosing:
      Wording("this unit was moved after it was closed (\(date))", "correct “moved” or “closed”")
    }
  }
}

extension ValueWord {
  /// `about 300 members`, `at least 95%`.
  fileprivate var english: String {
    let word =
      switch sense {
      case .exact: ""
      case .about: "about "
      case .over: "more than "
      case .under: "less than "
      case .atLeast: "at least "
      case .atMost: "at most "
      }
    return word + text + (measure.isEmpty || measure == "%" ? measure : " " + measure)
  }
}
