import Diagnostics
import FrontMatter
import UnionModel

/// Reads what a report says of standards: `{星级工会: 五星, 职工书屋: 是}`, or the names of those
/// reached.
enum StandardFields {
  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> [Standard] {
    var standards: [Standard] = []
    func add(_ standard: Standard, _ range: Range<Int>) {
      if standards.contains(where: { $0.name == standard.name }) {
        fields.report(.saidTwice(key: entry.key, name: standard.name), range)
      } else {
        standards.append(standard)
      }
    }
    func addAll(_ parts: [MatterEntry]) {
      for part in parts {
        // Nothing behind the colon says nothing.
        guard let text = fields.text(part), !text.isEmpty else { continue }
        add(Standard(name: part.key, state: state(text)), part.keyRange)
      }
    }
    switch entry.value.content {
    case .map(let parts): addAll(parts)
    case .list(let nodes):
      for node in nodes {
        switch node.content {
        case .nothing: continue
        case .scalar(let text, _): add(Standard(name: text, state: .reached), node.range)
        case .map(let parts): addAll(parts)
        case .list: fields.report(.wrongForm(key: entry.key, wanted: .text), node.range)
        }
      }
    case .nothing, .scalar:
      for name in fields.texts(entry) {
        add(Standard(name: name, state: .reached), entry.value.range)
      }
    }
    return standards
  }

  /// 是 and 否 in their words; anything else is the grade as written.
  static func state(_ text: String) -> Standard.State {
    switch text.lowercased() {
    case "是", "达标", "已达标", "達標", "已達標", "对", "通过", "已通过", "yes", "true", "on", "reached": .reached
    case "否", "不", "未达标", "不达标", "未達標", "不達標", "未通过", "没有", "no", "false", "off", "not reached":
      .notReached
    default: .grade(text)
    }
  }
}
