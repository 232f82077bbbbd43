import UnionTestSupport

extension SampleSites {
  /// Four units with plans and summaries: every outcome, every state of hand-in.
  static let planned = SiteBuilder()
    .with(
      "site.yml",
      """
      title: 云岭工会年报
      base_url: https://example.org/
      due: {annual-summary: 01-20, annual-plan: 02-28}
      as_of: 2025-03-10

      """
    )
    .with(
      "indicators.yml",
      """
      indicators:
        - {id: org.members, labels: {zh-Hans: 会员人数}, measure: 人, nature: stock, direction: up}
        - {id: org.unit_rate, labels: {zh-Hans: 建会率}, measure: "%", nature: rate, direction: up}
        - {id: org.unions_new, labels: {zh-Hans: 新建工会数}, measure: 个, nature: flow, direction: up}
        - {id: rights.disputes, labels: {zh-Hans: 劳动争议}, measure: 件, nature: flow, direction: down}
        - {id: aid.funds, labels: {zh-Hans: 帮扶资金}, measure: 元, nature: flow, direction: neutral, shown_in: 万}
        - {id: culture.events, labels: {zh-Hans: 文体活动}, measure: 次, nature: flow, direction: up}
        - {id: aid.books, labels: {zh-Hans: 职工书屋}, measure: 个, nature: stock, direction: up}

      """
    )
    .unit("yunling", "云岭镇总工会", "简称: 云岭\n")
    .unit("yunling/linchuan", "临川纺织工会", "简称: 临川\n")
    .unit("yunling/newone", "新办工会", "成立: 2025-02-01\n")
    .unit("yunling/school", "学校工会", "应报: [annual-summary]\n")
    .report(
      "yunling", "2024-annual-plan",
      more: """
        收到: 2024-02-20
        目标:
          会员人数: 7800
          建会率: 92%
          新建工会数: 8
          劳动争议: 不超过3
          帮扶资金: 4万
          文体活动: 8-10
          职工书屋: 约20

        """
    )
    .report(
      "yunling", "2024-annual-summary",
      figures: """
        会员人数: 近7800
        建会率: 91.5%
        新建工会数: 6
        劳动争议: 5
        帮扶资金: 4.2万
        文体活动: 9
        """,
      more: "收到: 2025-01-15\n目标:\n  新建工会数: 6\n下期目标:\n  会员人数: 8000\n  劳动争议: 2\n"
    )
    .report(
      "yunling", "2025-annual-plan",
      more: "收到: 2025-03-02\n目标:\n  会员人数: 7900\n  新建工会数: 8\n"
    )
    .report("yunling/linchuan", "2024-annual-plan", more: "收到: 2024-03-05\n目标:\n  会员人数: 500\n")
    .report("yunling/linchuan", "2024-annual-summary", more: "收到: 2025-03-20\n草稿: 是\n")
    .report(
      "yunling/school", "2024-annual-summary", figures: "会员人数: 90\n", more: "收到: 2025-03-15\n")
}
