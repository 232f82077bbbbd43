/// What the next build is to know of a part that pages share: what it was worked out of, and what it
/// said.
public struct PartRecord: Sendable, Hashable {
  /// The hash of its name.
  public let name: UInt64
  /// The cells of the site that it was worked out of.
  public let read: [Range<Int32>]
  /// Its own cells.
  public let cells: Range<Int>
  /// What is known of it even where nobody reads it.
  public let outline: [UInt8]
  /// What those of its cells said that are to be read without working it out.
  public let said: [UInt8]

  /// A record.
  public init(
    name: UInt64, read: [Range<Int32>], cells: Range<Int>, outline: [UInt8], said: [UInt8]
  ) {
    self.name = name
    self.read = read
    self.cells = cells
    self.outline = outline
    self.said = said
  }
}

/// What a build knew of its parts.
public struct PartRecords: Sendable {
  /// `SiteRenderer.base` of that build.
  public let base: UInt64
  /// All its cells.
  public let cells: Cells
  /// Its parts.
  public let parts: [PartRecord]

  /// The parts of a build.
  public init(base: UInt64, cells: Cells, parts: [PartRecord]) {
    self.base = base
    self.cells = cells
    self.parts = parts
  }
}

/// The parts of the last build, held against the site as it is now.
struct KnownParts {
  private let before: Cells
  private let parts: [UInt64: PartRecord]
  /// By cell of the site, whether it is not what it was.
  private let hasChanged: [Bool]

  /// Nil where the site consists of other things than it did, or in another order: outlines name them
  /// by their places.
  init?(_ records: PartRecords, in site: Cells) {
    let before = records.cells
    guard before.names.starts(with: site.names) else { return nil }
    self.before = before
    hasChanged = zip(before.fingerprints, site.fingerprints).map { $0 != $1 }
    parts = Dictionary(
      records.parts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A part that was worked out of nothing but what is still the same.
  func part(_ name: UInt64) -> PartRecord? {
    guard let part = parts[name], part.cells.upperBound <= before.count,
      part.read.allSatisfy(areSame)
    else { return nil }
    return part
  }

  private func areSame(_ cells: Range<Int32>) -> Bool {
    guard Int(cells.upperBound) <= hasChanged.count else { return false }
    return hasChanged[Int(cells.lowerBound)..<Int(cells.upperBound)].allSatisfy { !$0 }
  }

  /// The cells of such a part.
  func cells(of part: PartRecord) -> [PartWriter.Cell] {
    part.cells.map {
      PartWriter.Cell(name: before.names[$0], fingerprint: before.fingerprints[$0])
    }
  }
}
