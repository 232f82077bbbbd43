import FrontMatter

/// Where the bare figures of a block of figures or targets stand. Eleven digits there are a sum, not the
/// number of a telephone, unless the name of the figure says otherwise.
enum AmountPlaces {
  /// The places in an entry and in those inside it.
  static func places(in entry: MatterEntry) -> [Range<Int>] {
    // Hardly any figure has so many digits; only of those that do the names are looked at.
    let found = places(in: entry.value)
    if found.isEmpty { return found }
    let name = entry.key.lowercased()
    return otherNames.contains(where: name.contains) ? [] : found
  }

  private static func places(in value: MatterNode) -> [Range<Int>] {
    switch value.content {
    case .map(let entries): return entries.flatMap { places(in: $0) }
    case .list(let nodes): return nodes.flatMap { places(in: $0) }
    case .scalar(let text, _):
      return text.utf8.count >= 11 && text.allSatisfy(\.isWholeNumber) ? [value.range] : []
    case .nothing: return []
    }
  }

  private static let otherNames = [
    "电话", "手机", "联系", "号码", "卡号", "账号", "帐号", "note", "说明", "phone", "mobile", "tel",
  ]
}
