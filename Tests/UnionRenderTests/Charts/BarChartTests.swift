import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Bar charts")
struct BarChartTests {
  private typealias Sample = ChartSample

  private func drawn(_ chart: BarChart) -> DrawnChart { DrawnChart(chart.html()) }

  /// The commands of the solid bars.
  private func bars(_ chart: DrawnChart) -> String {
    let paths = chart.page.all("path")
    let place = chart.page.elements.firstIndex { $0["class"] == "s1" } ?? 0
    let next = chart.page.elements[(place + 1)...].first
    return paths.isEmpty || next?["class"] != nil ? "" : next?["d"] ?? ""
  }

  @Test("Bars start at 0, also where the values hardly differ")
  func ground() {
    let chart = drawn(Sample.bars(Sample.bar("甲", 7012), Sample.bar("乙", 7488)))
    #expect(chart.labels.prefix(4) == ["0", "2000", "4000", "6000"])
    #expect(chart.labels.suffix(4) == ["甲", "乙", "7012", "7488"])
    #expect(chart.description == "共2项；最高乙 7488人；最低甲 7012人。")
  }

  @Test("A missing value is a word, 0 a number; neither has a bar")
  func missing() {
    let chart = drawn(Sample.bars(Sample.bar("甲", 5), Sample.bar("乙", nil), Sample.bar("丙", 0)))
    #expect(chart.labels.suffix(3) == ["5", "缺", "0"])
    #expect(bars(chart).count { $0 == "z" } == 1)
    #expect(chart.description == "共3项，2项有数据；最高甲 5人；最低丙 0人。")
    #expect(Sample.bars(Sample.bar("甲", nil)).html() == [])
    #expect(Sample.bars().html() == [])
  }

  @Test("Values below 0 go to the left, with their number right of 0")
  func negative() throws {
    let chart = drawn(Sample.bars(Sample.bar("甲", -50), Sample.bar("乙", 100)))
    #expect(bars(chart).contains("h-"))
    #expect(chart.labels.contains("−50"))
    let label = try #require(chart.page.all("text").dropLast().last)
    let ground = try #require(chart.page.all("path").first { $0["class"] == "ground" })
    let x = try #require(label["x"].flatMap(Double.init))
    #expect(ground["d"]?.hasPrefix("M\(Int(x) - 7)") == true)
  }

  @Test("A range is a bar to its lower end with a line on; an open end has an arrow")
  func open() {
    let chart = drawn(
      Sample.bars(
        BarChart.Bar(name: "甲", value: ChartValue(.range(Number(200), Number(300)), .exact)),
        BarChart.Bar(name: "乙", value: ChartValue(.number(Number(200)), .over)),
        BarChart.Bar(name: "丙", value: ChartValue(.number(Number(300)), .atMost)),
        BarChart.Bar(name: "丁", value: ChartValue(Number(300), isComputed: true)),
        BarChart.Bar(name: "戊", value: ChartValue(Number(300)), target: ChartValue(Number(280)))))
    #expect(chart.labels.suffix(5) == ["200–300", "200余", "至多300", "300", "300"])
    #expect(chart.text.contains("h16m-6-4l6 4-6 4"))
    #expect(chart.text.contains("h-16m6-4l-6 4 6 4"))
    #expect(chart.page.all("path").count { $0["class"] == "hollow" } == 1)
    for key in ["范围或约数", "箭头一端没有界限", "空心：由下级数据汇总", "目标"] {
      #expect(chart.caption.contains(key))
    }
    #expect(chart.page.faults == [])
  }

  @Test("A long name is cut, and whole for the pointer")
  func longName() {
    let name = "临川纺织集团有限公司工会联合会"
    let chart = drawn(Sample.bars(Sample.bar(name, 5)))
    #expect(chart.labels.contains("临川纺织集团有限公…"))
    #expect(chart.text.contains("<title>\(name)</title>"))
    #expect(chart.description.contains(name))
  }

  @Test("Forty bars are forty rows")
  func forty() {
    var chart = Sample.bars()
    chart.bars = (1...40).map { (number: Int) in Sample.bar("单位\(number)", number) }
    let drawn = drawn(chart)
    #expect(bars(drawn).count { $0 == "z" } == 40)
    #expect(drawn.page.all("svg").first?["viewBox"] == "0 0 520 1238")
  }

  @Test("Percentages carry their sign, and no measure stands beside")
  func percent() {
    let chart = drawn(Sample.bars(Sample.bar("甲", 90), measure: Sample.percent))
    #expect(chart.labels == ["0%", "20%", "40%", "60%", "80%", "甲", "90%"])
  }

  @Test("Huge values are whole, and leave room for a bar")
  func huge() {
    let chart = drawn(Sample.bars(Sample.bar("临川纺织集团有限公司", 900_000_000_000_000)))
    #expect(chart.labels.contains("900,000,000,000,000"))
    #expect(chart.page.faults == [])
  }
}
