import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Line charts")
struct LineChartTests {
  private typealias Sample = ChartSample

  private func drawn(_ chart: LineChart) -> DrawnChart { DrawnChart(chart.html()) }

  @Test("A year without a value is a gap, never 0 and never bridged")
  func gap() {
    let whole = drawn(Sample.chart(Sample.line(100, 200, 300, 400, 500)))
    #expect(whole.strokes == 1)
    #expect(!whole.caption.contains("空着的年份没有数据"))
    let broken = drawn(Sample.chart(Sample.line(100, 200, nil, 400, 500)))
    #expect(broken.strokes == 2)
    #expect(broken.stroke?.count { $0 == "L" } == 2)
    #expect(broken.caption.contains("空着的年份没有数据"))
    #expect(broken.description == "从2020年的100人到2024年的500人，2022年没有数据。")
  }

  @Test("So is a year that the line does not name")
  func unnamedYear() {
    var line = Sample.line(100, 200, 300, 400)
    line.points.remove(at: 2)
    #expect(drawn(Sample.chart(line)).strokes == 1)
    #expect(drawn(Sample.chart(line)).description.contains("2022年没有数据"))
  }

  @Test("A line is not drawn across a change of definition, which is marked and explained")
  func seriesBreak() {
    let chart = drawn(
      Sample.chart(
        Sample.line(100, 200, 300, 400),
        breaks: [
          SeriesBreak(year: 2022, note: "不再计退休会员"), SeriesBreak(year: 2020, note: nil),
          SeriesBreak(year: 2030, note: nil),
        ]))
    #expect(chart.strokes == 2)
    #expect(chart.page.all("g").count { $0["class"] == "break" } == 1)
    #expect(chart.page.all("path").count { $0["stroke-dasharray"] == "3 4" } == 1)
    #expect(chart.caption.contains("2022年起口径有变，不作比较：不再计退休会员</span>"))
    #expect(!chart.text.contains("2030年起"))
    #expect(chart.description == "从2020年的100人到2023年的400人；2022年起口径有变。")
  }

  @Test("A range is a bar with two caps, which no line reaches")
  func range() {
    let chart = drawn(
      Sample.chart(
        Sample.line(values: [
          ChartValue(Number(100)), ChartValue(.range(Number(200), Number(300)), .exact),
          ChartValue(Number(400)),
        ])))
    #expect(chart.stroke == nil)
    let bars = chart.page.all("path").compactMap { $0["d"] }.filter { $0.contains("h10M") }
    #expect(bars.count == 1)
    #expect(chart.caption.contains("范围或约数"))
  }

  @Test("An open end is an arrow")
  func open() {
    let least = drawn(
      Sample.chart(Sample.line(values: [ChartValue(.number(Number(90)), .atLeast)])))
    #expect(least.text.contains("v-20m-4 6l4-6 4 6"))
    #expect(least.caption.contains("箭头一端没有界限"))
    #expect(least.labels.contains("至少90"))
    let most = drawn(Sample.chart(Sample.line(values: [ChartValue(.number(Number(90)), .atMost)])))
    #expect(most.text.contains("v20m-4-6l4 6 4-6"))
  }

  @Test("余 keeps its number on the line, with an arrow; 约 keeps it with its bar")
  func approximate() {
    let chart = drawn(
      Sample.chart(
        Sample.line(values: [
          ChartValue(Number(100)), ChartValue(.number(Number(200)), .over),
          ChartValue(.number(Number(300)), .about),
        ])))
    #expect(chart.strokes == 1)
    #expect(chart.text.contains("v-20m-4 6l4-6 4 6"))
    #expect(chart.labels.contains("约300"))
    #expect(chart.description == "从2020年的100人到2022年的约300人。")
  }

  @Test(
    "A computed value is hollow, a target a stroke; both are explained, and only where they are")
  func computedAndTarget() {
    var line = Sample.line(100, 200)
    line.points[0].value = ChartValue(Number(100), isComputed: true)
    line.points[1].target = ChartValue(Number(250))
    let chart = drawn(Sample.chart(line))
    #expect(chart.page.all("path").count { $0["class"] == "hollow" } == 1)
    #expect(chart.page.all("path").count { $0["class"] == "target" } == 1)
    #expect(chart.caption.contains("空心：由下级数据汇总"))
    #expect(chart.caption.contains("目标"))
    #expect(drawn(Sample.chart(Sample.line(100, 200))).caption == "")
  }

  @Test("Several lines have their names at their ends and differ in sign, dash and colour")
  func several() {
    let chart = drawn(
      Sample.chart(
        Sample.line("甲", 1, 9), Sample.line("乙", 2, 9), Sample.line("丙", 3, 9),
        Sample.line("丁", 4, 9)))
    #expect(chart.labels.suffix(4).sorted() == ["丁", "丙", "乙", "甲"])
    let strokes = chart.page.all("path").filter { $0["stroke-linejoin"] == "round" }
    #expect(Set(strokes.map { $0["stroke-dasharray"] ?? "" }).count == 4)
    for style in ["s1", "s2", "s3", "s4"] {
      #expect(chart.page.all("g").contains { $0["class"] == style })
    }
    #expect(chart.description.hasPrefix("甲：从2020年的1人到2021年的9人；乙："))
  }

