/// One report as somebody goes on writing it: every version is new.
final class ReportEdit {
  /// A version of it.
  struct Version {
    let text: String
    /// What only the page of this version says.
    let mark: String
  }

  private var lines: [String]
  private var count = 0

  init(of text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text with another number of members.
  func figure() -> Version {
    count += 1
    let number = String(5001 + count)
    if let place = lines.firstIndex(where: { $0.hasPrefix("  org.members: ") }) {
      lines[place] = "  org.members: " + number
    }
    return Version(text: lines.joined(separator: "\n"), mark: number)
  }

  /// The text with another sentence in its first paragraph.
  func sentence() -> Version {
    count += 1
    let sentence = "第\(count)次改稿时补充了这一句。"
    if let place = lines.firstIndex(where: { $0.hasPrefix("## ") }), place + 2 < lines.count {
      lines[place + 2] += sentence
    }
    return Version(text: lines.joined(separator: "\n"), mark: sentence)
  }
}
