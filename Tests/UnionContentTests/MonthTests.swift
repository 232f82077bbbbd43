import Testing
import UnionModel
import UnionTestSupport

@Suite("What a plan sets down by months")
struct MonthTests {
  private func months(
    _ body: String, more: String = "", name: String = "2025-annual-plan"
  ) async -> [String] {
    let site = SiteBuilder().unit("a", "甲工会").report("a", name, more: more, body: body)
    #expect(await site.messages() == "")
    return await site.load().site.reports.first?.months.map {
      "\($0.first)-\($0.last) \($0.tasks.joined(separator: "|"))"
    } ?? []
  }

  @Test("七、八月份 stays July and August beside what is planned for the whole year")
  func wholeYear() async {
    let told = await months("### 七、八月份\n\n- 夏\n\n### 全年\n\n- 实\n")
    #expect(told == ["1-12 实", "7-8 夏"])
  }

  @Test("From the front matter: texts and lists, in the order of the year")
  func frontMatter() async {
    let told = await months(
      "正文。",
      more: """
        月历:
          七、八月份: [夏送清凉、慰问一线, 工会干部培训]
          3月: 女职工活动; 法律咨询
          全年: 实名制更新
          12月至次年1月:
            - 送温暖
            - 评比

        """)
    #expect(
      told == [
        "1-12 实名制更新", "3-3 女职工活动|法律咨询", "7-8 夏送清凉、慰问一线|工会干部培训", "12-1 送温暖|评比",
      ])
  }

  @Test("Under headings, lists and numbered lines and paragraphs alike")
  func headings() async {
    let told = await months(
      """
      # 2025年计划

      ## 四、主要活动安排

      ### 一月份：

      - 慰问**困难**职工；
      - 走访[3人](figure:org.members)。

      ### （二）二月

      1、整理会员资料。
      2、协助开学。

      ### 三月份工作安排

      女职工活动。

      另外办一次讲座。

      ### 七、八月份

      开头的话：

      1. 换届
      2. 培训

      ## 五、要求

      各单位要重视。
      """)
    #expect(
      told == [
        "1-1 慰问困难职工|走访3人", "2-2 整理会员资料|协助开学", "3-3 女职工活动|另外办一次讲座", "7-8 换届|培训",
      ])
  }

  @Test("In pasted lines without blank lines between them")
  func pasted() async {
    let told = await months(
      "四、主要活动安排：\n一月份：\n1、慰问活动\n2、发放用品。\n二月份：\n1、走访。\n七、八月份：\n1、培训\n十二月份：\n2、评比。\n")
    #expect(told == ["1-1 慰问活动|发放用品", "2-2 走访", "7-8 培训", "12-12 评比"])
  }

  @Test("In items and lines that begin with a month")
  func lines() async {
    #expect(await months("安排如下：\n\n- 3月：女职工活动；讲座\n- 5-6月：技能竞赛。\n") == ["3-3 女职工活动|讲座", "5-6 技能竞赛"])
    #expect(await months("**九月：**\n\n- 迎新\n\n**十月：**\n\n- 换届\n") == ["9-9 迎新", "10-10 换届"])
  }

  @Test("In a table whose first column is the month")
  func table() async {
    let told = await months("| 月份 | 工作 |\n|--|--|\n| 1月 | 慰问；走访 |\n| 2-3月 | 女职工活动 |\n| 合计 | 三项 |\n")
    #expect(told == ["1-1 慰问|走访", "2-3 女职工活动"])
  }

  @Test("In a table, who does it is no task, nor is what stands below the table")
  func tableColumns() async {
    let told = await months(
      "| 时间 | 主要工作 | 负责 |\n|--|--|--|\n| 1月 | 慰问 | 办公室 |\n| 2月 | 换届 | 组织部 |\n\n以上各项按月检查。\n")
    #expect(told == ["1-1 慰问", "2-2 换届"])
    let unnamed = await months("| 时间 | 室内 | 地点 | 室外 |\n|--|--|--|--|\n| 1月 | 讲座 | 礼堂 | 长跑 |\n")
    #expect(unnamed == ["1-1 讲座|长跑"])
  }

  @Test("A number before a month is one of a list where its months would be named twice")
  func numbered() async {
    let told = await months(
      "## 一、二月份\n\n- 甲\n\n## 二、三月份\n\n- 乙\n\n## 三、四月份\n\n- 丙\n\n## 五、九月份\n\n- 丁\n")
    #expect(told == ["2-2 甲", "3-3 乙", "4-4 丙", "5-5 丁", "9-9 丁"])
    #expect(await months("## 一、一月份\n\n- 甲\n\n## 二、三月份\n\n- 乙\n") == ["1-1 甲", "2-3 乙"])
  }

  @Test("The front matter counts before the text, month by month")
  func frontMatterFirst() async {
    let told = await months(
      "## 三月\n\n- 旧\n\n## 四月\n\n- 留\n\n## 7月\n\n- 旧\n",
      more: "月历: {3月: 新, 7-8月: 新, 全年: 常}\n")
    #expect(told == ["1-12 常", "3-3 新", "4-4 留", "7-8 新"])
  }

  @Test("The heading that they stand under")
  func heading() async {
    let site = await SiteBuilder().unit("a", "甲").report(
      "a", "2025-annual-plan", body: "# 计划\n\n## 三月\n\n- 甲\n\n## 安排\n\n- 四月：乙\n"
    ).load().site
    #expect(site.reports.first?.months.map(\.heading) == [1, 2])
  }

  @Test("English")
  func english() async {
    #expect(await months("## March\n\n- A\n\n## Jul-Aug\n\n- B\n") == ["3-3 A", "7-8 B"])
  }

  @Test("Prose that names months, and summaries, have none")
  func none() async {
    #expect(await months("三月份召开会议。到七、八月份，完成培训。3月5日：讲座。\n") == [])
    #expect(await months("## 三月\n\n- 甲\n", name: "2025-annual-summary") == [])
  }
}
