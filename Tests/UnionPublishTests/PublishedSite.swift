import Diagnostics
import Synchronization
import Testing
import UnionBuild
import UnionModel
import UnionTestSupport

@testable import UnionPublish

/// A small site that is built and published.
final class PublishedSite: Sendable {
  let folder = TestFolder()
  private let state: Mutex<SiteBuilder>

  init(units: Int = 3) {
    var builder = SiteBuilder().with(
      "site.yml", "id: test\ntitle: 测试站\nbase_url: https://union.test/\nlanguage: zh-Hans\n")
    for unit in 0..<units {
      builder = builder.unit("u\(unit)", "第\(unit)工会")
        .report("u\(unit)", "2023-annual-summary", figures: "会员人数: 10\n")
        .report("u\(unit)", "2024-annual-summary", figures: "会员人数: 12\n", body: "第一版。")
    }
    state = Mutex(builder)
    folder.write(builder)
    folder.write("www/.keep", "")
  }

  /// The folder to which it is published.
  var place: String { folder.path + "/www/site" }

  /// The files that readers see.
  var shown: [String: [UInt8]] { folder.files("www/site/current") }

  /// The files as they were built, without the build's own list.
  var built: [String: [UInt8]] { folder.files("public").filter { $0.key != ".unionsite-manifest" } }

  /// Writes a content file.
  func write(_ name: String, _ text: String) { folder.write("content/" + name, text) }

  /// Gives the first report another text of the same length.
  func say(_ text: String) {
    write("units/u0/2024-annual-summary.md", "---\n标题: 总结\n数据:\n  会员人数: 12\n---\n\(text)\n")
  }

  /// Builds it.
  @discardableResult
  func build(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> FinishedSite {
    var request = BuildRequest(site: folder.path, output: folder.path + "/public")
    request.isDurable = false
    request.jobs = 2
    change(&request)
    let result = try await Build(request).run()
    #expect(result.count(.error) == 0)
    return try FinishedSite.open(request.output)
  }

  /// Builds it and makes a publish of it, which is to go to the folder here unless said otherwise.
  func publication(
    to place: PublishTarget.Place? = nil, _ change: (inout PublishTarget) -> Void = { _ in }
  ) async throws -> Publication {
    let site = try await build()
    var target = PublishTarget(name: "web", place: place ?? .local(path: self.place))
    change(&target)
    return Publication(site: site, target: target, who: "li@office", confirm: { _ in .nobody })
  }
}

/// The names of the files that two folders do not have alike.
func differences(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
  Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}

/// The failure of a publish; nil where there was none.
func failure(_ work: () async throws -> Void) async -> PublishError? {
  do { try await work() } catch { return error as? PublishError }
  return nil
}
