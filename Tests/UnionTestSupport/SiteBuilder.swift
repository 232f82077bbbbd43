public import Diagnostics
import Parallel
public import UnionContent
public import UnionModel

/// Makes a site in memory, file by file, and loads it.
public struct SiteBuilder: Sendable {
  /// The files so far.
  public var files: [String: String]

  /// A site with two indicators, two topics and no unit.
  public init() {
    files = [
      "site.yml": "title: 测试站\nbase_url: https://example.org/\nlanguage: zh-Hans\n",
      "topics.yml": """
      topics:
        - id: org
          labels: {zh-Hans: 组织建设, en: Organisation}
          headings: [组织建设]
        - id: bargain
          labels: {zh-Hans: 集体协商, en: Collective bargaining}
          headings: [集体协商]

      """,
      "indicators.yml": """
      indicators:
        - id: org.members
          labels: {zh-Hans: 会员人数, en: Members}
          topic: org
          measure: 人
          nature: stock
          rollup: sum
          direction: up
        - id: org.unit_rate
          labels: {zh-Hans: 建会率, en: Union rate}
          topic: org
          measure: "%"
          nature: rate
          rollup: ratio
          direction: up
        - id: bargain.contracts
          labels: {zh-Hans: 集体合同, en: Collective agreements}
          topic: bargain
          measure: 份
          nature: stock
          rollup: sum
          direction: up
        - id: aid.funds
          labels: {zh-Hans: 帮扶资金, en: Aid}
          measure: 元
          nature: flow
          rollup: sum
          direction: neutral

      """,
    ]
  }

  /// The same site with a unit.
  public func unit(_ path: String, _ title: String, _ more: String = "", body: String = "")
    -> SiteBuilder
  {
    with("units/\(path)/unit.md", "---\n标题: \(title)\n\(more)---\n\(body)")
  }

  /// The same site with a report: the lines of its figures, and its text.
  public func report(
    _ unit: String, _ name: String, figures: String = "", more: String = "", body: String = "正文。"
  ) -> SiteBuilder {
    let block =
      figures.isEmpty
      ? "" : "数据:\n" + figures.split(separator: "\n").map { "  \($0)\n" }.joined()
    return with("units/\(unit)/\(name).md", "---\n标题: \(name)\n\(more)\(block)---\n\(body)\n")
  }

  /// The same site with a file.
  public func with(_ path: String, _ text: String) -> SiteBuilder {
    var copy = self
    copy.files[path] = text
    return copy
  }

  /// The loaded site with its problems.
  public func load(drafts: DraftHandling = .leaveOut) async -> (site: Site, problems: [Problem]) {
    guard let loaded = await loaded(drafts: drafts) else {
      return (Site(), [Problem(.contentMissing, file: "content")])
    }
    return (loaded.site, loaded.problems)
  }

  /// Everything that loading gives; nil where it failed.
  public func loaded(drafts: DraftHandling = .leaveOut) async -> ContentLoader.Loaded? {
    do throws(ContentError) {
      let loader = ContentLoader(workers: Workers(count: 2), drafts: drafts)
      return try await loader.load(MemoryContent(files))
    } catch { return nil }
  }

  /// What a person reads of all problems, in Chinese.
  public func messages() async -> String {
    let writer = ProblemText(language: .chinese)
    return await load().problems.map(writer.text).joined()
  }
}
