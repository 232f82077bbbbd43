import CCMarkGFM

/// Where in a table the walk is.
struct TableState {
  /// How each column is aligned: `l`, `c`, `r` or 0.
  var alignments: [UInt8] = []
  /// The column of the next cell.
  var column = 0
  /// Whether the row is the heading.
  var isInHead = false
  /// Whether `<tbody>` is open.
  var isInBody = false
}

/// Tables, in safe mode within a box that can be scrolled.
extension TreeRenderer {
  mutating func openTable(_ node: Node) {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    let alignments = cmark_gfm_extensions_get_table_alignments(node)
    openTable(Array(Bytes(start: alignments, count: alignments == nil ? 0 : columns)))
  }

  /// Begins a table with columns that are aligned so.
  mutating func openTable(_ alignments: [UInt8]) {
    table = TableState()
    table.alignments = alignments
    startLine()
    if mode == .safe { html.put("<div class=\"table-scroll\" tabindex=\"0\">") }
    html.put("<table>")
  }

  mutating func closeTable() {
    if table.isInBody {
      startLine()
      html.put("</tbody>")
    }
    startLine()
    html.put("</table>")
    if mode == .safe { html.put("</div>") }
    html.append(0x0A)
  }

  mutating func openRow(isHead: Bool) {
    startLine()
    table.column = 0
    table.isInHead = isHead
    if table.isInHead {
      html.put("<thead>\n")
    } else if !table.isInBody {
      html.put("<tbody>\n")
      table.isInBody = true
    }
    html.put("<tr>")
  }

  mutating func closeRow() {
    startLine()
    html.put("</tr>")
    guard table.isInHead else { return }
    html.put("\n</thead>")
    table.isInHead = false
  }

  mutating func openCell() {
    startLine()
    html.put(table.isInHead ? "<th" : "<td")
    let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
    table.column += 1
    // HTML has no `align` any more; the style sheet knows the classes.
    if alignment != 0 { html.put(mode == .safe ? " class=\"align-" : " align=\"") }
    switch alignment {
    case UInt8(ascii: "l"): html.put("left\"")
    case UInt8(ascii: "c"): html.put("center\"")
    case UInt8(ascii: "r"): html.put("right\"")
    default: break
    }
    html.put(">")
  }

  mutating func closeCell() {
    html.put(table.isInHead ? "</th>" : "</td>")
  }
}
