import FrontMatter

/// Where the bare figures of a block of figures or targets stand. Eleven digits there are a sum, not the
/// number of a telephone, unless the name of the figure says otherwise.
enum AmountPlaces {
  /// The places in an entry and in those inside it.
  static func places(in entry: MatterEntry) -> [Range<Int>] {
    let name = entry.key.lowercased()
    if otherNames.contains(where: name.contains) { return [] }
    switch entry.value.content {
    case .map(let entries): return entries.flatMap(places)
    case .list(let nodes):
      return nodes.flatMap { places(in: .init(key: "", keyRange: 0..<0, value: $0)) }
    case .scalar(let text, _):
      return text.utf8.count >= 11 && text.allSatisfy(\.isWholeNumber) ? [entry.value.range] : []
    case .nothing: return []
    }
  }

  private static let otherNames = [
    "电话", "手机", "联系", "号码", "卡号", "账号", "帐号", "note", "说明", "phone", "mobile", "tel",
  ]
}
