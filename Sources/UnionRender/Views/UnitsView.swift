import Mustache

/// The tree of all units.
struct UnitsView: Sendable {
  var frame: FrameView
  var units: [UnitLinkView]

  static let shape = Shape<UnitsView>(
    "units", about: "全部单位",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .list("units", "最上一级单位, 下属单位在 children 里", UnitLinkView.shape) { $0.units },
    ])
}
