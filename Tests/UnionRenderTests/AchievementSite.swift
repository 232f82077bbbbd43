import UnionTestSupport

extension SampleSites {
  /// Two units and two years with awards, standards and months in every form.
  static let achievements = SiteBuilder()
    .with("site.yml", "title: 云岭工会年报\nbase_url: https://example.org/union/\nid: yunling\n")
    .unit("yunling", "云岭镇总工会", "简称: 云岭\n")
    .unit("yunling/linchuan", "临川纺织工会", "简称: 临川\n")
    .report(
      "yunling", "2023-annual-summary",
      more: "荣誉: [县先进工会]\n达标: {星级工会: 四星, 职工书屋: 是, 规范化建设: 否}\n"
    )
    .report(
      "yunling", "2024-annual-summary",
      more: """
        荣誉:
          - {名称: 省模范职工之家, 级别: 省级, 颁发: 省总工会, 日期: 2024-05-01}
          - {名称: "工人先锋号 <一等>", 级别: 地级市, 获得者: 织造一班}
          - {名称: 先进单位, 颁发: 云川县总工会}
          - 平安单位
        达标: {星级工会: 五星, 规范化建设: 是, 六有工会: 否}

        """
    )
    .report(
      "yunling/linchuan", "2024-annual-summary", more: "荣誉: [全国优秀班组]\n达标: [职工书屋]\n"
    )
    .report(
      "yunling", "2025-annual-plan",
      more: "日期: 2025-02-20\n月历: {全年: 实名制更新, 3月: '签责任书; 普法, 讲座', 12月至次年1月: [送温暖]}\n",
      body: """
        ## 七、八月份

        - 送清凉到一线，慰问户外劳动者、货车司机和快递员，并为他们检查身体、赠送防暑用品和书籍
        - 招工 <50人

        ## 三月份

        - 会被字段代替
        """
    )
    .report("yunling", "2025-first-half-plan", more: "月历: {3月: 三八活动, 六月: 检查}\n")
}
