import UnionModel

/// What a report's file name says: `2024-annual-summary`, `2024年上半年工作总结`,
/// `2023-10-01_2024-09-30-summary`.
struct FileName: Equatable {
  var year: Int?
  var span: Period.Span?
  var kind: Report.Kind?

  /// Reads a file name without its `.md`.
  init(_ name: String) {
    if let range = Self.rangeName(name) {
      self = range
    } else {
      let bytes = Array(name.lowercased().utf8)
      year = Self.leadingYear(name)
      span = Self.spanWords.first { bytes.hold($0.0) }?.1
      kind = Self.kind(in: bytes)
    }
  }

  /// Whether the name alone says of which year the report is.
  var hasYear: Bool {
    if case .dates = span { true } else { year != nil }
  }

  /// Whether another name says the same report: a name without a stretch of the year says the year.
  func isSame(_ other: FileName) -> Bool {
    (year, span ?? .annual, kind) == (other.year, other.span ?? .annual, other.kind)
  }

  private init(span: Period.Span, kind: Report.Kind?) {
    self.span = span
    self.kind = kind
  }

  /// The longer words first: 下半年 would otherwise be found as 半年.
  private static let spanWords: [(String, Period.Span)] = [
    ("first-half", .firstHalf), ("second-half", .secondHalf), ("annual", .annual),
    ("上半年", .firstHalf), ("下半年", .secondHalf), ("半年", .firstHalf), ("一季度", .quarter(1)),
    ("二季度", .quarter(2)), ("三季度", .quarter(3)), ("四季度", .quarter(4)), ("-q1", .quarter(1)),
    ("-q2", .quarter(2)), ("-q3", .quarter(3)), ("-q4", .quarter(4)), ("-h1", .firstHalf),
    ("-h2", .secondHalf), ("全年", .annual), ("年度", .annual),
  ]

  /// A name that holds both words (总结及计划) is a summary: what it promises is `next_targets`.
  private static func kind(in name: [UInt8]) -> Report.Kind? {
    if summaryWords.contains(where: name.hold) { return .summary }
    if planWords.contains(where: name.hold) { return .plan }
    return nil
  }

  private static let summaryWords = ["summary", "总结", "總結", "小结", "回顾", "汇报"]
  private static let planWords = ["plan", "计划", "計劃", "打算", "要点", "安排"]

  private static func leadingYear(_ name: String) -> Int? {
    let start = name.prefix(4)
    guard start.count == 4, let year = DateText.year(String(start)) else { return nil }
    let next = name.dropFirst(4).first
    return next.map { DateText.digit($0) == nil } ?? true ? year : nil
  }

  private static func rangeName(_ name: String) -> FileName? {
    guard name.count >= 21, let (from, to) = PeriodText.dates(String(name.prefix(21))) else {
      return nil
    }
    return FileName(
      span: .dates(from, to), kind: kind(in: Array(name.dropFirst(21).lowercased().utf8)))
  }
}

extension [UInt8] {
  /// Whether the bytes of a word stand in a name.
  fileprivate func hold(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first, word.count <= count else { return false }
      return withUnsafeBufferPointer { name in
        (0...name.count - word.count).contains {
          name[$0] == first && name[$0..<$0 + word.count].elementsEqual(word)
        }
      }
    }
  }
}
