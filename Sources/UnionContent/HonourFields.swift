import Diagnostics
import FrontMatter
import UnionModel

/// Reads the awards of a report: names, or `{名称: …, 级别: …, 颁发: …, 获得者: …, 日期: …}`.
enum HonourFields {
  private enum Key: Sendable, Hashable { case title, level, from, recipient, date }
  private static let keys = Keys<Key>([
    (.title, ["名称", "title", "名稱", "荣誉", "標題", "标题"]), (.level, ["级别", "level", "級別"]),
    (.from, ["颁发", "from", "頒發", "授予", "颁发单位"]),
    (.recipient, ["获得者", "recipient", "獲得者", "获奖者"]), (.date, ["日期", "date"]),
  ])

  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> [Honour] {
    switch entry.value.content {
    case .map(let parts): return honour(parts, entry.value.range, &fields).map { [$0] } ?? []
    case .list(let nodes):
      return nodes.compactMap { node in
        switch node.content {
        case .nothing: return nil
        case .scalar(let text, _): return Honour(title: text)
        case .map(let parts): return honour(parts, node.range, &fields)
        case .list:
          fields.report(.wrongForm(key: entry.key, wanted: .text), node.range)
          return nil
        }
      }
    case .nothing, .scalar: return fields.texts(entry).map { Honour(title: $0) }
    }
  }

  private static func honour(
    _ parts: [MatterEntry], _ range: Range<Int>, _ fields: inout Fields
  ) -> Honour? {
    var honour = Honour(title: "")
    for part in parts {
      switch keys.key(named: part.key) {
      case .title: honour.title = fields.text(part) ?? ""
      case .level: honour.level = fields.text(part)
      case .from: honour.from = fields.text(part)
      case .recipient: honour.recipient = fields.text(part)
      case .date: honour.date = fields.date(part)
      case nil: fields.unknownKey(part, known: keys.names)
      }
    }
    if !honour.title.isEmpty { return honour }
    fields.report(.missingKey("名称"), range)
    return nil
  }
}
