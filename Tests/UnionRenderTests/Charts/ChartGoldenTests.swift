import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Golden charts: each kind as it is to come out, byte by byte")
struct ChartGoldenTests {
  private typealias Sample = ChartSample

  @Test("A line with everything that a line may have")
  func line() {
    var line = Sample.line("云岭镇总工会", from: 2016, 120, 180, nil, 260, 300, 310, 250, 330, 420)
    line.points[1].value = ChartValue(.number(Number(180)), .about)
    line.points[3].value = ChartValue(Number(260), isComputed: true)
    line.points[4].value = ChartValue(.range(Number(280), Number(340)), .exact)
    line.points[6].value = ChartValue(.number(Number(250)), .over)
    line.points[8].target = ChartValue(Number(400))
    var chart = Sample.chart(line, breaks: [SeriesBreak(year: 2022, note: "改按实际到课人次统计")])
    chart.caption = "云岭镇总工会培训人次"
    #expect(difference("chart-line.html", chart.html()) == nil)
  }

  @Test("Four lines in English")
  func lines() {
    let chart = Sample.chart(
      Sample.line("Yunling", 52, 54, 61), Sample.line("Linchuan", 32, nil, 38),
      Sample.line("East Lake", 12, 18, 21), Sample.line("West Hill", 22, 22, 60),
      measure: Sample.percent, words: Sample.english)
    #expect(difference("chart-lines.html", chart.html()) == nil)
  }

  @Test("Bars")
  func bars() {
    let chart = Sample.bars(
      Sample.bar("云岭镇总工会", 7488), Sample.bar("东湖街道总工会", nil), Sample.bar("西山乡总工会", -1200),
      BarChart.Bar(
        name: "环卫所工会", value: ChartValue(.number(Number(2500)), .over),
        target: ChartValue(Number(3000))))
    #expect(difference("chart-bars.html", chart.html()) == nil)
  }

  @Test("Small multiples, and a sparkline behind them")
  func small() {
    let lines = [Sample.line("甲", 10, nil, 30), Sample.line("乙", 5, 6, 7)]
    let multiples = SmallMultiples(
      id: "m", title: "会员人数", caption: nil, lines: lines, sharesAxis: true,
      measure: Sample.people, words: Sample.chinese)
    let spark = Sparkline(
      line: lines[0], measure: Sample.people, words: ChartWords(Sample.chinese))
    #expect(difference("chart-small.html", multiples.html() + spark.html()) == nil)
  }

  private func difference(_ name: String, _ made: [UInt8]) -> String? {
    GoldenFolder().difference(name, made)
  }
}
