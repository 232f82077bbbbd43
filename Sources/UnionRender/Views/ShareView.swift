import Mustache

/// A count as one part of a whole, for a bar with its key.
struct ShareView: Sendable {
  /// The part's name for the style sheet: `met`, `missing`.
  var state: String
  /// A sign whose shape alone tells it apart.
  var mark: String
  var label: String
  var count: Int

  static let shape = Shape<ShareView>(
    "share", about: "一个整体中的一份, 条形图和图例各用一次",
    [
      .text("state", "样式类, 如 met、missed、missing") { $0.state },
      .text("mark", "记号, 如 ✓ ✗") { $0.mark }, .text("label", "名称") { $0.label },
      .text("count", "个数") { "\($0.count)" },
    ])
}
