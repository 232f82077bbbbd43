/// A unit's own file that somebody goes on writing.
struct EditableUnit {
  /// Lines of front matter.
  var fields: [String]
  /// The introduction.
  var body: String

  /// The file.
  var text: String { "---\n" + fields.map { $0 + "\n" }.joined() + "---\n" + body }

  /// A unit with a title of its own.
  static func random(_ number: Int, _ random: inout SeededGenerator) -> EditableUnit {
    var unit = EditableUnit(fields: ["标题: 第\(number)镇总工会"], body: "\n")
    for _ in 0..<random.number(0...3) { _ = unit.edit(folders: [], &random) }
    return unit
  }

  /// Makes one change, and says which. `folders` are those of other units.
  mutating func edit(folders: [String], _ random: inout SeededGenerator) -> String {
    let number = random.number(1...28)
    if random.once(in: 6), fields.count > 1 {
      return "no field \(fields.remove(at: random.number(1...(fields.count - 1))))"
    }
    if random.once(in: 6) {
      body = random.word("\n", "\n简介第\(number)版, 见[首页](/)。\n", "\n## 历史\(number)\n\n一段话。\n")
      return "introduction"
    }
    if random.once(in: 6) {
      let old = String(fields[0].prefix { $0 != "（" })
      fields[0] = random.once(in: 3) ? old : old + "（\(number)）"
      return fields[0]
    }
    let folder = random.pick(folders) ?? ""
    let field = random.word(
      "简称: 简\(number)", "级别: \(random.word("town", "镇", "enterprise", "county"))",
      "曾用名: [旧名\(number)]", "更名: [{至: 2023-06-\(number), 标题: 老名字\(number)}]",
      "成立: 202\(random.number(0...4))-03-\(number)", "撤销: 2025-0\(random.number(1...9))-\(number)",
      "应报: [\(random.word("annual-summary", "annual-plan", "annual-summary, annual-plan"))]",
      "旧网址: /jiu/unit-\(number)/", "排序: \(number)", "网址名: lu-\(number)",
      folder.isEmpty ? "排序: -\(number)" : "计入: \(folder)")
    fields.removeAll {
      EditableReport.name(of: $0) == EditableReport.name(of: field)
    }
    fields.append(field)
    return "field \(field)"
  }
}
