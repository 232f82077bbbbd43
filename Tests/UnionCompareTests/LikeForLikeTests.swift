import Testing
import UnionCompare
import UnionModel

@Suite("The same units in two years")
struct LikeForLikeTests {
  private var model = ModelSite()
  private let members: Int
  private let town: Int

  init() {
    members = model.indicator("members", breaks: [2020])
    town = model.unit("town")
  }

  private func words(_ model: ModelSite, of unit: Int? = nil, year: Int = 2024) -> String? {
    let like = RollUps(year: year, in: model.site).of(unit ?? town, members)?.likeForLike
    return like.map {
      "\($0.units): \($0.previous.words) → \($0.current.words) \($0.change.words)"
    }
  }

  private func report(
    _ unit: Int, _ numbers: [Int: Int], to model: inout ModelSite, scope: Report.Scope = .whole
  ) {
    for (year, number) in numbers.sorted(by: { $0.key < $1.key }) {
      model.report(unit, year, .annual, [.of(members, number)]) { $0.scope = scope }
    }
  }

  @Test("Only who reported in both years: not the new one, not the one that fell silent")
  func both() {
    var model = model
    report(model.unit("a", under: town), [2023: 10, 2024: 12], to: &model)
    report(
      model.unit("b", under: town) { $0.opened = ModelSite.day(2024, 5, 1) }, [2024: 100],
      to: &model)
    report(model.unit("c", under: town), [2023: 50], to: &model)
    #expect(words(model) == "1: 10人 → 12人 2 20%")
    #expect(words(model, year: 2023) == nil)
  }

  @Test("A unit that moved is compared above both its places, not in either")
  func moved() {
    var model = model
    let (old, new) = (model.unit("old", under: town), model.unit("new", under: town))
    let unit = model.unit("u", under: new) {
      $0.moved = ModelSite.day(2023, 12, 31).map { [Move(until: $0, from: old)] } ?? []
    }
    report(unit, [2023: 10, 2024: 12], to: &model)
    #expect(words(model) == "1: 10人 → 12人 2 20%")
    #expect(words(model, of: new) == nil)
    #expect(RollUps(year: 2023, in: model.site).of(old, members)?.total?.words == "10人")
  }

  @Test("One that counted itself alone in one year only is not compared")
  func scope() {
    var model = model
    let unit = model.unit("u", under: town)
    report(unit, [2023: 10], to: &model, scope: .own)
    report(unit, [2024: 30], to: &model)
    #expect(words(model) == nil)
  }

  @Test("A year of another type is not compared with a calendar year")
  func fiscal() {
    var model = model
    report(model.unit("a", under: town), [2023: 1, 2024: 2], to: &model)
    let unit = model.unit("u", under: town)
    model.report(unit, 2023, ModelSite.statistical(2023), [.of(members, 50)])
    model.report(unit, 2024, .annual, [.of(members, 60)])
    #expect(words(model) == "1: 1人 → 2人 1 100%")
  }

  @Test("Nothing is compared over a break of the series")
  func breaks() {
    var model = model
    report(model.unit("a", under: town), [2019: 1, 2020: 2], to: &model)
    #expect(words(model, year: 2020) == "1: 1人 → 2人 断")
  }

  @Test("A member that its federation gave in one of the years is compared in neither")
  func federation() {
    var model = model
    let federation = model.unit("f", under: town)
    report(federation, [2024: 10], to: &model)
    report(
      model.unit("u", under: town) { $0.countedInUnit = federation }, [2023: 3, 2024: 4],
      to: &model)
    #expect(words(model) == nil)
  }
}
