import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Small multiples and sparklines")
struct SmallChartTests {
  private typealias Sample = ChartSample

  private func multiples(_ lines: ChartLine..., sharesAxis: Bool = true) -> SmallMultiples {
    SmallMultiples(
      id: "m", title: "会员人数", caption: "各单位会员人数", lines: lines,
      breaks: [SeriesBreak(year: 2021, note: nil)], sharesAxis: sharesAxis, measure: Sample.people,
      words: Sample.chinese)
  }

  @Test("Each line with a value has its chart, with its name and last value")
  func panels() {
    let chart = DrawnChart(
      multiples(
        Sample.line("甲", 10, 20), Sample.line("乙", nil, nil), Sample.line("丙", 5, nil)
      ).html())
    #expect(chart.page.faults == [])
    #expect(chart.page.ids == ["m-1-t", "m-1-d", "m-3-t", "m-3-d"])
    #expect(chart.labels.prefix(2) == ["甲", "20"])
    #expect(chart.labels.contains("丙"))
    #expect(!chart.labels.contains("乙"))
    #expect(chart.caption.contains("2021年起口径有变"))
  }

  @Test("They share an axis or have their own")
  func axes() {
    let lines = [Sample.line("甲", 1000, 2000), Sample.line("乙", 1, 2)]
    let shared = DrawnChart(multiples(lines[0], lines[1]).html())
    #expect(shared.labels.count { $0 == "2000" } == 3)
    let own = DrawnChart(multiples(lines[0], lines[1], sharesAxis: false).html())
    #expect(own.labels.count { $0 == "2000" } == 2)
  }

  @Test("Without a value there are none")
  func nothing() {
    #expect(multiples(Sample.line("甲", nil)).html() == [])
    #expect(multiples().html() == [])
  }

  private func spark(_ line: ChartLine, _ breaks: [SeriesBreak] = []) -> DrawnChart {
    DrawnChart(
      Sparkline(
        line: line, breaks: breaks, measure: Sample.people, words: ChartWords(Sample.chinese)
      ).html())
  }

  @Test("A sparkline has gaps, no text, and says what it shows")
  func sparkline() {
    let chart = spark(Sample.line("甲", 10, 20, nil, 30))
    #expect(chart.page.faults == [])
    #expect(chart.strokes == 1)
    #expect(chart.labels == [])
    #expect(
      chart.page.all("svg").first?["aria-label"] == "甲：从2020年的10人到2023年的30人，2022年没有数据。")
  }

  @Test("A value that no line reaches is a dot; a range is a stroke; a break is not crossed")
  func sparklineSigns() {
    #expect(spark(Sample.line(5)).stroke == nil)
    #expect(spark(Sample.line(5)).text.contains("h0"))
    let range = Sample.line(values: [ChartValue(.range(Number(1), Number(3)), .exact)])
    #expect(spark(range).text.contains("V"))
    #expect(spark(Sample.line(1, 2, 3, 4), [SeriesBreak(year: 2022, note: nil)]).strokes == 2)
    #expect(spark(Sample.line(nil)).text == "")
  }
}
