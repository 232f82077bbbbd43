/// The annual summary of a unit: front matter with figures, five parts of two paragraphs, a table.
struct InventedReport {
  let unit: String
  let year: Int
  let values: [Int]

  /// The file.
  func bytes(_ random: inout SeededNumbers) -> [UInt8] {
    var text = "---\ntitle: \(year)年\(unit)工作总结\nyear: \(year)\nperiod: annual\nkind: summary\n"
    text += "date: \(year)-12-\(Int.random(in: 10...28, using: &random))\nfigures:\n"
    for (id, value) in zip(InventedFigures.ids, values) { text += "  \(id): \(value)\n" }
    text += "---\n\n"
    let parts = InventedText.parts.shuffled(using: &random).prefix(5)
    for (number, part) in zip("一二三四五", parts) {
      text += "## \(number)、\(part.heading)\n\n"
      let sentences = part.sentences.shuffled(using: &random)
      for half in 0..<2 {
        let chosen = sentences[(half * 3)..<(half * 3 + 3)] + [InventedText.closing(&random)]
        text += chosen.map { InventedText.filled($0, &random) }.joined() + "\n\n"
      }
    }
    text += "| 项目 | 本年 |\n|---|---|\n"
    for (id, value) in zip(InventedFigures.ids, values).prefix(6) {
      text += "| \(id) | \(value) |\n"
    }
    return Array(text.utf8)
  }
}
