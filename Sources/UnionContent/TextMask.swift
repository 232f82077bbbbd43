public import Diagnostics
import FrontMatter
public import PersonalData

/// One file with the numbers of persons masked the prescribed way; every other byte is what it was, whatever
/// the encoding.
public struct TextMask: Sendable {
  /// A number of a person and its place.
  public struct Number: Sendable, Hashable {
    /// What it is the number of.
    public var kind: PersonalNumber.Kind
    /// The number as it may be shown.
    public var masked: String
    /// Where it stands.
    public var place: SourcePosition
  }

  /// The file as it is to be.
  public private(set) var bytes: [UInt8]
  /// What is masked.
  public private(set) var numbers: [Number] = []
  /// The telephone numbers that are left since they are accepted.
  public private(set) var kept: [Number] = []

  /// Masks the file shown as `path`, but for the telephone numbers that the site or the file itself
  /// accepts. Throws the problem where it is no text in an encoding that is read.
  public init(of bytes: [UInt8], path: String, accepted: AcceptedNumbers = AcceptedNumbers())
    throws(NoText)
  {
    self.bytes = bytes
    // What stood beside a number that is masked now may be one, too.
    while true {
      let text = try EncodedText(self.bytes, path: path)
      let own = FileAcceptance(text.source)
      let found = PersonalNumbers.found(in: text.source.bytes).filter { !own.isAmount($0) }
      let (left, hidden) = found.parted { own.covers($0) || accepted.covers($0) }
      if kept.isEmpty { kept = left.map { Self.number($0, text.source) } }
      if hidden.isEmpty { return }
      numbers += hidden.map { Self.number($0, text.source) }
      self.bytes = try text.masked(hidden)
    }
  }

  /// A file that cannot be masked, and why.
  public struct NoText: Error, Sendable {
    /// The problem.
    public let problem: Problem
  }

  private static func number(_ number: PersonalNumber, _ source: SourceText) -> Number {
    Number(
      kind: number.kind, masked: number.masked, place: source.position(at: number.range.lowerBound))
  }
}

extension Array {
  /// Those of which something is true, and the others.
  fileprivate func parted(_ isFirst: (Element) -> Bool) -> (first: [Element], others: [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}

/// What a file says of the numbers in it: which it accepts, and where its figures are.
private struct FileAcceptance {
  private var accepts: [Acceptance] = []
  private var amounts: [Range<Int>] = []

  init(_ source: SourceText) {
    let isMarkdown = source.path.lowercased().hasSuffix(".md")
    guard isMarkdown || source.path.hasSuffix("site.yml") else { return }
    let matter = isMarkdown ? MatterReader.readReport(source) : MatterReader.readFields(source)
    var fields = Fields(source)
    for entry in matter.entries {
      switch ReportKey.names.key(named: entry.key) {
      case .accept: accepts += Acceptance.read(entry, &fields)
      case .figures, .targets, .nextTargets: amounts += AmountPlaces.places(in: entry)
      default: break
      }
    }
  }

  func covers(_ number: PersonalNumber) -> Bool {
    accepts.contains { $0.covers(number.kind, number.digits) }
  }

  func isAmount(_ number: PersonalNumber) -> Bool {
    number.kind != .identity && amounts.contains { $0.overlaps(number.range) }
  }
}

/// The telephone numbers that a site accepts in all of its files.
public struct AcceptedNumbers: Sendable {
  private let accepts: [Acceptance]

  /// None.
  public init() { accepts = [] }

  /// Those of the `site.yml` in a content folder; none where there is no such file.
  public init(in content: some ContentSource) {
    accepts = content.text("site.yml").map { SiteFileReader.read($0).accepts } ?? []
  }

  func covers(_ number: PersonalNumber) -> Bool {
    accepts.contains { $0.covers(number.kind, number.digits) }
  }
}