  @Test("Names at the same height are moved apart, within the chart")
  func apart() throws {
    let chart = drawn(
      Sample.chart(
        Sample.line("甲", 0, 0), Sample.line("乙", 0, 0), Sample.line("丙", 0, 0),
        Sample.line("丁", 100, 0)))
    let ys = chart.page.all("text").suffix(4).compactMap { $0["y"].flatMap(Double.init) }.sorted()
    #expect(ys.count == 4)
    #expect(zip(ys, ys.dropFirst()).allSatisfy { $1 - $0 >= 20 })
    #expect(try #require(ys.last) <= 298)
  }

  @Test("An axis that starts above 0 says so")
  func brokenAxis() {
    #expect(drawn(Sample.chart(Sample.line(7012, 7488))).labels.contains("人 · 纵轴不从0起"))
    #expect(drawn(Sample.chart(Sample.line(12, 7488))).labels.contains("人"))
  }

  @Test("One value is a sign with its number; equal values are a line")
  func little() {
    let one = drawn(Sample.chart(Sample.line(7488)))
    #expect(one.stroke == nil)
    #expect(one.labels == ["0", "2000", "4000", "6000", "8000", "2020", "人", "7488"])
    #expect(one.description == "只有2020年的7488人。")
    #expect(drawn(Sample.chart(Sample.line(300, 300, 300))).strokes == 1)
  }

  @Test("Nothing at all is no chart")
  func nothing() {
    #expect(Sample.chart(Sample.line(nil, nil)).html() == [])
    #expect(Sample.chart().html() == [])
    #expect(Sample.chart(ChartLine(name: "", points: [])).html() == [])
  }

  @Test("The highest value is named where it is neither the first nor the last; in English too")
  func description() {
    let line = Sample.line(100, 900, nil, nil, 500)
    #expect(
      drawn(Sample.chart(line)).description
        == "从2020年的100人到2024年的500人，最高是2021年的900人，2022–2023年没有数据。")
    let measure = ChartMeasure(name: nil, isPercent: false, scale: .plain)
    #expect(
      drawn(Sample.chart(line, measure: measure, words: Sample.english)).description
        == "from 100 in 2020 to 500 in 2024, highest 900 in 2021, no figures for 2022–2023.")
  }

  @Test("Names and notes are escaped, control characters are none")
  func escaping() {
    var chart = Sample.chart(
      Sample.line("<b>&\"\u{1}", 1, 2), Sample.line("乙", 3, 4),
      breaks: [SeriesBreak(year: 2021, note: "a<b")])
    chart.title = "<i>"
    chart.caption = "</figcaption>"
    chart.id = "a\"b"
    let drawn = drawn(chart)
    #expect(drawn.page.faults == [])
    #expect(drawn.labels.contains("&lt;b&gt;&amp;&quot; "))
    #expect(!drawn.text.contains("<b>&amp;"))
  }

  @Test("A long name is cut at its end, and whole in the description and for the pointer")
  func longName() {
    let name = "临川纺织集团有限公司工会联合会"
    let chart = drawn(Sample.chart(Sample.line(name, 1, 2), Sample.line("乙", 3, 4)))
    #expect(chart.labels.contains("临川纺织集团有…"))
    #expect(chart.text.contains("<title>\(name)</title>"))
    #expect(chart.description.contains(name))
  }

  @Test("Many years have fewer labels, counted back from the last")
  func manyYears() {
    let line = ChartLine(
      name: "", points: (1990...2024).map { ChartPoint(year: $0, value: ChartValue(Number($0))) })
    let years = drawn(Sample.chart(line)).page.all("text").count { $0["y"] == "289" }
    #expect((3...8).contains(years))
    #expect(drawn(Sample.chart(line)).labels.contains("2024"))
  }

  @Test("It is named and described, its ids begin with the caller's, and it is well formed")
  func form() throws {
    let chart = drawn(Sample.chart(Sample.line(100, 200, nil, 400)))
    #expect(chart.page.faults == [])
    let svg = try #require(chart.page.all("svg").first)
    #expect(svg["role"] == "img")
    #expect(svg["aria-labelledby"] == "c-t c-d")
    #expect(chart.page.ids == ["c-t", "c-d"])
    #expect(!chart.page.elements.contains { $0["style"] != nil || $0.name == "script" })
  }

  @Test("The same chart has the same bytes")
  func determinism() {
    let chart = Sample.chart(Sample.line("甲", 5, 9), Sample.line("乙", 5, 9))
    #expect(chart.html() == chart.html())
  }
}
