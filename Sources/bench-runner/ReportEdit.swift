/// One report as somebody goes on writing it: every text is new.
final class ReportEdit {
  private var lines: [String]
  private var count = 0

  init(of text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text with another number of members.
  func figure() -> String {
    count += 1
    if let place = lines.firstIndex(where: { $0.hasPrefix("  org.members: ") }) {
      lines[place] = "  org.members: \(3000 + count)"
    }
    return lines.joined(separator: "\n")
  }

  /// The text with another sentence in its first paragraph.
  func sentence() -> String {
    count += 1
    if let place = lines.firstIndex(where: { $0.hasPrefix("## ") }), place + 2 < lines.count {
      lines[place + 2] += "第\(count)次改稿时补充了这一句。"
    }
    return lines.joined(separator: "\n")
  }
}
