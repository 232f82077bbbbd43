import Diagnostics
import FrontMatter
import UnionModel

/// Reads `site.yml`.
enum SiteFileReader {
  private enum Key: Sendable, Hashable {
    case title, baseURL, language, organisation, description, footer, due, asOf, currency, pages
    case publish, write, id, accept, headlines
  }

  private static let keys = Keys<Key>([
    (.title, ["标题", "title", "站名"]), (.baseURL, ["网址", "base_url"]),
    (.language, ["语言", "language", "lang"]), (.organisation, ["主办单位", "organisation"]),
    (.description, ["简介", "description"]), (.footer, ["页脚", "footer"]),
    (.due, ["截止", "due", "due_dates"]), (.asOf, ["截至", "as_of"]),
    (.currency, ["币种", "currency"]), (.pages, ["页面", "pages"]), (.publish, ["发布", "publish"]),
    (.write, ["写入", "write"]), (.id, ["站点编号", "id"]), (.accept, ["接受", "accept"]),
    (.headlines, ["首页数据", "headlines"]),
  ])

  /// What the file says.
  struct ReadSite: Sendable {
    var settings: SiteSettings
    /// What it declares to be meant, in any file.
    var accepts: [Acceptance]
    /// Where it says as of which day hand-in is told.
    var asOf: SourceSpan?
    /// Where it names the indicators of the home page, one each of `settings.headlines`.
    var headlines: [SourceSpan]
    var problems: [Problem]
  }

  /// The settings of the file.
  static func read(_ source: SourceText) -> ReadSite {
    let matter = MatterReader.readFields(source)
    var fields = Fields(source)
    fields.problems = matter.problems
    var settings = SiteSettings()
    var id: String?
    var accepts: [Acceptance] = []
    var asOf: SourceSpan?
    var headlines: [SourceSpan] = []
    for entry in matter.entries {
      switch keys.key(named: entry.key) {
      case .title: settings.title = fields.text(entry) ?? settings.title
      case .baseURL: settings.baseURL = baseURL(entry, &fields)
      case .language: settings.language = language(entry, &fields) ?? settings.language
      case .organisation: settings.organisation = fields.text(entry)
      case .description: settings.description = fields.text(entry)
      case .footer: settings.footer = footer(entry, &fields)
      case .due: settings.due = due(entry, &fields)
      case .asOf:
        settings.asOf = fields.date(entry)
        asOf = source.span(entry.value.range)
      case .currency: settings.currency = fields.text(entry) ?? settings.currency
      case .pages: settings.switchedOff = switchedOff(entry, &fields)
      case .write:
        settings.writesInPlace =
          fields.choice(entry, ["swap": false, "in-place": true]) ?? false
      case .id: id = fields.text(entry)
      case .headlines:
        let named = fields.placedTexts(entry)
        settings.headlines = named.map(\.text)
        headlines = named.map { source.span($0.range) }
      case .accept: accepts += Acceptance.read(entry, &fields)
      case .publish: settings.publish = PublishFields.read(entry, &fields)
      case nil: fields.unknownKey(entry, known: keys.names)
      }
    }
    settings.id = id ?? settings.title
    return ReadSite(
      settings: settings, accepts: accepts, asOf: asOf, headlines: headlines,
      problems: Acceptance.filter(fields.problems, accepts))
  }

  /// A language that the program speaks: Chinese in either script, or English.
  private static func language(_ entry: MatterEntry, _ fields: inout Fields) -> String? {
    guard let text = fields.text(entry) else { return nil }
    let known = ["zh", "en"]
    if known.contains(where: { text.lowercased() == $0 || text.lowercased().hasPrefix($0 + "-") }) {
      return text
    }
    let choices = ["zh-Hans", "zh-Hant", "en"]
    fields.report(
      .notOneOf(
        key: entry.key, value: text, choices: choices,
        suggestion: NearMiss.best(for: text, among: choices)),
      entry.value.range)
    return nil
  }

