/// A stretch of digits, taken apart at its joints.
struct DigitGroups {
  /// A group of digits.
  struct Group {
    /// Its digits, among all of the stretch.
    var digits: Range<Int>
    /// What joins it to the group before.
    var joint: Joint?
  }

  /// The value of each digit.
  private(set) var values: [UInt8] = []
  /// The place of each digit.
  private(set) var places: [Range<Int>] = []
  /// The groups.
  private(set) var groups: [Group] = []
  /// The X behind the last digit.
  private(set) var letterX: Range<Int>?

  init(_ stretch: Range<Int>, of text: TextBytes) {
    var index = stretch.lowerBound
    var joint: Joint?
    var start = 0
    while index < stretch.upperBound {
      if let digit = text.digit(at: index) {
        values.append(digit.value)
        places.append(index..<index + digit.length)
        index += digit.length
      } else if let length = text.invisible(at: index) {
        index += length
      } else if let next = text.joint(at: index) {
        groups.append(Group(digits: start..<values.count, joint: joint))
        joint = next.joint
        start = values.count
        index += next.length
      } else {
        index = stretch.upperBound
      }
    }
    groups.append(Group(digits: start..<values.count, joint: joint))
    letterX = Self.letterX(behind: stretch.upperBound, in: text)
  }

  /// An X right behind the digits, or behind one joint where no word begins with it.
  private static func letterX(behind end: Int, in text: TextBytes) -> Range<Int>? {
    if let length = text.letterX(at: end) {
      return text.digit(at: end + length) == nil ? end..<end + length : nil
    }
    guard let joint = text.joint(at: end) else { return nil }
    let start = end + joint.length
    guard let length = text.letterX(at: start) else { return nil }
    let next = start + length
    return text.isLetter(at: next) || text.digit(at: next) != nil ? nil : start..<next
  }

  /// The digits of some groups, one after another.
  func digits(_ members: Range<Int>) -> Range<Int> {
    groups[members.lowerBound].digits.lowerBound..<groups[members.upperBound - 1].digits.upperBound
  }

  /// Where some digits stand in the text.
  func place(_ digits: Range<Int>) -> Range<Int> {
    places[digits.lowerBound].lowerBound..<places[digits.upperBound - 1].upperBound
  }

  /// How many digits each group has.
  func sizes(_ members: Range<Int>) -> [Int] { members.map { groups[$0].digits.count } }
}
