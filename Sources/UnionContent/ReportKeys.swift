/// The fields of a report's front matter.
enum ReportKey: Sendable, Hashable {
  case title, year, period, kind, date, received, lang, summary, figures, targets, nextTargets
  case scope, draft, tags, weight, slug, aliases, accept, cumulative, unit, currency
  case honours, standards, months

  static let names = Keys<ReportKey>([
    (.title, ["标题", "title", "题目", "題目", "标题名", "標題"]),
    (.year, ["年度", "year", "年份", "年"]),
    (.period, ["时段", "period", "時段", "期间"]),
    (.kind, ["类型", "kind", "類型", "种类"]),
    (.date, ["日期", "date"]),
    (.received, ["收到", "received", "收到日期"]),
    (.lang, ["语言", "lang", "language", "語言"]),
    (.summary, ["摘要", "summary"]),
    (.figures, ["数据", "figures", "數據"]),
    (.targets, ["目标", "targets", "目標", "计划目标"]),
    (.nextTargets, ["下期目标", "next_targets", "下期目標"]),
    (.scope, ["口径", "scope", "口徑"]),
    (.draft, ["草稿", "draft"]),
    (.tags, ["标签", "tags", "標籤"]),
    (.weight, ["排序", "weight"]),
    (.slug, ["网址名", "slug", "網址名"]),
    (.aliases, ["旧网址", "aliases", "舊網址"]),
    (.accept, ["接受", "accept"]),
    (.cumulative, ["累计", "cumulative", "累計"]),
    (.unit, ["单位", "unit", "單位"]),
    (.currency, ["币种", "currency", "幣種"]),
    (.honours, ["荣誉", "honours", "榮譽"]),
    (.standards, ["达标", "standards", "達標"]),
    (.months, ["月历", "months", "月曆"]),
  ])
}
