import Mustache

/// A unit as a page shows it, with the units inside of it: a shape that contains itself.
struct UnitView: Sendable {
  var title: String
  var note: String?
  var units: [UnitView] = []
  var isClosed = false

  static let shape: Shape<UnitView> = Shape(
    "unit", about: "一个单位",
    [
      .text("title", "名称") { $0.title },
      .text("note", "备注") { $0.note },
      .flag("closed", "已撤销") { $0.isClosed },
      .list("units", "下级单位", UnitView.shape) { $0.units },
    ])
}

/// A page with something of every kind.
struct PageView: Sendable {
  var heading = "总结"
  var body: [UInt8] = Array("<p>正文</p>".utf8)
  var isDraft = false
  var tags: [String] = []
  var unit: UnitView?
  var units: [UnitView] = []
  var layout = "plain"

  static let shape: Shape<PageView> = Shape(
    "page", about: "一个页面",
    [
      .text("heading", "标题") { $0.heading },
      .html("body", "正文") { $0.body },
      .flag("draft", "草稿") { $0.isDraft },
      .texts("tags", "标签") { $0.tags },
      .record("unit", "所属单位", UnitView.shape) { $0.unit },
      .list("units", "全部单位", UnitView.shape) { $0.units },
      .text("layout", "版式") { $0.layout },
    ])
}
