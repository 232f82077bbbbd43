/// Problems as people read them in a terminal:
///
/// ```
/// content/units/a/2024-annual-summary.md:7:1: 错误: “类形” 不是可用的字段 [unknown-key]
///    7 | 类形: 总结
///      | ^^^^
///    提示: 您是不是要写 “类型”?
/// ```
public struct ProblemText: Sendable {
  private let language: Language
  /// The longest stretch of a line that a frame shows, in characters; the rest is "…".
  private static let frameWidth = 72

  /// Writes in `language`.
  public init(language: Language) { self.language = language }

  /// One problem, with a line break at the end.
  public func text(for problem: Problem) -> String {
    let wording = problem.wording(in: language)
    var out =
      "\(shown("\(problem.place.start)")): \(Self.name(of: problem.severity, in: language)): "
    out += "\(shown(wording.message)) [\(problem.finding.rule)]\n"
    if problem.place.start.line > 0 {
      out += lines(of: frame(of: problem.place), problem.place.start.line)
    }
    for place in problem.also {
      let place = shown("\(place)")
      out += language == .chinese ? "   另见: \(place)\n" : "   see also: \(place)\n"
    }
    if let cure = wording.cure.map(shown) {
      out += language == .chinese ? "   提示: \(cure)\n" : "   hint: \(cure)\n"
    }
    return out
  }

  /// 错误, 警告, 说明 / error, warning, note.
  static func name(of severity: Severity, in language: Language) -> String {
    switch (severity, language) {
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.note, .chinese): "说明"
    case (_, .english): severity.rawValue
    }
  }

  private func lines(of frame: ProblemFrame, _ line: Int) -> String {
    let number = String(line)
    let gutter = String(repeating: " ", count: max(0, 4 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    let marked = max(1, DisplayWidth.of(frame.marked))
    return "\(gutter) | \(frame.before)\(frame.marked)\(frame.after)\n"
      + "\(blank) | \(String(repeating: " ", count: DisplayWidth.of(frame.before)))"
      + "\(String(repeating: "^", count: marked))\n"
  }

  /// The line of a place in three parts, as it is shown: without the numbers of persons.
  public func frame(of place: SourceSpan) -> ProblemFrame {
    let letters = place.maskedLine.map { shown($0) }
    let start = min(max(place.start.column - 1, 0), letters.count)
    let first = letters.count <= Self.frameWidth ? 0 : max(0, start - Self.frameWidth / 3)
    let last = min(letters.count, first + Self.frameWidth)
    let end = max(start, min(start + place.length, last))
    return ProblemFrame(
      before: (first > 0 ? "…" : "") + String(letters[first..<start]),
      marked: String(letters[start..<end]),
      after: String(letters[end..<max(end, last)]) + (last < letters.count ? "…" : ""))
  }

  private func shown(_ text: String) -> String { String(text.map { shown($0) }) }

  /// A tab as one space; a control character, or one that turns the direction of writing, as a mark,
  /// so that no input moves the cursor or reorders the line.
  private func shown(_ character: Character) -> Character {
    if character == "\t" { return " " }
    guard let scalar = character.unicodeScalars.first else { return character }
    switch scalar.value {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return "·"
    default: return scalar.properties.generalCategory == .control ? "·" : character
    }
  }
}

/// The line that a problem is about, in three parts; control characters are shown as marks, and a long
/// line is cut.
public struct ProblemFrame: Sendable, Hashable {
  /// What stands before the place.
  public var before: String
  /// What is meant; empty at the end of a line.
  public var marked: String
  /// What stands behind it.
  public var after: String
}
