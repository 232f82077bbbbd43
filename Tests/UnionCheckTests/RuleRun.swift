import Diagnostics
import Parallel
import Testing
import UnionContent
import UnionTestSupport

@testable import UnionCheck

extension SiteBuilder {
  /// What a rule tells of the site, as a person reads it. The site must have no other problem.
  func told(by rule: any SiteRule, language: Language = .chinese) async throws -> String {
    let loaded = try #require(await loaded())
    #expect(loaded.problems.map(\.finding.rule) == [])
    let content = MemoryContent(files)
    let problems = await SiteCheck.problems(
      of: loaded.site, loaded.notes, rules: [rule], Workers(count: 2)
    ) { content.text($0) }
    return problems.sorted().map(ProblemText(language: language).text).joined()
  }

  /// A town with two enterprises.
  static let town = SiteBuilder().unit("town", "镇工会").unit("town/a", "甲工会").unit("town/b", "乙工会")

  /// The same site with the catalogue changed.
  func catalogue(_ old: String, _ new: String) -> SiteBuilder {
    var text = files["indicators.yml"] ?? ""
    if let found = text.firstRange(of: old) { text.replaceSubrange(found, with: new) }
    return with("indicators.yml", text)
  }
}
