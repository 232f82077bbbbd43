import Diagnostics
import Store
import UnionModel

extension SiteLoading {
  /// Takes in every `unit.md` that was read and makes the tree: each unit before its children, siblings by
  /// weight and then by folder.
  mutating func take(_ found: [UnitReader.ReadUnit]) {
    for unit in found {
      problems += unit.problems
      notes.add(unit.accepts, of: shown(unit.unit.source))
    }
    arrange(found)
    checkReferences(found.flatMap(\.indicators))
    resolveUnits(found)
  }

  /// Puts the units into preorder and joins parents and children.
  private mutating func arrange(_ found: [UnitReader.ReadUnit]) {
    var children: [String: [Int]] = [:]
    let folders = Set(found.map(\.unit.path))
    for (index, read) in found.enumerated() {
      children[Self.parent(of: read.unit.path, in: folders) ?? "", default: []].append(index)
    }
    func visit(_ folder: String, parent: Int?) {
      let siblings = (children[folder] ?? []).sorted {
        (found[$0].unit.weight, $0) < (found[$1].unit.weight, $1)
      }
      for index in siblings {
        var unit = found[index].unit
        let own = found[index].slug ?? AddressText.part(from: Self.name(of: unit.path))
        if own.isEmpty {
          problems.append(
            Problem(.badAddressPart(Self.name(of: unit.path)), file: shown(unit.source)))
        }
        let above = parent.map { site.units[$0].address + "/" } ?? ""
        unit.address = above + own
        unit.parent = parent
        let place = site.units.count
        site.units.append(unit)
        if !found[index].indicators.isEmpty {
          definitionHash = ContentHash.join(definitionHash, ContentHash.of(unit.path))
          definitionHash = ContentHash.join(definitionHash, unit.fingerprint ?? 0)
        }
        if let parent { site.units[parent].children.append(place) }
        for var defined in found[index].indicators {
          defined.indicator.origin = .unit(place)
          define(defined)
        }
        visit(unit.path, parent: place)
      }
    }
    visit("", parent: nil)
  }

  private static func parent(of folder: String, in folders: Set<String>) -> String? {
    var names = folder.split(separator: "/")
    while names.count > 1 {
      names.removeLast()
      let outer = names.joined(separator: "/")
      if folders.contains(outer) { return outer }
    }
    return nil
  }

  private static func name(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }
}
