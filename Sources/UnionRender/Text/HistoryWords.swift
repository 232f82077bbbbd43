/// The words of a unit's history.
struct HistoryWords: Sendable {
  private let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  var opened: String { isChinese ? "成立" : "Founded" }
  var closed: String { isChinese ? "撤销" : "Closed" }

  func renamed(_ old: String, _ new: String) -> String {
    isChinese ? "由“\(old)”更名为“\(new)”" : "Renamed from “\(old)” to “\(new)”"
  }

  /// A move from one unit to another; nil is none.
  func moved(_ old: String?, _ new: String?) -> String {
    let none = isChinese ? "直属" : "no unit"
    return isChinese
      ? "隶属关系由\(old ?? none)调整为\(new ?? none)" : "Moved from \(old ?? none) to \(new ?? none)"
  }
}
