import Diagnostics
import FrontMatter
import PersonalData

/// A finding that a file declares to be known and meant: `接受: [{rule: html-dropped, why: …}]`.
struct Acceptance: Sendable {
  /// The rule's name.
  var rule: String
  /// What the finding's message must hold, where given; for personal data the digits of the number.
  var value: String?

  private enum Key: Sendable, Hashable { case rule, value, why }
  private static let keys = Keys<Key>([
    (.rule, ["rule", "规则"]), (.value, ["value", "值"]), (.why, ["why", "原因"]),
  ])

  /// The list of one field; each must say why.
  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> [Acceptance] {
    fields.maps(entry).compactMap { group in
      var rule: String?
      var value: String?
      var why: String?
      for part in group.entries {
        switch keys.key(named: part.key) {
        case .rule: rule = fields.text(part)
        case .value: value = fields.text(part)
        case .why: why = fields.text(part)
        case nil: fields.unknownKey(part, known: keys.names)
        }
      }
      guard let rule else {
        fields.report(.missingKey("rule"), group.range)
        return nil
      }
      guard why?.isEmpty == false else {
        fields.report(.missingKey("why"), group.range)
        return nil
      }
      if rule == Self.personalData { return mobile(value, group.range, &fields) }
      return Acceptance(rule: rule, value: value)
    }
  }

  /// The problems that a file does not accept; an error cannot be accepted, but for the number of a mobile
  /// telephone.
  static func filter(_ problems: [Problem], _ accepts: [Acceptance]) -> [Problem] {
    if accepts.isEmpty { return problems }
    return problems.filter { problem in !accepts.contains { $0.covers(problem) } }
  }

  /// Whether the problem is the one meant, and may be.
  private func covers(_ problem: Problem) -> Bool {
    if case .personalData(let kind, let digits) = problem.finding { return covers(kind, digits) }
    guard problem.severity != .error, problem.finding.rule == rule else { return false }
    return value.map { problem.finding.wording(in: .chinese).message.contains($0) } ?? true
  }
}

// MARK: Personal data

extension Acceptance {
  private static let personalData = "personal-data"

  /// Whether the number is the telephone number meant.
  func covers(_ kind: PersonalNumber.Kind, _ digits: String) -> Bool {
    rule == Self.personalData && kind == .mobile && value == digits
  }

  /// The acceptance of a telephone number, however it is spelled; no other number can be accepted.
  private static func mobile(_ value: String?, _ range: Range<Int>, _ fields: inout Fields)
    -> Acceptance?
  {
    guard let value, !value.isEmpty else {
      fields.report(.missingKey("value"), range)
      return nil
    }
    guard let digits = PersonalNumbers.mobile(value) else {
      fields.report(.acceptImpossible(PersonalNumbers.masked(value)), range)
      return nil
    }
    return Acceptance(rule: personalData, value: digits)
  }
}
