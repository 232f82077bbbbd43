/// A file of settings, one line or more to each.
struct EditableLines {
  /// What comes before them.
  var head: String
  /// The settings.
  var lines: [String]

  /// The file.
  var text: String { head + lines.map { $0 + "\n" }.joined() }

  /// Puts a setting in the place of its namesake.
  mutating func set(_ line: String) {
    let name = EditableReport.name(of: line)
    if let place = lines.firstIndex(where: { EditableReport.name(of: $0) == name }) {
      lines[place] = line
    } else {
      lines.append(line)
    }
  }
}

extension EditableLines {
  /// The catalogue of random sites.
  static let catalogue = EditableLines(
    head: "indicators:\n",
    lines: [
      "  - {id: org.members, labels: {zh-Hans: 会员人数, en: Members}, topic: org, measure: 人, nature: stock, direction: up}",
      "  - {id: org.new, labels: {zh-Hans: 新建工会数, en: New}, topic: org, measure: 家, nature: flow, direction: up}",
      "  - {id: org.covered, labels: {zh-Hans: 建会单位}, topic: org, measure: 家, nature: stock}",
      "  - {id: org.eligible, labels: {zh-Hans: 应建单位}, topic: org, measure: 家, nature: stock}",
      "  - {id: org.rate, labels: {zh-Hans: 建会率}, topic: org, measure: '%', nature: rate, rollup: ratio, numerator: org.covered, denominator: org.eligible, direction: up}",
      "  - {id: bargain.contracts, labels: {zh-Hans: 集体合同}, topic: bargain, measure: 份, nature: stock, direction: up, breaks: [{year: 2024}]}",
      "  - {id: aid.funds, labels: {zh-Hans: 帮扶资金}, topic: aid, measure: 元, nature: flow, shown_in: 万}",
      "  - {id: edu.trained, labels: {zh-Hans: 培训人次}, measure: 人次, nature: flow, direction: up}",
      "  - {id: aid.visits, labels: {zh-Hans: 慰问人次}, topic: aid, measure: 人次, nature: flow}",
      "  - {id: culture.events, labels: {zh-Hans: 文体活动}, measure: 次, nature: flow, rollup: list}",
    ])

  /// The topics of random sites.
  static let topics = EditableLines(
    head: "topics:\n",
    lines: [
      "  - {id: org, labels: {zh-Hans: 组织建设}, headings: [组织建设]}",
      "  - {id: bargain, labels: {zh-Hans: 集体协商}, headings: [集体协商]}",
      "  - {id: aid, labels: {zh-Hans: 帮扶}, headings: [帮扶]}",
    ])

  /// Changes a line of the catalogue or of the topics, and says which.
  mutating func editEntry(_ random: inout SeededGenerator) -> String {
    let number = random.number(1...99)
    guard let place = lines.indices.randomElement(using: &random) else { return "nothing" }
    switch random.number(1...6) {
    case 1:
      lines.swapAt(place, 0)
      return "order of entries"
    case 2:
      guard lines.count > 2 else { return "nothing" }
      return "entry gone: \(lines.remove(at: place))"
    case 3:
      let isTopic = head.hasPrefix("topics")
      lines.append(
        isTopic
          ? "  - {id: more\(number), labels: {zh-Hans: 板块\(number)}, headings: [小标题, 打算]}"
          : "  - {id: more.x\(number), labels: {zh-Hans: 指标\(number)}, measure: 个, topic: org}")
      return "entry \(lines[lines.count - 1])"
    default:
      let old = lines[place]
      let swaps = [
        ("direction: up", "direction: down"), ("direction: down", "direction: up"),
        ("nature: flow", "nature: stock"), ("measure: 家", "measure: 个"),
        ("shown_in: 万", "shown_in: 亿"), ("year: 2024", "year: 2023"), ("topic: org", "topic: aid"),
        ("rollup: list", "rollup: sum"), ("headings: [", "headings: [问题, "),
        ("zh-Hans: ", "zh-Hans: 新\(number)"), ("labels: ", "other_labels: [别名\(number)], labels: "),
      ].filter {
        old.contains($0.0)
          && ($0.0 != "labels: " || !head.hasPrefix("topics") && !old.contains("other_labels"))
      }
      guard let swap = random.pick(swaps), let found = old.firstRange(of: swap.0) else {
        return "nothing"
      }
      lines[place] = old.replacingCharacters(in: found, with: swap.1)
      return "entry \(lines[place])"
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
