import Mustache

/// The awards of all years, counted.
struct AwardsView: Sendable {
  /// A year.
  struct Row: Sendable {
    var year: LinkView
    var counts: [String]
    var total: String

    static let shape = Shape<Row>(
      "awards-row", about: "一年的荣誉数",
      [
        .record("year", "年度", LinkView.shape) { $0.year },
        .texts("counts", "各级别的项数; 没有的是 —") { $0.counts },
        .text("total", "合计") { $0.total },
      ])
  }

  var frame: FrameView
  var title: String
  var levels: [String]
  var rows: [Row]
  var dataURL: String?
  var dataJSONURL: String?
  var terms: AwardWords

  static let shape = Shape<AwardsView>(
    "awards", about: "各年的荣誉数",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .texts("levels", "各级别的名称") { $0.levels },
      .list("rows", "各年, 新的在前", Row.shape) { $0.rows },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .record("terms", "荣誉页的用语", AwardWords.shape) { $0.terms },
    ])
}

/// The awards of a year, a table a level.
struct AwardsYearView: Sendable {
  /// The awards of one level.
  struct Level: Sendable {
    var id: String
    var title: String
    var count: String
    var awards: [Award]

    static let shape = Shape<Level>(
      "awards-level", about: "一个级别的荣誉",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("title", "级别") { $0.title },
        .text("count", "有几项") { $0.count },
        .list("awards", "荣誉", Award.shape) { $0.awards },
      ])
  }

  /// One award.
  struct Award: Sendable {
    var title: String
    var levelAsWritten: String?
    var unit: LinkView
    var recipient: String?
    var from: String?
    var date: String?
    var dateISO: String?
    var report: LinkView

    static let shape = Shape<Award>(
      "award", about: "一项荣誉",
      [
        .text("title", "名称") { $0.title },
        .text("level_as_written", "报告里写的级别; 与分组的名称相同时为空") { $0.levelAsWritten },
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .text("recipient", "获得者; 就是本单位时为空") { $0.recipient },
        .text("from", "颁发单位") { $0.from }, .text("date", "日期") { $0.date },
        .text("date_iso", "日期, 给机器读") { $0.dateISO },
        .record("report", "出自哪篇报告", LinkView.shape) { $0.report },
      ])
  }

  var frame: FrameView
  var title: String
  var count: String
  var levels: [Level]
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var previous: LinkView?
  var next: LinkView?
  var terms: AwardWords

  static let shape = Shape<AwardsYearView>(
    "awards-year", about: "一年的荣誉",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .text("count", "共有几项") { $0.count },
      .list("levels", "各级别, 高的在前", Level.shape) { $0.levels },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .record("previous", "上一年", LinkView.shape) { $0.previous },
      .record("next", "下一年", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年") { $0.previous != nil || $0.next != nil },
      .record("terms", "荣誉页的用语", AwardWords.shape) { $0.terms },
    ])
}
