import Markdown
import UnionModel

/// Reads what a plan sets down by months from its text: under headings that are months (七、八月份), in
/// lines that are (三月份：), in items that begin with one (3月：……), and in tables whose first column
/// is one.
struct MonthSections {
  let body: MarkdownDocument
  let year: Int

  /// Adds the months of the text to those of the front matter, which count before it.
  func add(to report: inout Report) {
    guard report.kind == .plan, hasMonths else { return }
    let told = report.months
    var plans = told
    for plan in merged() where !told.contains(where: { $0.covers(plan) }) { plans.append(plan) }
    report.months = MonthPlan.sorted(plans)
  }

  // MARK: Whether it is worth the search

  /// Whether a block begins with months: most plans name none, and are not taken apart.
  private var hasMonths: Bool {
    body.html.withUnsafeBufferPointer { html in
      var index = 0
      while index + 2 < html.count {
        // 月
        if html[index] == 0xE6, html[index + 1] == 0x9C, html[index + 2] == 0x88 {
          if beginsBlock(html, index) { return true }
          index += 3
        } else {
          index += 1
        }
      }
      return false
    } || body.headings.contains { EnglishMonths(year: year).months($0.text) != nil }
  }

  /// Whether nothing but numbers and their marks stands between an offset and the tag before it.
  private func beginsBlock(_ html: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    var index = offset
    while index > 0, offset - index < 48 {
      index -= 1
      if html[index] == UInt8(ascii: ">") || html[index] == UInt8(ascii: "\n") { return true }
      if html[index] == UInt8(ascii: "<") { return false }
    }
    return false
  }

  // MARK: Finding months

  /// A stretch of months with what stands under it.
  private struct Found {
    var stretches: [MonthStretch]
    /// The months where the number before them is one of a list: 二、三月份 as March.
    var otherwise: [MonthStretch]?
    var heading: Int?
    var level: Int?
    var blocks: [TextBlock] = []
    /// What stands on the same line.
    var tasks: [String] = []
  }

  private func found() -> [Found] {
    var all: [Found] = []
    var heading = -1
    var isOpen = false
    var table = MonthTable()
    for block in body.blocks {
      if case .cell = block.kind {
      } else if table.end() {
        // What follows a table is about all of it, not about its last month.
        isOpen = false
      }
      if case .heading(let level) = block.kind {
        heading += 1
        if let reading = reading(block.text) {
          all.append(
            Found(
              stretches: reading.stretches, otherwise: reading.otherwise, heading: heading,
              level: level))
          isOpen = true
        } else if let open = all.last?.level, level > open, isOpen {
          continue  // a heading within the month
        } else {
          isOpen = false
        }
      } else if case .cell(let column) = block.kind {
        if column == 0 {
          isOpen = take(row: block, heading, &all)
          table.beginRow(isOfMonths: isOpen)
        } else if !isOpen {
          table.name(column, block.text)
        } else if table.holdsTasks(column) {
          all[all.count - 1].tasks += Self.lines(block.text)
        }
      } else if let line = line(block.text) {
        all.append(
          Found(
            stretches: line.months.stretches, otherwise: line.months.otherwise,
            heading: heading >= 0 ? heading : nil, tasks: line.tasks))
        isOpen = true
      } else if isOpen {
        all[all.count - 1].blocks.append(block)
      }
    }
    return all
  }

  /// Begins a stretch where the first cell of a row is one.
  private func take(row cell: TextBlock, _ heading: Int, _ all: inout [Found]) -> Bool {
    guard let stretches = MonthText(year: year).months(cell.text) else { return false }
    all.append(Found(stretches: stretches, heading: heading >= 0 ? heading : nil))
    return true
  }

  /// The months of a heading or a line of its own, without a number before them (（五）五月) and with
  /// words like 工作安排 behind; nil where it is more than that.
  private func reading(_ text: String) -> (stretches: [MonthStretch], otherwise: [MonthStretch]?)? {
    let words = Self.withoutTail(text)
    guard words.utf8.count < 64 else { return nil }
    let months = MonthText(year: year)
    let plain = months.months(words)
    let numbered = Self.withoutNumber(words).flatMap(months.months)
    if let plain { return (plain, numbered == plain ? nil : numbered) }
    return numbered.map { ($0, nil) }
  }

