import Mustache

/// What became of a target, ready to show.
struct OutcomeView: Sendable {
  var state: String
  var mark: String
  var display: String
  var reason: String?

  static let shape = Shape<OutcomeView>(
    "outcome", about: "目标的完成情况",
    [
      .text("state", "met、missed、open、none、pending 或 neutral") { $0.state },
      .text("mark", "记号, 如 ✓ ✗") { $0.mark },
      .text("display", "文字, 如 完成、差2个") { $0.display },
      .text("reason", "为什么不能判断") { $0.reason },
      .flag("met", "是否完成") { $0.state == "met" },
      .flag("missed", "是否没有完成") { $0.state == "missed" },
    ])
}
