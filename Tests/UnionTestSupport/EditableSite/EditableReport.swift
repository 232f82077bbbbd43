/// A report that somebody goes on writing.
struct EditableReport {
  /// Lines of front matter, without figures and targets.
  var fields: [String]
  /// Lines below `数据:`.
  var figures: [String]
  /// Lines below `目标:`.
  var targets: [String]
  /// Lines below `下期目标:`.
  var nextTargets: [String]
  /// Blocks of the text, with empty lines between them.
  var blocks: [String]
  /// How lines end.
  var newline = "\n"

  /// The file.
  var text: String {
    var lines = ["---"] + fields
    for (name, values) in [("数据", figures), ("目标", targets), ("下期目标", nextTargets)]
    where !values.isEmpty {
      lines += ["\(name):"] + values.map { "  " + $0 }
    }
    lines += ["---", "", blocks.joined(separator: "\n\n")]
    let text = lines.joined(separator: "\n") + "\n"
    return newline == "\n"
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: newline)
  }
}

/// What random reports are made of.
struct ReportWords {
  /// Names of indicators as front matter writes them, with one that no catalogue has. Those that the
  /// text gives are others, so that what both say is not mostly a contradiction.
  static let indicators = [
    "会员人数", "org.covered", "org.eligible", "建会率", "集体合同", "帮扶资金", "培训人次",
    "文体活动", "户外驿站",
  ]

  /// A value for an indicator.
  static func value(of indicator: String, _ random: inout SeededGenerator) -> String {
    let number = random.number(1...9000)
    if indicator == "建会率" { return random.word("\(number % 100)%", "约\(number % 90)%", "缺") }
    if indicator == "帮扶资金" {
      return random.word("\(number)", "3.\(number % 10)万元", "约\(number)", "\(number)元", "0")
    }
    return random.word(
      "\(number)", "\(number)", "\(number)", "约\(number)", "\(number)余", "至少\(number)",
      "不超过\(number)", "近\(number)", "\(number)-\(number + 5)", "0", "缺",
      "{值: \(number + 9), 说明: 第\(number)号说明}",
      "{值: \(number + 100), 其中: {甲: \(number), 乙: 100}}")
  }

  /// A line of figures.
  static func figure(_ random: inout SeededGenerator) -> String {
    let indicator = random.pick(indicators) ?? ""
    return "\(indicator): " + value(of: indicator, &random)
  }

  /// A field that a report may have besides its title.
  static func field(_ random: inout SeededGenerator) -> String {
    let number = random.number(1...28)
    let year = random.number(2022...2026)
    return random.word(
      "日期: \(year)-\(random.number(10...12))-\(number)",
      "收到: \(year)-0\(random.number(1...9))-\(number)",
      "摘要: 第\(number)份摘要, <平稳> & 有序", "标签: [示范, 标签\(number % 4)]", "口径: 本级", "累计: 是",
      "草稿: 是", "排序: \(number)", "旧网址: /jiu/\(number)/",
      "旧网址: [/jiu/\(number)/, jiu/page-\(number).html]",
      "语言: en", "网址名: bie-\(number)",
      "荣誉: [县先进工会\(number)]",
      "荣誉: [{名称: 省模范职工之家\(number), 级别: 省级, 颁发: 省总工会}, {名称: 工人先锋号, 级别: 市级}]",
      "达标: {星级工会: \(random.word("五星", "四星")), 职工书屋: \(random.word("是", "否"))}",
      "达标: [职工书屋, 六有工会]", "月历: {3月: 女职工活动\(number), 全年: 信息更新, 七、八月份: [送清凉, 培训]}",
      "接受: [{规则: indicator-unknown, 原因: 只有本镇有这一项}]")
  }

  /// A block of text. `files` are those that it may lead to, as written in an address.
  static func block(_ files: [String], _ random: inout SeededGenerator) -> String {
    let number = random.number(1...900)
    let file = random.pick(files) ?? "名单.csv"
    return random.word(
      "## 一、组织建设", "## 二、集体协商工作", "## 三、帮扶与慰问", "## 四、存在的问题", "## 五、下一步打算",
      "### 三月份", "### 小标题\(number)", "办了\(number)件实事, 回访以后都说好。", "职工提的\(number)条意见逐条有了回音。",
      "新建工会[\(number)家](figure:新建工会数)。", "比上年增加[\(number)家](figure:新建工会数.change)。",
      "慰问[\(number)人次](figure:慰问人次), 目标是[\(number + 40)人次](figure:慰问人次.target)。",
      "详见[这里](<\(file)>)。", "见[单位](../)和[指标](/indicators/org.members/)、[首页](/)。",
      "| 项目 | 数 |\n|---|---|\n| 甲 | \(number) |", "- 送清凉\(number)次\n- [ ] 补台账\n- [x] 换届",
      "有注\(number)。[^a]\n\n[^a]: 注文\(number)。", "~~作废的\(number)~~ **重点，**照办。",
      "![照片](<photo.jpg>)", "1. 甲\n2. 乙\(number)", "> 引文\(number)\n> 第二行")
  }
}