  static func baseURL(_ entry: MatterEntry, _ fields: inout Fields) -> String? {
    guard let text = fields.text(entry) else { return nil }
    guard let url = BaseURL.normalised(text) else {
      fields.report(
        .notOneOf(
          key: entry.key, value: text, choices: ["https://example.org/"], suggestion: nil),
        entry.value.range)
      return nil
    }
    return url
  }

  private enum LineKey: Sendable, Hashable { case text, link, icon }
  private static let lineKeys = Keys<LineKey>([
    (.text, ["text", "文字"]), (.link, ["link", "url", "链接"]), (.icon, ["icon", "图标"]),
  ])

  private static func footer(_ entry: MatterEntry, _ fields: inout Fields) -> [FooterLine] {
    guard case .list(let nodes) = entry.value.content else {
      return fields.text(entry).map { [FooterLine(text: $0)] } ?? []
    }
    return nodes.compactMap { node in
      guard case .map(let parts) = node.content else {
        if case .scalar(let text, _) = node.content { return FooterLine(text: text) }
        fields.report(.wrongForm(key: entry.key, wanted: .text), node.range)
        return nil
      }
      var line = FooterLine(text: "")
      for part in parts {
        switch lineKeys.key(named: part.key) {
        case .text: line.text = fields.text(part) ?? ""
        case .link: line.link = safeLink(part, &fields)
        case .icon:
          line.icon = iconName(part, &fields)
          line.iconPlace = line.icon.map { _ in fields.source.span(part.value.range) }
        case nil: fields.unknownKey(part, known: lineKeys.names)
        }
      }
      return line.text.isEmpty ? nil : line
    }
  }

  /// The foot of the page is on every page; no script may come in through it.
  private static func safeLink(_ entry: MatterEntry, _ fields: inout Fields) -> String? {
    guard let link = fields.text(entry) else { return nil }
    let safe = ["https://", "http://", "mailto:", "tel:"]
    if safe.contains(where: link.lowercased().hasPrefix) { return link }
    // An address inside the site would lead elsewhere from every page; the navigation has those.
    let scheme = link.prefix { !"/?#".contains($0) }
    fields.report(
      scheme.contains(":")
        ? .unsafeLink(link)
        : .notOneOf(
          key: entry.key, value: link,
          choices: ["https://example.org/", "mailto:office@example.org", "tel:12345"],
          suggestion: nil),
      entry.value.range)
    return nil
  }

  /// The name of a picture in `templates/assets/`; its folders may be named, the way there not.
  private static func iconName(_ entry: MatterEntry, _ fields: inout Fields) -> String? {
    guard let name = fields.text(entry) else { return nil }
    let pictures = [".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp"]
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    if pictures.contains(where: name.lowercased().hasSuffix), !name.contains(":"),
      !steps.contains(where: { ["", ".", ".."].contains($0) })
    {
      return name
    }
    fields.report(
      .notOneOf(key: entry.key, value: name, choices: ["beian.png"], suggestion: nil),
      entry.value.range)
    return nil
  }

  private static func due(_ entry: MatterEntry, _ fields: inout Fields) -> [DueDate] {
    var seen: Set<ExpectedReport> = []
    return fields.map(entry).compactMap { part in
      guard
        let report = ExpectedReportText.read(part.key, key: entry.key, part.keyRange, &fields),
        let text = fields.text(part)
      else { return nil }
      guard seen.insert(report).inserted else {
        fields.report(.saidTwice(key: entry.key, name: part.key), part.keyRange)
        return nil
      }
      guard let (month, day) = DateText.monthAndDay(text) else {
        fields.report(
          .notOneOf(key: part.key, value: text, choices: ["01-20", "1月20日"], suggestion: nil),
          part.value.range)
        return nil
      }
      return DueDate(report: report, month: month, day: day)
    }
  }

  private static func switchedOff(
    _ entry: MatterEntry, _ fields: inout Fields
  ) -> Set<PageFamily> {
    var off: Set<PageFamily> = []
    for part in fields.map(entry) {
      guard let family = PageFamily(rawValue: part.key) else {
        fields.unknownKey(part, known: PageFamily.allCases.map(\.rawValue))
        continue
      }
      if fields.flag(part) == false { off.insert(family) }
    }
    return off
  }
}
