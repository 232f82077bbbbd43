import UnionTestSupport

/// Small sites that several tests render.
enum SampleSites {
  /// Two units, three years; every form of figure.
  static let small = SiteBuilder()
    .with(
      "site.yml",
      """
      title: 云岭工会年报
      base_url: https://example.org/union/
      language: zh-Hans
      organisation: 云岭镇总工会
      footer:
        - {text: 备案号, link: "https://example.org/beian"}
        - 热线 0000

      """
    )
    .with(
      "indicators.yml",
      """
      indicators:
        - {id: org.members, labels: {zh-Hans: 会员人数, en: Members}, topic: org, measure: 人, nature: stock, direction: up}
        - {id: org.unit_rate, labels: {zh-Hans: 建会率, en: Union rate}, topic: org, measure: "%", nature: rate, direction: up}
        - {id: bargain.contracts, labels: {zh-Hans: 集体合同, en: Agreements}, topic: bargain, measure: 份, nature: stock, direction: up, breaks: [{year: 2024}]}
        - {id: rights.disputes, labels: {zh-Hans: 劳动争议, en: Disputes}, topic: bargain, measure: 件, nature: flow, direction: down}
        - {id: aid.funds, labels: {zh-Hans: 帮扶资金, en: Aid}, measure: 元, nature: flow, shown_in: 万}
        - {id: training.attendances, labels: {zh-Hans: 培训人次, en: Trained}, measure: 人次, nature: flow}

      """
    )
    .unit(
      "yunling", "云岭镇总工会", "简称: 云岭\n级别: town\n曾用名: [云岭乡工会]\n",
      body: "## 简介\n\n辖区见[名单](名单.csv)和[说明](/about/)。\n"
    )
    .unit("yunling/linchuan", "临川纺织工会", "级别: enterprise\n")
    .with("units/yunling/名单.csv", "单位\n")
    .with("units/yunling/linchuan/photo 1.jpg", "")
    .with("pages/about.md", "---\n标题: 关于本站\n---\n见[云岭](../units/yunling/)与[首页](/)。\n")
    .report(
      "yunling", "2023-annual-summary",
      figures: """
        会员人数: 7488
        建会率: 88.5%
        集体合同: 440
        劳动争议: 0
        帮扶资金: 3.8万元
        培训人次: 约300
        """, more: "日期: 2023-12-20\n"
    )
    .report(
      "yunling", "2024-annual-summary",
      figures: """
        会员人数: {value: 7612, note: 含灵活就业, of: {男: 4000, 女: 3612}}
        建会率: 91%
        集体合同: 459
        劳动争议: 3
        帮扶资金: 缺
        培训人次: 2500余
        """,
      more: """
        日期: 2024-12-20
        摘要: 全年 <平稳> & 有序。
        标签: [示范]
        下期目标:
          会员人数: 至少7700

        """,
      body: """
        ## 一、组织建设

        会员[7612人](figure:org.members), 比[上年](2023-annual-summary.md)多。

        ## 二、集体协商

        见[二、集体协商](#二集体协商)、[计划](2025-annual-plan)与[下属](linchuan/2024年工作总结.md)。
        """
    )
    .report(
      "yunling", "2025-annual-plan", more: "目标:\n  会员人数: 7800\n  集体合同: 450-470\n",
      body: "计划发展会员到[7800人](figure:org.members.target)。"
    )
    .report("yunling", "2024-first-half-summary", figures: "劳动争议: 1\n")
    .report(
      "yunling/linchuan", "2024年工作总结", figures: "会员人数: 560\n女职工: 210\n",
      body: "![照片](<photo 1.jpg>)"
    )
}