  /// `三月份：` alone, or with tasks behind the colon.
  private func line(_ text: String) -> (
    months: (stretches: [MonthStretch], otherwise: [MonthStretch]?), tasks: [String]
  )? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else {
      guard text.utf8.count < 40, text.contains("月"), let months = reading(text) else { return nil }
      return (months, [])
    }
    let name = String(text[..<colon])
    guard name.utf8.count < 48, let months = reading(name) else { return nil }
    return (months, Self.lines(String(text[text.index(after: colon)...])))
  }

  // MARK: Tasks

  /// The stretches with their tasks; those named twice as one.
  private func merged() -> [MonthPlan] {
    var plans: [MonthPlan] = []
    let all = found()
    for (index, found) in all.enumerated() {
      let tasks = found.tasks + Self.tasks(found.blocks)
      guard !tasks.isEmpty else { continue }
      for stretch in Self.certain(index, all) {
        if let same = plans.firstIndex(where: { $0.stretch == stretch }) {
          plans[same].tasks += tasks
        } else {
          plans.append(
            MonthPlan(
              first: stretch.first, last: stretch.last, tasks: tasks, heading: found.heading))
        }
      }
    }
    return plans
  }

  /// 二、三月份 is February and March, unless another stretch has one of the two: then 二 is a number
  /// of the list.
  private static func certain(_ index: Int, _ all: [Found]) -> [MonthStretch] {
    let found = all[index]
    guard let otherwise = found.otherwise else { return found.stretches }
    let months = Set(found.stretches.flatMap(\.months))
    let isShared = all.indices.contains { other in
      other != index && all[other].stretches != found.stretches && all[other].stretches != [.year]
        && !months.isDisjoint(with: all[other].stretches.flatMap(\.months))
    }
    return isShared ? otherwise : found.stretches
  }

  /// The items of a list, or numbered lines, where there are any; else the paragraphs.
  private static func tasks(_ blocks: [TextBlock]) -> [String] {
    let isListed: (TextBlock) -> Bool = { $0.kind == .item || withoutNumber($0.text) != nil }
    let listed = blocks.filter(isListed)
    return (listed.isEmpty ? blocks : listed).map { clean($0.text) }.filter { !$0.isEmpty }
  }

  /// What stands behind a colon: parted by semicolons.
  private static func lines(_ text: String) -> [String] {
    text.split { ";\u{FF1B}".contains($0) }.map { clean(String($0)) }.filter { !$0.isEmpty }
  }

  private static func clean(_ text: String) -> String {
    var text = Fields.trimmed((withoutNumber(text) ?? text)[...])
    while let last = text.last, ";\u{FF1B}。".contains(last) { text.removeLast() }
    return text
  }

  /// What follows a number such as `1、` `（二）` `3.`; nil where there is none.
  private static func withoutNumber(_ text: String) -> String? {
    let letters = Array(text)
    var index = 0
    let isBracketed = letters.first.map { "(（".contains($0) } ?? false
    if isBracketed { index += 1 }
    let start = index
    while index < letters.count, index < start + 4,
      DateText.digit(letters[index]) != nil || ChineseNumeral.isNumeral(letters[index])
    {
      index += 1
    }
    guard index > start, index < letters.count else { return nil }
    guard isBracketed ? ")）".contains(letters[index]) : "、.．)）".contains(letters[index]) else {
      return nil
    }
    let isDecimal = letters[index] == "." && letters.dropFirst(index + 1).first?.isNumber == true
    if isDecimal { return nil }
    return Fields.trimmed(String(letters[(index + 1)...])[...])
  }

  private static func withoutTail(_ text: String) -> String {
    var text = Fields.trimmed(text[...])
    while let last = text.last, ":\u{FF1A}。".contains(last) { text.removeLast() }
    let tails = [
      "工作安排", "工作计划", "工作要点", "工作重点", "主要工作", "重点工作", "主要活动", "活动安排", "工作任务", "工作",
      "活动", "安排", "计划", "任务", "工作計劃", "主要活動", "活動安排", "活動", "計劃", "重點工作", "工作要點",
    ]
    for tail in tails where text.hasSuffix(tail) && text.contains("月") {
      return Fields.trimmed(text.dropLast(tail.count))
    }
    return text
  }
}

extension MonthPlan {
  /// Whether all months of another are among these. The whole year covers only itself: it is what has
  /// no month.
  fileprivate func covers(_ other: MonthPlan) -> Bool {
    if stretch == other.stretch { return true }
    return stretch != .year && Set(stretch.months).isSuperset(of: other.stretch.months)
  }
}
