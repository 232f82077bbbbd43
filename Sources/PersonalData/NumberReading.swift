/// Finds the numbers of persons in a stretch of digits. What needs the fewest doubts goes first; what was
/// taken is not part of another number.
struct NumberReading {
  let text: TextBytes
  let all: DigitGroups
  private(set) var found: [PersonalNumber] = []
  private var isTaken: [Bool]

  init(_ stretch: Range<Int>, of text: TextBytes) {
    self.text = text
    all = DigitGroups(stretch, of: text)
    isTaken = Array(repeating: false, count: all.groups.count)
  }

  /// The numbers, in the order of their places.
  mutating func read() -> [PersonalNumber] {
    takeIdentities()
    takeWhole()
    let words = words()
    for word in words { takeHyphened(word) }
    takeSpaced(words)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Takes digits as a number, with the groups that they are of.
  private mutating func take(
    _ kind: PersonalNumber.Kind, _ digits: Range<Int>, of members: Range<Int>,
    letterX: Range<Int>? = nil
  ) {
    for member in members { isTaken[member] = true }
    var places = digits.map { all.places[$0] }
    var name = digits.map { String(all.values[$0]) }.joined()
    if let letterX {
      places.append(letterX)
      name += "X"
    }
    let shown = NumberMask.shown(kind)
    found.append(
      PersonalNumber(
        kind: kind, digits: name,
        range: places[0].lowerBound..<places[places.count - 1].upperBound,
        hidden: Array(places.dropFirst(shown.first).dropLast(shown.last))))
  }

  private func isFree(_ members: Range<Int>) -> Bool { !members.contains { isTaken[$0] } }
}

// MARK: Identity cards

extension NumberReading {
  /// Identity numbers, however they are grouped: four checks leave little to chance. Of groups that are
  /// short from the first on, all of the stretch must be the number.
  private mutating func takeIdentities() {
    for first in all.groups.indices where !isTaken[first] {
      for end in (first + 1)...all.groups.count {
        let members = first..<end
        let digits = all.digits(members)
        if digits.count > 18 { break }
        let isAll = first == 0 && end == all.groups.count
        guard all.groups[first].digits.count >= 6 || isAll else { continue }
        if digits.count == 18, isIdentity(digits.dropLast(), all.values[digits.upperBound - 1]) {
          if isOwn(digits) { take(.identity, digits, of: members) }
        } else if digits.count == 17, end == all.groups.count, let letterX = all.letterX,
          isIdentity(digits, 10), isOwn(digits)
        {
          take(.identity, digits, of: members, letterX: letterX)
        }
      }
    }
  }

  private func isIdentity(_ digits: Range<Int>, _ check: UInt8) -> Bool {
    IdentityNumber.isValid(all.values[digits], check: check)
  }

  private func isOwn(_ digits: Range<Int>) -> Bool {
    !Surroundings(all.place(digits), in: text).isLabelledOrganisation
  }
}

// MARK: Numbers in one piece

extension NumberReading {
  private mutating func takeWhole() {
    for place in all.groups.indices where !isTaken[place] {
      let digits = all.groups[place].digits
      if digits.count < DigitSearch.fewest || isDecimal(place) { continue }
      let country = digits.count - 11
      if BankCard.lengths.contains(digits.count), isCard(digits) {
        take(.bankCard, digits, of: place..<place + 1)
      } else if country == 0 || MobileNumber.isCountry(all.values[digits.prefix(country)]) {
        let own = digits.dropFirst(country)
        if isMobile(own) { take(.mobile, own, of: place..<place + 1) }
      }
    }
  }

  /// Whether a dot parts the digits from others as it does in a number with decimals.
  private func isDecimal(_ place: Int) -> Bool {
    func isShort(_ place: Int) -> Bool { all.groups[place].digits.count < DigitSearch.fewest }
    if all.groups[place].joint == .dot, isShort(place - 1) { return true }
    let next = place + 1
    return next < all.groups.count && all.groups[next].joint == .dot && isShort(next)
  }

  private func isCard(_ digits: Range<Int>) -> Bool {
    guard BankCard.isValid(all.values[digits]) else { return false }
    let around = Surroundings(all.place(digits), in: text)
    return !around.isAmount && !around.isLabelledSerial && !around.isPartOfCode(.bankCard)
      && !around.isInWebAddress
  }

