import UnionContent
import UnionNew

/// The questions of `init`, asked on a terminal one after another.
struct InitQuestions {
  let asksOrganisation: Bool
  let asksMember: Bool
  let asksURL: Bool
  let words: InitWords

  /// The answers, those given so far standing for an empty line; nil where the input ends.
  func ask(_ given: StarterAnswers) -> StarterAnswers? {
    var answers = given
    let count = [asksOrganisation, asksMember, asksURL].count { $0 }
    if count == 0 { return answers }
    Console.note(words.introduction(count))
    var number = 0
    func line(_ question: String) -> String? {
      Console.note("\(number). \(question) ")
      return readLine()
    }
    if asksOrganisation {
      number += 1
      guard let typed = line(words.askOrganisation(given.organisation)) else { return nil }
      answers.organisation = TypedName.cleaned(typed) ?? given.organisation
    }
    if asksMember {
      number += 1
      guard let typed = line(words.askMember(given.member)) else { return nil }
      answers.member = TypedName.cleaned(typed) ?? given.member
    }
    if asksURL {
      number += 1
      while true {
        guard let typed = line(words.askURL) else { return nil }
        guard let address = TypedName.cleaned(typed) else { break }
        answers.baseURL = BaseURL.normalised(address)
        if answers.baseURL != nil { break }
        Console.note(words.noAddress)
      }
    }
    return answers
  }
}
