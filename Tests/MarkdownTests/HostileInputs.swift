/// Inputs made to be slow: each is a pattern on which some Markdown parser took more than linear
/// time.
struct HostileInputs {
  /// All of them, by name, each about as long as is asked for.
  static func all(size: Int) -> [(name: String, text: String)] {
    HostileInputs(size: size).all
  }

  private let size: Int

  private var all: [(name: String, text: String)] { simple + nested + structured }

  private var simple: [(name: String, text: String)] {
    [
      ("nested images without text", fill("![[]()")),
      ("many quotes, then lines", String(repeating: ">", count: size) + "\n" + fill("a\n")),
      ("forty quotes, then lines", String(repeating: ">", count: 40) + "a\n" + fill("a\n")),
      ("quotes on every line", fill(String(repeating: "> ", count: 45) + "a\n")),
      ("bullets on one line", fill("- ") + "a"),
      ("bullets on one line with stars", fill("* ") + "a"),
      ("numbers on one line", fill("1. ") + "a"),
      (
        "bullets ever deeper",
        (0..<440).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
      ),
      ("quotes ever deeper", (0..<440).map { String(repeating: ">", count: $0) + "a\n" }.joined()),
      ("bullets and blank lines", fill("- a\n\n\n\n")),
      ("open brackets", fill("[")),
      ("open brackets with letters", fill("[a")),
      ("closing brackets", fill("]")),
      ("nested brackets", fill("[", half: true) + fill("]", half: true)),
      ("links without end", fill("[a](b")),
      ("links with angles without end", fill("[a](<b")),
      ("open images", fill("![")),
      ("open images with links", fill("![[a](b)")),
      ("stars and underscores", fill("*a_ ")),
      ("open strong", fill("**a ")),
      ("open and closing emphasis", fill("a**b" + "c* ")),
      ("emphasis nested", fill("*a **a ", half: true) + fill("b** b* ", half: true)),
      ("long runs of stars", fill("*") + "a" + fill("*")),
      ("runs of stars of rising length", rising("*")),
      ("underscores", fill("_a _")),
      ("tildes", fill("~~a ")),
      ("tildes that close nothing", fill("a~~ ")),
      ("backticks of rising length", rising("`")),
      ("backticks of rising length, reversed", String(rising("`").reversed())),
      ("lone backticks", fill("a`b``")),
    ]
  }

  private var nested: [(name: String, text: String)] {
    [
      ("comments without end", fill("<!--a")),
      ("comments without end, on lines", fill("<!--a\n")),
      ("instructions without end", fill("<?a")),
      ("instructions on lines", fill("a <?\n")),
      ("declarations without end", fill("<!A ")),
      ("CDATA without end", fill("a <![CDATA[")),
      ("tags without end", fill("<a b=\"")),
      ("tags with spaces", fill("<a ")),
      ("dropped tags", fill("a <b>x</b> ")),
      ("dropped tags on lines", fill("<b>x</i>\n\n")),
      ("dropped tags in one block", "<div>\n" + fill("<b>x</i>\n")),
      (
        "a table with thousands of columns",
        fill("|a", half: true) + "|\n" + fill("|-", half: true) + "|\n"
      ),
      ("a table with short rows", columns(50) + fill("|\n")),
      ("a table with short rows of letters", columns(50) + fill("a\n")),
      ("delimiter rows", "| a |\n" + fill("|-|-|\n")),
      ("delimiter rows of one column", "a\n" + fill("|-\n:-\n")),
      ("lines before a table", fill("a\n") + "|a|\n|-|\n"),
      ("bars", fill("|") + "\n|-|\n"),
      ("escaped bars", "|a|\n|-|\n" + fill("\\|")),
      ("one reference often", reference(10_000) + fill("[a] ")),
      ("one reference with a long title often", "[a]: b '" + fill("x") + "'\n\n" + fill("[a] ")),
      ("one short reference often", reference(60) + fill("[a]\n\n")),
      ("many definitions", (0..<9_000).map { "[a\($0)]: b\n" }.joined()),
      ("one definition repeated", fill("[a]: b\n")),
      ("a definition over lines", "[a]: " + fill("b\n") + fill("[a]: ")),
      ("one footnote often", "[^1]: a\n\n" + fill("[^1]")),
      ("one footnote often, in paragraphs", "[^1]: a\n\n" + fill("[^1]\n\n")),
      ("many footnotes", (0..<4_000).map { "[^\($0)]: a\n\n[^\($0)]\n\n" }.joined()),
      (
        "footnotes in footnotes", (0..<6_000).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + "[^0]"
      ),
      ("footnotes nested", fill("[^a]: ") + "b"),
    ]
  }

  private var structured: [(name: String, text: String)] {
    [
      ("entities", fill("&amp;")),
      ("half entities", fill("&a")),
      ("numbers of entities", fill("&#9999999;")),
      ("one long line", fill("汉")),
      ("one long line of words", fill("a ")),
      ("short lines", fill("a\n")),
      ("lines between Chinese", fill("汉\n")),
      ("hard breaks", fill("a  \n")),
      ("escapes", fill("\\*")),
      ("headings, all alike", fill("# a\n")),
      ("headings with setext lines", fill("a\n-\n")),
      ("a heading with marks", "# " + fill("*a* ")),
      ("bare addresses", fill("http://a.cn/ ")),
      ("bare addresses in one", fill("http://")),
      ("bare addresses with brackets", "http://a.cn/" + fill("(") + fill(")")),
      ("bare addresses with punctuation", fill("www.a.cn.,.,")),
      ("unsafe links", fill("[a](javascript:b) ")),
      ("unsafe links in paragraphs", fill("[a](javascript:b)\n\n")),
      ("figures", fill("[1](figure:a)\n\n")),
      ("links with equal words", fill("[甲] [甲](b)\n")),
      ("Chinese emphasis", fill("**真，**她")),
      ("Chinese emphasis in paragraphs", fill("**真，**她\n\n")),
      ("Chinese emphasis that never closes", fill("他**“")),
      ("carriage returns", fill("a\r")),
      ("carriage returns and brackets", fill("[\r")),
      ("NUL", fill("\u{0}")),
      ("tabs", fill("\t- a\n")),
      ("code fences", fill("```\n~~~\n")),
      ("rules", fill("- - -\n")),
      ("autolinks", fill("<http://a.cn/[> ")),
      ("a block in small paragraphs", fill(String(repeating: "![[]()", count: 400) + "\n\n")),
      ("tables with links", columns(2) + fill("|[a](b)|![[]()|\n")),
    ]
  }

  private func fill(_ pattern: String, half: Bool = false) -> String {
    String(repeating: pattern, count: (half ? size / 2 : size) / pattern.utf8.count)
  }

  private func rising(_ mark: String) -> String {
    (1..<440).map { "a" + String(repeating: mark, count: $0) }.joined()
  }

  private func columns(_ count: Int) -> String {
    let row = String(repeating: "|a", count: count) + "|\n"
    return row + row.replacing("a", with: "-")
  }

  private func reference(_ length: Int) -> String {
    "[a]: /" + String(repeating: "b", count: length) + "\n\n"
  }
}
