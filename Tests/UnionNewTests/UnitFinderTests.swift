import Testing
import UnionModel
import UnionTestSupport

@testable import UnionNew

@Suite("Finding the unit that is meant")
struct UnitFinderTests {
  private func finder() async -> UnitFinder {
    let site = await SiteBuilder()
      .unit("county", "云川县总工会", "简称: 县总\n")
      .unit("county/hexi", "河西街道总工会", "曾用名: [河西乡工会]\n")
      .unit("county/hexi/office", "河西机关工会")
      .unit("county/office", "县机关工会").load().site
    return UnitFinder(site)
  }

  @Test(
    "By folder, name, short or former name, last folder, or a part of the name",
    arguments: [
      ("county", 0), ("county/hexi", 1), ("content/units/county/hexi/", 1), ("units/county", 0),
      ("my-site/content/units/county/hexi/unit.md", 1), ("云川县总工会", 0), ("县总", 0),
      ("河西乡工会", 1), ("hexi", 1), ("河西街道", 1),
    ])
  func found(name: String, index: Int) async {
    #expect(await finder().find(name) == .one(index))
  }

  @Test("A name that several have is told with all of them")
  func several() async {
    #expect(await finder().find("office") == .several([2, 3]))
    #expect(await finder().find("机关工会") == .several([2, 3]))
  }

  @Test("The nearest of an unknown name; one letter alone finds nothing")
  func none() async {
    #expect(await finder().find("云川縣总工会") == .none(suggestion: 0))
    #expect(await finder().find("hexii") == .none(suggestion: 1))
    #expect(await finder().find("全然不同的名称") == .none(suggestion: nil))
    #expect(await finder().find("河") == .none(suggestion: nil))
  }
}
