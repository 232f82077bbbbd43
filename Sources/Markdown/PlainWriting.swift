import CCMarkGFM

/// Blocks that the parser does not see.
extension TreeRenderer {
  /// The run that a paragraph of the skeleton stands for. They come in order.
  func plainRun(at paragraph: Node) -> Skeleton.Run? {
    guard let skeleton = places.origin.skeleton, plainRuns < skeleton.runs.count else { return nil }
    let run = skeleton.runs[plainRuns]
    return Int(cmark_node_get_start_line(paragraph)) == run.line ? run : nil
  }

  /// Writes a run of plain blocks.
  mutating func write(_ run: Skeleton.Run) {
    plainRuns += 1
    guard let blocks = places.origin.skeleton?.blocks else { return }
    for index in run.blocks {
      let block = blocks[index]
      switch block.kind {
      case .paragraph: writeParagraph(block)
      case .heading(let level): writeHeading(block, level)
      case .tableHead:
        // The line under it tells of the columns.
        if index + 1 < blocks.count { openTable(blocks[index + 1].alignments(places.origin.body)) }
        writeRow(block, isHead: true)
      case .tableRule, .tableRow:
        if case .tableRow = block.kind { writeRow(block, isHead: false) }
        if index + 1 == run.blocks.upperBound || !blocks[index + 1].goesOn { closeTable() }
      }
    }
  }

  private mutating func writeParagraph(_ block: PlainBlock) {
    excerpt.open()
    startLine()
    html.put("<p>")
    excerptAdd(places.origin.body.part(block.words))
    write(block.words, of: block)
    html.put("</p>\n")
    excerpt.close()
  }

  private mutating func writeHeading(_ block: PlainBlock, _ level: Int) {
    let start = places.origin.bodyStart
    openHeading(
      level, words: plain(places.origin.body.part(block.words)),
      at: start + block.line.lowerBound..<start + block.line.upperBound, isNested: false)
    write(block.words, of: block)
    closeHeading(level)
  }

  private mutating func writeRow(_ row: PlainBlock, isHead: Bool) {
    openRow(isHead: isHead)
    for cell in PlainBlock.Cells(places.origin.body, row.words) {
      openCell()
      write(cell, of: row)
      closeCell()
    }
    closeRow()
  }

  private mutating func write(_ words: Range<Int>, of block: PlainBlock) {
    let words = places.origin.body.part(words)
    if block.isEscaped || !places.origin.marks.isEmpty {
      putEscaped(words)
    } else {
      html.append(contentsOf: words)
    }
  }
}