  private func isMobile(_ digits: Range<Int>) -> Bool {
    guard MobileNumber.isValid(all.values[digits]) else { return false }
    let around = Surroundings(all.place(digits), in: text)
    return !around.isAmount && !around.isLabelledSerial && !around.isPartOfCode(.mobile)
  }
}

// MARK: Numbers in groups

extension NumberReading {
  /// What spaces part; a country's number at the front of other groups is left out.
  private func words() -> [Range<Int>] {
    var words: [Range<Int>] = []
    for place in all.groups.indices {
      if place > 0, all.groups[place].joint != .space {
        words[words.count - 1] = words[words.count - 1].lowerBound..<place + 1
      } else {
        words.append(place..<place + 1)
      }
    }
    return words.map { word in
      word.count > 1 && isCountry(word.lowerBound) ? word.dropFirst() : word
    }
  }

  private func isCountry(_ place: Int) -> Bool {
    MobileNumber.isCountry(all.values[all.groups[place].digits])
  }

  /// A word of groups that hyphens part, or dots, is a number as a whole or not at all.
  private mutating func takeHyphened(_ word: Range<Int>) {
    guard word.count > 1, isFree(word) else { return }
    let joints = Set(word.dropFirst().map { all.groups[$0].joint })
    guard joints.count == 1 else { return }
    let sizes = all.sizes(word)
    let digits = all.digits(word)
    let forms = joints == [.dot] ? [[3, 4, 4]] : MobileNumber.hyphened
    if forms.contains(sizes), isMobile(digits) {
      take(.mobile, digits, of: word)
    } else if joints == [.hyphen], Self.isCardForm(sizes), isCard(digits) {
      take(.bankCard, digits, of: word)
    }
  }

  /// Groups that spaces part may be a row of figures: they are numbers where nothing is left over, or
  /// where the label before them, or the country's number, says so.
  private mutating func takeSpaced(_ words: [Range<Int>]) {
    var row: [Int] = []
    for word in words + [0..<0] {
      if word.count == 1, isFree(word) {
        row.append(word.lowerBound)
        continue
      }
      if row.count > 1, let first = row.first, let last = row.last { takeRow(first..<last + 1) }
      row = []
    }
  }

  /// A number in a row, with the groups that it takes.
  private struct Part {
    var kind: PersonalNumber.Kind
    var members: Range<Int>
    /// Whether it is one, whatever stands beside it.
    var isCertain: Bool
  }

  private mutating func takeRow(_ row: Range<Int>) {
    var parts: [Part] = []
    var left = 0
    var place = row.lowerBound
    while place < row.upperBound {
      if let part = part(at: place, in: row) {
        parts.append(part)
        place = part.members.upperBound
      } else {
        let isPrefix = isCountry(place) && mobile(at: place + 1, in: row) != nil
        if !isPrefix { left += 1 }
        place += 1
      }
    }
    for part in parts where left == 0 || part.isCertain {
      take(part.kind, all.digits(part.members), of: part.members)
    }
  }

  private func part(at place: Int, in row: Range<Int>) -> Part? {
    card(at: place, in: row) ?? mobile(at: place, in: row)
  }

  private func mobile(at place: Int, in row: Range<Int>) -> Part? {
    guard row.contains(place) else { return nil }
    for end in place + 1..<row.upperBound + 1 {
      let members = place..<end
      let digits = all.digits(members)
      if digits.count > 11 { return nil }
      guard digits.count == 11, isMobile(digits) else { continue }
      let isLabelled =
        place > 0 && isCountry(place - 1)
        || Surroundings(all.place(digits), in: text).isLabelledMobile
      if isLabelled || MobileNumber.spaced.contains(all.sizes(members)) {
        return Part(kind: .mobile, members: members, isCertain: isLabelled)
      }
    }
    return nil
  }

  private func card(at place: Int, in row: Range<Int>) -> Part? {
    // The longest is meant.
    for end in (place + 1..<min(row.upperBound, place + 19) + 1).reversed() {
      let members = place..<end
      let digits = all.digits(members)
      guard members.count > 1, BankCard.lengths.contains(digits.count), isCard(digits) else {
        continue
      }
      let isLabelled = Surroundings(all.place(digits), in: text).isLabelledCard
      let hasForm = Self.isCardForm(all.sizes(members)) && BankCard.isCommon(all.values[digits])
      if isLabelled || hasForm {
        let isUnionPay = all.values[digits].starts(with: [6, 2])
        return Part(
          kind: .bankCard, members: members, isCertain: isLabelled || isUnionPay && hasForm)
      }
    }
    return nil
  }

  /// Groups of four but for the last, or six and what follows, as cards are printed.
  private static func isCardForm(_ sizes: [Int]) -> Bool {
    guard let first = sizes.first, let last = sizes.last, sizes.count > 1 else { return false }
    if first == 6 { return sizes.count < 6 && !sizes.dropFirst().dropLast().contains { $0 < 3 } }
    return sizes.count > 3 && last <= 4 && sizes.dropLast().allSatisfy { $0 == 4 }
  }
}
