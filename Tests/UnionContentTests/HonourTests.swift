import Testing
import UnionModel
import UnionTestSupport

@Suite("Awards and standards")
struct HonourTests {
  private func report(_ more: String) async -> Report? {
    let site = SiteBuilder().unit("a", "甲工会").report("a", "2024-annual-summary", more: more)
    #expect(await site.messages() == "")
    return await site.load().site.reports.first
  }

  @Test("Awards as one text, as a list, as groups of fields")
  func honours() async {
    #expect(await report("荣誉: 甲奖、乙奖\n")?.honours.map(\.title) == ["甲奖", "乙奖"])
    #expect(await report("honours: [甲奖, 乙奖]\n")?.honours.map(\.title) == ["甲奖", "乙奖"])
    let told = await report(
      """
      荣誉:
        - 甲奖
        - {名称: 乙奖, 级别: 省级, 颁发: 省总工会, 获得者: 一车间, 日期: 2024年4月28日}
        - title: 丙奖
          level: 县级

      """)
    #expect(
      told?.honours == [
        Honour(title: "甲奖"),
        Honour(
          title: "乙奖", level: "省级", from: "省总工会", recipient: "一车间",
          date: CalendarDate(year: 2024, month: 4, day: 28)),
        Honour(title: "丙奖", level: "县级"),
      ])
    #expect(await report("荣誉: {名称: 丁奖}\n")?.honours.map(\.title) == ["丁奖"])
    #expect(await report("荣誉:\n")?.honours.isEmpty == true)
  }

  @Test("Standards with their state, or the names of those reached")
  func standards() async {
    let told = await report(
      "达标: {星级工会: 五星, 五上五有五同步: 是, 职工书屋: 省级, 规范化建设: 否, 模范之家: 未达标, 六有: 达标, 其他: }\n")
    #expect(
      told?.standards == [
        Standard(name: "星级工会", state: .grade("五星")),
        Standard(name: "五上五有五同步", state: .reached),
        Standard(name: "职工书屋", state: .grade("省级")),
        Standard(name: "规范化建设", state: .notReached),
        Standard(name: "模范之家", state: .notReached), Standard(name: "六有", state: .reached),
      ])
    let names = [Standard(name: "甲", state: .reached), Standard(name: "乙", state: .reached)]
    #expect(await report("standards: 甲, 乙\n")?.standards == names)
    #expect(await report("达标:\n  - 甲\n  - 乙: yes\n")?.standards == names)
  }

  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "award without a name", in: "units/a/2024-annual-summary.md",
        "---\n荣誉:\n  - {级别: 省级}\n---\n正文\n",
        told: """
          content/units/a/2024-annual-summary.md:3:5: 错误: 缺少字段 “名称” [missing-key]
             3 |   - {级别: 省级}
               |     ^^^^^^^^^^^^
             提示: 在这里补上 名称: …

          """),
      Mistake(
        "unknown field of an award", in: "units/a/2024-annual-summary.md",
        "---\n荣誉:\n  - {名称: 甲, 极别: 省级}\n---\n正文\n",
        told: """
          content/units/a/2024-annual-summary.md:3:13: 错误: “极别” 不是可用的字段 [unknown-key]
             3 |   - {名称: 甲, 极别: 省级}
               |                ^^^^
             提示: 您是不是要写 “级别”?

          """),
      Mistake(
        "list within the list of awards", in: "units/a/2024-annual-summary.md",
        "---\n荣誉: [甲, [乙]]\n---\n正文\n",
        told: """
          content/units/a/2024-annual-summary.md:2:9: 错误: “荣誉” 的写法不对, 这里应当写一行文字 [wrong-form]
             2 | 荣誉: [甲, [乙]]
               |            ^^^^

          """),
      Mistake(
        "standard twice in a list", in: "units/a/2024-annual-summary.md",
        "---\n达标: [职工书屋, 星级工会, 职工书屋]\n---\n正文\n",
        told: """
          content/units/a/2024-annual-summary.md:2:18: 错误: “达标” 里的 “职工书屋” 写了两次 [said-twice]
             2 | 达标: [职工书屋, 星级工会, 职工书屋]
               |                            ^^^^^^^^
             提示: 合成一项, 只写一次

          """),
      Mistake(
        "standard with a list", in: "units/a/2024-annual-summary.md",
        "---\n达标:\n  星级工会: [五星]\n---\n正文\n",
        told: """
          content/units/a/2024-annual-summary.md:3:3: 错误: “星级工会” 的写法不对, 这里应当写一行文字 [wrong-form]
             3 |   星级工会: [五星]
               |   ^^^^^^^^

          """),
      Mistake(
        "month that is none", in: "units/a/2025-annual-plan.md",
        "---\n月历: {三月分: 甲}\n---\n正文\n",
        told: """
          content/units/a/2025-annual-plan.md:2:6: 错误: “三月分” 不是月份 [bad-months]
             2 | 月历: {三月分: 甲}
               |        ^^^^^^
             提示: 您是不是要写 “三月份”?

          """),
      Mistake(
        "month without anything near it", in: "units/a/2025-annual-plan.md",
        "---\n月历:\n  年底前: 甲\n---\n正文\n",
        told: """
          content/units/a/2025-annual-plan.md:3:3: 错误: “年底前” 不是月份 [bad-months]
             3 |   年底前: 甲
               |   ^^^^^^
             提示: 写成 3月、七、八月份、7-9月、12月至次年1月 或 全年

          """),
      Mistake(
        "month twice", in: "units/a/2025-annual-plan.md",
        "---\n月历: {3月: 甲, 三月份: 乙}\n---\n正文\n",
        told: """
          content/units/a/2025-annual-plan.md:2:13: 错误: “月历” 里的 “三月份” 写了两次 [said-twice]
             2 | 月历: {3月: 甲, 三月份: 乙}
               |                 ^^^^^^
             提示: 合成一项, 只写一次

          """),
      Mistake(
        "months as a list", in: "units/a/2025-annual-plan.md",
        "---\n月历: [甲]\n---\n正文\n",
        told: """
          content/units/a/2025-annual-plan.md:2:1: 错误: “月历” 的写法不对, 这里应当写几行 “名称: 值” [wrong-form]
             2 | 月历: [甲]
               | ^^^^
             提示: 写在下面几行, 每行行首空两格

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}
