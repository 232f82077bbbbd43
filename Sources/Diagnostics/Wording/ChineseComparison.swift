extension Finding {
  /// 各篇报告互相对照时的措辞.
  var comparisonInChinese: Wording {
    let cure = "核对后改正其中一处; 确实如此的, 在 接受 里说明原因"
    switch self {
    case .declaredChange(let indicator, let said, let found):
      return Wording(
        "“\(indicator)” 本篇说比上年增减 \(said.chinese), 两年的报告却相差 \(found.chinese)", cure)
    case .declaredPrevious(let indicator, let said, let found):
      return Wording("“\(indicator)” 本篇说上年是 \(said.chinese), 上年的报告却是 \(found.chinese)", cure)
    case .declaredTarget(let indicator, let said, let found):
      return Wording("“\(indicator)” 本篇说目标是 \(said.chinese), 计划里却是 \(found.chinese)", cure)
    case .computedDiffers(let indicator, let said, let computed, .halves):
      return Wording(
        "“\(indicator)” 全年报的是 \(said.chinese), 按半年或季度的报告却是 \(computed.chinese)", cure)
    case .computedDiffers(let indicator, let said, let computed, .ratio):
      return Wording(
        "“\(indicator)” 报的是 \(said.chinese), 用分子和分母算出来却是 \(computed.chinese)", cure)
    case .parentBelowChildren(let indicator, let said, let sum, let children):
      return Wording(
        "“\(indicator)” 本单位报 \(said.chinese), \(children) 个下级加起来却是 \(sum.chinese)",
        "上级的数应当包括下级, 核对后改正; 只报本级的, 写上 口径: 本级")
    case .partsExceedWhole(let indicator, let whole, let sum):
      return Wording(
        "“\(indicator)” 的总数是 \(whole.chinese), 其中各项加起来却是 \(sum.chinese)",
        "核对后改正; 各项本来有重叠的, 在 接受 里说明原因")
    case .rateWithoutParts(let indicator, .definition):
      return Wording(
        "“\(indicator)” 没有写明由什么除以什么, 下级报的比率不能汇总",
        "在这个指标下面补上 分子 和 分母; 不用汇总的, 写上 汇总: 不汇总")
    case .rateWithoutParts(let indicator, .figures(let numerator, let denominator, let units)):
      return Wording(
        "“\(indicator)” 不能汇总: \(units) 个单位报了比率, 没有报全 “\(numerator)” 和 “\(denominator)”",
        "在这些单位的报告里补上这两项的数")
    case .measureChanged(let indicator, let before, let now):
      return Wording(
        "“\(indicator)” 上年以 \(before) 计, 本篇以 \(now) 计, 两年不能比较",
        "用同一个计量单位; 统计的东西变了的, 另设一个指标")
    case .unitOutsideYears(let event, let date): return outside(event, date)
    case .figureJump(let indicator, let before, let now, let times):
      return Wording(
        "“\(indicator)” 上年是 \(before.chinese), 本篇是 \(now.chinese), 相差约 \(times) 倍",
        "看看是不是多写、漏写了 “万” 或一个零; 确实如此的, 在 接受 里说明原因")
    case .asOfBehind(let asOf, let newest):
      return Wording(
        "报送情况截至 \(asOf), 却已有 \(newest) 收到的报告",
        "把日期改到最近; 有意停在那一天的, 在 接受 里说明原因")
    default: return Wording("")
    }
  }

  private func outside(_ event: UnitEvent, _ date: String) -> Wording {
    switch event {
    case .reportBeforeOpening:
      Wording("这个单位 \(date) 才成立, 这篇报告却是以前的", "核对报告的年度, 或改正 unit.md 里的 成立")
    case .reportAfterClosing:
      Wording("这个单位 \(date) 已经撤销, 这篇报告却是以后的", "核对报告的年度, 或改正 unit.md 里的 撤销")
    case .renamedAfterClosing:
      Wording("这个单位 \(date) 已经撤销, 却写着以后更名", "核对 更名 和 撤销 的日期")
    case .movedAfterClosing:
      Wording("这个单位 \(date) 已经撤销, 却写着以后才离开原上级", "核对 曾隶属 和 撤销 的日期")
    }
  }
}

extension ValueWord {
  /// `约300人`, `至少95%`.
  fileprivate var chinese: String {
    let word =
      switch sense {
      case .exact: ""
      case .about: "约"
      case .over: "超过"
      case .under: "不到"
      case .atLeast: "至少"
      case .atMost: "至多"
      }
    return word + text + measure
  }
}
