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
    table = TableState()
    table.alignments = Array(Bytes(start: alignments, count: alignments == nil ? 0 : columns))
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

  mutating func openRow(_ node: Node) {
    startLine()
    table.column = 0
    table.isInHead = cmark_gfm_extensions_get_table_row_is_header(node) != 0
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

  mutating func openCell(_ node: Node) {
    places.enter(node)
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
}
