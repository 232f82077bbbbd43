import Markdown
import Testing
import UnionCompare
import UnionModel

@Suite("What a text declares against what the reports say")
struct ContradictionTests {
  /// What is found wrong with a statement in 2024's summary, when the two years gave these figures.
  private func found(
    _ before: Quantity?, _ now: Quantity?, _ role: TaggedFigure.Role, _ said: Int,
    _ qualifier: Qualifier = .exact, figures: Qualifier = .exact, saidIn: String = "家",
    measure: String = "家"
  ) -> [Contradiction] {
    var model = ModelSite()
    let indicator = model.indicator("i", measure: measure)
    let unit = model.unit("u")
    func figure(_ quantity: Quantity?) -> [Figure] {
      quantity.map { [.of(indicator, $0, figures, measure: measure)] } ?? []
    }
    model.report(unit, 2023, .annual, figure(before))
    let report = model.report(unit, 2024, .annual, figure(now)) {
      $0.declared = [
        DeclaredFigure(figure: .of(indicator, said, qualifier, measure: saidIn), role: role)
      ]
    }
    return Contradiction.all(of: report, in: model.site)
  }

  private func number(_ whole: Int) -> Quantity { .number(Number(whole)) }

  @Test("The year before's figure, with the place that says otherwise")
  func previous() {
    #expect(found(number(10), nil, .previous, 10).isEmpty)
    let wrong = found(number(10), nil, .previous, 11)
    #expect(wrong.count == 1 && wrong.first?.report == 0)
    #expect(wrong.first?.place?.words == "10家")
    #expect(found(number(10), nil, .previous, 9, .over).isEmpty)
    #expect(found(.missing, nil, .previous, 9).isEmpty && found(nil, nil, .previous, 9).isEmpty)
  }

  @Test("What was rounded in 万 is no other figure; in another measure nothing is said")
  func rounded() {
    #expect(found(number(38_123), nil, .previous, 38_000).isEmpty)
    #expect(found(number(38_623), nil, .previous, 38_000).count == 1)
    #expect(found(number(10), nil, .previous, 11, saidIn: "人").isEmpty)
    #expect(found(number(38_000), number(42_000), .change, 4_300).isEmpty)
    #expect(found(number(38_000), number(42_000), .change, 5_300).count == 1)
  }

  @Test("A change, which without a sign may be either way, with one only its own")
  func change() {
    #expect(found(number(10), number(12), .change, 2).isEmpty)
    #expect(found(number(12), number(10), .change, 2).isEmpty)
    #expect(found(number(12), number(10), .change, -2).isEmpty)
    #expect(found(number(10), number(12), .change, -2).count == 1)
    #expect(found(number(10), number(12), .change, 3).count == 1)
    #expect(found(number(10), nil, .change, 3).isEmpty)
  }

  @Test("A change in percent of a count, and of a percentage in points")
  func percent() {
    #expect(found(number(300), number(340), .change, 13, saidIn: "%").isEmpty)
    #expect(found(number(300), number(340), .change, 15, saidIn: "%").count == 1)
    #expect(found(number(0), number(340), .change, 15, saidIn: "%").isEmpty)
    #expect(found(number(80), number(85), .change, 5, saidIn: "%", measure: "%").isEmpty)
    #expect(found(number(80), number(85), .change, 9, saidIn: "%", measure: "%").count == 1)
    // About 100 and about 110 may be 12 percent apart.
    #expect(found(number(101), number(111), .change, 12, figures: .about, saidIn: "%").isEmpty)
  }

  @Test("A target that a summary repeats, against its plan")
  func target() {
    func found(_ repeated: Int) -> [Contradiction] {
      var model = ModelSite()
      let indicator = model.indicator("i")
      let unit = model.unit("u")
      let report = model.report(unit, 2024, .annual, []) {
        $0.targets = [.of(indicator, repeated)]
      }
      model.report(unit, 2024, .annual, []) {
        $0.kind = .plan
        $0.targets = [.of(indicator, 20)]
      }
      return Contradiction.all(of: report, in: model.site)
    }
    #expect(found(20).isEmpty)
    #expect(found(21).map(\.report) == [1])
  }
}
