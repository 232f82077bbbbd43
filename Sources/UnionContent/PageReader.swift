import Diagnostics
import FrontMatter
import Markdown
import UnionModel

/// Reads a free page of `content/pages/`.
struct PageReader: Sendable {
  let language: String

  private enum Key: Sendable, Hashable {
    case title, lang, weight, slug, aliases, draft, summary, accept
  }
  private static let keys = Keys<Key>([
    (.title, ["标题", "title"]), (.lang, ["语言", "lang", "language"]),
    (.weight, ["排序", "weight"]), (.slug, ["网址名", "slug"]), (.aliases, ["旧网址", "aliases"]),
    (.draft, ["草稿", "draft"]), (.summary, ["摘要", "summary"]), (.accept, ["接受", "accept"]),
  ])

  /// What was read: no page for a draft that is not wanted.
  func read(_ source: SourceText, path: String, address: String, drafts: Bool) -> (
    page: FreePage?, accepts: [Acceptance], problems: [Problem]
  ) {
    let matter = MatterReader.readReport(source)
    var fields = Fields(source)
    fields.problems = matter.problems
    let body = MarkdownReader.read(source, from: matter.bodyStart)
    fields.problems += body.problems
    var page = FreePage(
      address: address, title: "", language: language, weight: 0, body: body, source: path)
    var isDraft = false
    var accepts: [Acceptance] = []
    for entry in matter.entries {
      switch Self.keys.key(named: entry.key) {
      case .title: page.title = fields.text(entry) ?? ""
      case .lang: page.language = fields.text(entry) ?? language
      case .weight: page.weight = fields.whole(entry) ?? 0
      case .slug:
        guard let slug = fields.addressPart(entry) else { continue }
        page.address = (address.split(separator: "/").dropLast() + [slug[...]]).joined(
          separator: "/")
      case .aliases: page.aliases = AliasText.read(entry, &fields)
      case .draft: isDraft = fields.flag(entry) ?? false
      case .accept: accepts += Acceptance.read(entry, &fields)
      case .summary: break
      case nil: fields.unknownKey(entry, known: Self.keys.names)
      }
    }
    fields.problems += PersonalDataSearch.problems(in: source, accepting: accepts)
    if page.title.isEmpty {
      page.title = body.headings.first?.text ?? ReportReader.stem(of: path)
    }
    return (
      isDraft && !drafts ? nil : page, accepts, Acceptance.filter(fields.problems, accepts)
    )
  }
}
