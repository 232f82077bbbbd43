import Testing

@testable import UnionContent

@Suite("Months as people write them")
struct MonthTextTests {
  private func read(_ text: String, year: Int? = 2025) -> [[Int]]? {
    MonthText(year: year).months(text)?.map { [$0.first, $0.last] }
  }

  @Test(
    "One stretch",
    arguments: [
      ("1月", 1, 1), ("一月份", 1, 1), ("三月", 3, 3), ("１２月", 12, 12), ("十一月份：", 11, 11),
      ("七、八月份", 7, 8), ("七八月", 0, 0), ("7-8月", 7, 8), ("7、8月", 7, 8), ("7月至9月", 7, 9),
      ("七月份到九月份", 7, 9), ("7月和8月", 7, 8), ("七、八、九月", 7, 9), ("2--3月", 2, 3),
      ("12月至次年1月", 12, 1), ("11月－次年2月", 11, 2), ("12、1月", 12, 1), ("9月至1月", 9, 1),
      ("全年", 1, 12), ("每月", 1, 12), ("上半年", 1, 6), ("三季度", 7, 9), ("元月", 1, 1),
      ("2025年3月", 3, 3), ("2025年12月至2026年1月", 12, 1), ("March", 3, 3), ("Jul-Aug", 7, 8),
      ("Sept.", 9, 9), ("December to January", 12, 1), ("July and August", 7, 8),
      ("May 2025", 5, 5),
      ("whole year", 1, 12), ("Q4", 10, 12), ("三月份:", 3, 3), ("3 月", 3, 3),
    ])
  func stretch(text: String, first: Int, last: Int) {
    #expect(read(text) == (first == 0 ? nil : [[first, last]]), "\(text)")
  }

  @Test("Months that do not follow each other")
  func apart() {
    #expect(read("三、九月") == [[3, 3], [9, 9]])
    #expect(read("3、6、9月份") == [[3, 3], [6, 6], [9, 9]])
    #expect(read("1-3、5月") == [[1, 3], [5, 5]])
    #expect(read("March, June") == [[3, 3], [6, 6]])
  }

  @Test(
    "What is none",
    arguments: [
      "", "月", "13月", "0月", "三月分", "3月5日", "三月底", "3", "3、4", "月份", "3、3月", "3月至", "至3月",
      "3月至次年5月", "次年1月", "2024年3月", "2026年3月", "一二月", "Marhc", "Mar-", "the", "May 2024",
      "三个月", "3月4月", "March April",
    ])
  func none(text: String) {
    #expect(read(text) == nil, "\(text)")
  }
}
