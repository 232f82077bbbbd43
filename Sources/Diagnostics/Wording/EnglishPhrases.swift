/// Parts of English sentences that several findings share.
extension Finding {
  func english(_ sign: YearSign, _ year: Int) -> Wording {
    let cure =
      "check the year in the file's name, the title and the date, or accept it with a reason"
    return switch sign {
    case .title(let years):
      Wording(
        "this report is taken for \(year), but its title says "
          + years.map(String.init).joined(separator: ", "), cure)
    case .summaryBefore(let date):
      Wording(
        "this report is a summary of \(year), but is dated \(date), before that time began", cure)
    case .summaryLongAfter(let date):
      Wording(
        "this report is a summary of \(year), but is dated \(date), "
          + "more than a year and a half after that time", cure)
    case .planAfter(let date):
      Wording("this report is a plan for \(year), but is dated \(date), after that time", cure)
    case .planLongBefore(let date):
      Wording(
        "this report is a plan for \(year), but is dated \(date), "
          + "more than a year and a half before that time", cure)
    }
  }

  func english(_ period: PeriodWord, _ year: Int) -> String {
    switch period {
    case .annual: "\(year)"
    case .firstHalf: "the first half of \(year)"
    case .secondHalf: "the second half of \(year)"
    case .quarter(let number): "Q\(number) \(year)"
    case .dates(let from, let to): "\(from) to \(to)"
    }
  }

  func english(_ form: ValueForm) -> String {
    switch form {
    case .text: "one line of text"
    case .flag: "true or false"
    case .number: "a whole number"
    case .list: "a list"
    case .map: "a set of “name: value” pairs"
    }
  }
}
