/// What stands at a place of releases.
struct ReleaseState: Sendable, Equatable {
  /// The place as a whole.
  enum Place: Sendable, Equatable {
    /// There is nothing yet, and it can be begun.
    case empty
    /// The folder above it, or the place itself, is not there.
    case missing(String)
    /// It holds something and no stamp of ours.
    case foreign(example: String)
    /// It has a stamp of ours.
    case ours(TargetStamp)
    /// It has a stamp that cannot be read.
    case damaged
  }

  /// The place.
  var place = Place.empty
  /// The releases, oldest first.
  var releases: [Release] = []
  /// The name of the one that readers see.
  var current: String?
  /// A program that the machine lacks.
  var lacks: String?

  /// Understands the answer to `look`.
  init(_ answer: [String]) {
    for line in answer {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let rest = parts.count > 1 ? parts[1] : ""
      switch parts.first {
      case "lacks": lacks = rest
      case "missing": place = .missing(rest)
      case "foreign": place = .foreign(example: rest)
      case "stamp":
        place = TargetStamp(bytes: Array(rest.utf8)).map { .ours($0) } ?? .damaged
      case "current": current = rest
      case "release": if let release = Release(line: rest) { releases.append(release) }
      default: break
      }
    }
    releases.sort { ($0.number, $0.name) < ($1.number, $1.name) }
    for index in releases.indices where releases[index].name == current {
      releases[index].isShown = true
    }
  }

  /// The number of the next release.
  var nextNumber: Int { (releases.map(\.number).max() ?? 0) + 1 }

  /// The names of the releases that go once a new one is shown: all but the newest `count`.
  func outdated(keeping count: Int) -> [String] { releases.dropLast(count).map(\.name) }

  /// The release to go back to: the one with a number, or the one before what readers see.
  func release(numbered number: Int?) -> Release? {
    if let number { return releases.last { $0.number == number } }
    guard let shown = releases.firstIndex(where: \.isShown), shown > 0 else { return nil }
    return releases[shown - 1]
  }
}

/// A site as it was published once, and still stands at the target.
public struct Release: Sendable, Hashable {
  /// Its number; every publish has the next one.
  public var number: Int
  /// When it was published, by the clock of the target: `2025-03-10 08:15` (UTC).
  public var time: String
  /// How many files it has; nil where that is not known.
  public var files: Int?
  /// Whether readers see it.
  public var isShown = false
  /// The name of its folder.
  var name: String

  /// Understands `0012-20250310T081500Z 345`.
  init?(line: String) {
    let parts = line.split(separator: " ").map(String.init)
    guard let name = parts.first else { return nil }
    let halves = name.split(separator: "-")
    guard halves.count == 2, let number = Int(halves[0]), halves[1].utf8.count == 16 else {
      return nil
    }
    let digits = Array(halves[1])
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    self.name = name
    self.number = number
    time = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8)) \(part(9..<11)):\(part(11..<13))"
    files = parts.count > 1 ? Int(parts[1]) : nil
  }

  /// The number as folders have it, so that they sort.
  static func padded(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