extension EditableReport {
  /// Adds a block, in the place of another if one is named; not a second one that tags a figure.
  mutating func add(_ block: String, at place: Int, replacing: Bool = false) {
    var rest = blocks
    if replacing { rest.remove(at: place) }
    let tag = block.firstRange(of: "(figure:").map { block[$0.lowerBound...].prefix { $0 != ")" } }
    if let tag, rest.contains(where: { $0.contains(tag) }) { return }
    rest.insert(block, at: place)
    blocks = rest
  }

  /// A report of a year.
  static func random(year: Int, files: [String], _ random: inout SeededGenerator) -> EditableReport
  {
    var fields = ["标题: \(year)年第\(random.number(1...99))号报告"]
    for _ in 0..<random.number(0...4) {
      let field = ReportWords.field(&random)
      if !fields.contains(where: { name(of: $0) == name(of: field) }) { fields.append(field) }
    }
    func lines(_ most: Int, _ random: inout SeededGenerator) -> [String] {
      var lines: [String] = []
      for _ in 0..<random.number(0...most) {
        let line = ReportWords.figure(&random)
        if !lines.contains(where: { name(of: $0) == name(of: line) }) { lines.append(line) }
      }
      return lines
    }
    var report = EditableReport(
      fields: fields, figures: lines(7, &random), targets: lines(3, &random),
      nextTargets: random.once(in: 2) ? lines(2, &random) : [], blocks: [])
    for _ in 0..<random.number(2...7) {
      report.add(ReportWords.block(files, &random), at: report.blocks.count)
    }
    return report
  }

  /// The name in a line of front matter.
  static func name(of line: String) -> Substring { line.prefix { $0 != ":" } }

  /// Makes one change, and says which.
  mutating func edit(files: [String], _ random: inout SeededGenerator) -> String {
    switch random.number(1...14) {
    case 1, 2, 3:
      guard let place = figures.indices.randomElement(using: &random) else { fallthrough }
      let name = String(Self.name(of: figures[place]))
      figures[place] = name + ": " + ReportWords.value(of: name, &random)
      return "figure \(figures[place])"
    case 4:
      let line = ReportWords.figure(&random)
      figures.removeAll { Self.name(of: $0) == Self.name(of: line) }
      figures.insert(line, at: random.number(0...figures.count))
      return "new figure \(line)"
    case 5:
      guard !figures.isEmpty else { return "no figure to remove" }
      return "no figure \(figures.remove(at: random.number(0...(figures.count - 1))))"
    case 6:
      let line = ReportWords.figure(&random)
      if random.once(in: 3) {
        nextTargets = [line]
      } else {
        targets.removeAll { Self.name(of: $0) == Self.name(of: line) }
        targets.append(line)
      }
      return "target \(line)"
    case 7:
      if !targets.isEmpty { targets.removeLast() } else { nextTargets = [] }
      return "a target less"
    case 8, 9:
      let field = ReportWords.field(&random)
      fields.removeAll { Self.name(of: $0) == Self.name(of: field) }
      fields.append(field)
      return "field \(field)"
    case 10:
      guard fields.count > 1 else { return "no field to remove" }
      return "no field \(fields.remove(at: random.number(1...(fields.count - 1))))"
    case 11:
      fields[0] = "标题: 改过的标题\(random.number(1...99))"
      return fields[0]
    case 12:
      newline = newline == "\n" ? "\r\n" : "\n"
      return "other line ends"
    case 13:
      guard blocks.count > 1 else { return "no block to remove" }
      return "no block \(blocks.remove(at: random.number(0...(blocks.count - 1))))"
    default:
      let block = ReportWords.block(files, &random)
      if random.once(in: 2), let place = blocks.indices.randomElement(using: &random) {
        add(block, at: place, replacing: true)
      } else {
        add(block, at: random.number(0...blocks.count))
      }
      return "block \(block)"
    }
  }

  /// Makes a mistake that stops a build, and says which.
  mutating func spoil(_ random: inout SeededGenerator) -> String {
    let line = random.word("类形: 总结", "日期: 13月40日", "草稿: 也许")
    fields.removeAll { Self.name(of: $0) == Self.name(of: line) }
    fields.append(line)
    return "mistake \(line)"
  }
}
