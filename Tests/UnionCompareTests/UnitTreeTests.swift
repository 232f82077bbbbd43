import Testing
import UnionCompare
import UnionModel

@Suite("Who belonged to whom in a year")
struct UnitTreeTests {
  @Test("The units of one that was closed belong to the level above")
  func closedParent() {
    var model = ModelSite()
    let town = model.unit("town")
    let closed = model.unit("closed", under: town) { $0.closed = ModelSite.day(2023, 6, 30) }
    let unit = model.unit("u", under: closed)
    #expect(UnitTree(year: 2023, in: model.site).parent(of: unit) == closed)
    let after = UnitTree(year: 2024, in: model.site)
    #expect(after.parent(of: unit) == town && after.children(of: town) == [unit])
    #expect(!after.has(closed) && after.has(unit))
  }

  @Test("A unit that moved stands where it was on 31 December")
  func moved() {
    var model = ModelSite()
    let (old, new) = (model.unit("old"), model.unit("new"))
    let unit = model.unit("u", under: new) {
      $0.moved = ModelSite.day(2024, 12, 30).map { [Move(until: $0, from: old)] } ?? []
    }
    #expect(UnitTree(year: 2023, in: model.site).parent(of: unit) == old)
    #expect(UnitTree(year: 2024, in: model.site).parent(of: unit) == new)
  }

  @Test("Who would have been below itself is left where it is; others keep their place then")
  func circle() {
    var model = ModelSite()
    let top = model.unit("top")
    let moves = { (from: Int) in
      ModelSite.day(2024, 12, 31).map { [Move(until: $0, from: from)] } ?? []
    }
    let guest = model.unit("guest", under: top) { $0.moved = moves(2) }
    let first = model.unit("first", under: top) { $0.moved = moves(3) }
    let second = model.unit("second", under: top) { $0.moved = moves(2) }
    let tree = UnitTree(year: 2024, in: model.site)
    #expect(tree.parent(of: guest) == first)
    #expect(tree.parent(of: first) == top && tree.parent(of: second) == first)
  }
}
