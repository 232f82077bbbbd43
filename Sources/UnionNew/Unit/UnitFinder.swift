import Diagnostics
public import UnionModel

/// Finds the unit that somebody means by a name or a folder.
public struct UnitFinder: Sendable {
  /// What was found.
  public enum Found: Sendable, Hashable {
    /// The unit's index in `Site.units`.
    case one(Int)
    /// More than one unit is called so.
    case several([Int])
    /// None is; the one that was perhaps meant.
    case none(suggestion: Int?)
  }

  private let units: [Unit]

  /// A finder among the units of a site.
  public init(_ site: Site) { units = site.units.untraced }

  /// The unit of a folder below `content/units` (as the shell completes it, too), an address, a name,
  /// a short or former name, the last folder alone, or a part of its name, the first of these that
  /// any unit has.
  public func find(_ written: String) -> Found {
    let path = Self.path(written)
    let rules: [(Unit) -> Bool] = [
      { $0.path == path || $0.address == path },
      { $0.title == written || $0.short == written },
      { $0.otherNames.contains(written) || $0.renamed.contains { $0.title == written } },
      { $0.path.split(separator: "/").last.map(String.init) == path },
      { written.count > 1 && $0.title.contains(written) },
    ]
    for rule in rules {
      let found = units.indices.filter { rule(units[$0]) }
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none(suggestion: nearest(written, path))
  }

  private func nearest(_ written: String, _ path: String) -> Int? {
    let names = units.flatMap { [$0.title, $0.short] }
    if let name = NearMiss.best(for: written, among: names) {
      return units.firstIndex { $0.title == name || $0.short == name }
    }
    let folders = units.map(\.path)
    let lasts = folders.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    if let folder = NearMiss.best(for: path, among: folders) {
      return folders.firstIndex(of: folder)
    }
    return NearMiss.best(for: path, among: lasts).flatMap(lasts.firstIndex)
  }

  /// The folder below `content/units`, from wherever it was written.
  static func path(_ written: String) -> String {
    var path = written[...]
    if let units = path.firstRange(of: "content/units/") { path = path[units.upperBound...] }
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.hasPrefix("units/") { path = path.dropFirst("units/".count) }
    if path.hasSuffix("/unit.md") { path = path.dropLast("/unit.md".count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
