import Mustache

extension Words {
  /// The theme's own words, for templates: `{{words.units}}`.
  static let shape = Shape<Words>(
    "words", about: "主题自己的用语, 随站点语言而变",
    [
      .text("home", "首页") { $0.home }, .text("units", "单位") { $0.units },
      .text("reports", "报告") { $0.reports }, .text("years", "年度") { $0.years },
      .text("compared", "年度对比") { $0.compared }, .text("figures", "数据") { $0.figures },
      .text("contents", "目录") { $0.contents }, .text("children", "下属单位") { $0.children },
      .text("newest_reports", "最新报告") { $0.newestReports },
      .text("targets", "本期目标") { $0.targets },
      .text("next_targets", "下期目标") { $0.nextTargets },
      .text("not_found_title", "404 页的标题") { $0.notFoundTitle },
      .text("not_found_text", "404 页的说明") { $0.notFoundText },
      .text("skip_to_content", "跳到正文") { $0.skipToContent },
      .text("data", "下载数据") { $0.data }, .text("breadcrumbs", "当前位置") { $0.breadcrumbs },
      .text("main_navigation", "主导航") { $0.mainNavigation }, .text("pages", "分页") { $0.pages },
      .text("indicator", "指标") { $0.indicator }, .text("unit", "单位") { $0.unit },
      .text("measure", "计量单位") { $0.measure },
      .text("this_period", "本期") { $0.thisPeriod },
      .text("last_period", "上年同期") { $0.lastPeriod }, .text("change", "增减") { $0.change },
      .text("change_percent", "增减幅度") { $0.changePercent },
      .text("target", "目标") { $0.target }, .text("note", "说明") { $0.note },
      .text("period", "时段") { $0.period }, .text("kind", "类型") { $0.kind },
      .text("date", "日期") { $0.dateLabel }, .text("level", "级别") { $0.level },
      .text("other_names", "曾用名") { $0.otherNames }, .text("parent", "上级") { $0.parent },
      .text("no_figures", "没有数据") { $0.noFigures },
      .text("no_reports", "还没有报告") { $0.noReports }, .text("of", "其中") { $0.of },
      .text("previous_year", "上一年") { $0.previousYear },
      .text("next_year", "下一年") { $0.nextYear }, .text("draft", "草稿") { $0.draft },
      .text("tags", "标签") { $0.tags }, .text("better", "向好") { $0.better },
      .text("worse", "变差") { $0.worse },
      .text("colon", "冒号, 英文的后面带空格") { $0.colon },
      .text("comma", "逗号, 英文的后面带空格") { $0.comma },
      .text("space", "括号前面的空格, 中文没有") { $0.space },
      .text("open", "前括号") { $0.openBracket }, .text("close", "后括号") { $0.closeBracket },
    ])
}
