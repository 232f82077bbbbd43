import Testing
import UnionTestSupport

/// The sample site of this repository, built by the real program for a server and for a disk.
final class BuiltSample: Sendable {
  /// The one that the tests of this run look at.
  static var shown: BuiltSample {
    get throws { try #require(current, "the sample is built by the suite") }
  }

  @TaskLocal fileprivate static var current: BuiltSample?

  private let folder: TestFolder
  /// The files of the site on its server, by path.
  let files: [String: [UInt8]]
  /// The pages of the site, in order.
  let pages: [String]
  /// What leads somewhere in each of them.
  let scans: [String: TagScan]

  init() throws {
    let program = try #require(Program(), "the program is not built")
    let folder = TestFolder()
    for purpose in ["web", "disk"] {
      let run = program.run(
        ["build", "--site", TestFile.packageRoot, "--output", purpose, "--for", purpose],
        in: folder.path)
      try #require(run.status == 0, "\(run.errors)")
    }
    self.folder = folder
    files = folder.files("web")
    pages = files.keys.filter { $0.hasSuffix(".html") }.sorted()
    scans = files.filter { $0.key.hasSuffix(".html") }.mapValues(TagScan.init)
  }

  /// The folder that a server would serve.
  var served: String { folder.path + "/web" }

  /// The files of the site for a disk, by path.
  var diskFiles: [String: [UInt8]] { folder.files("disk") }

  /// A path for a file of a test's own.
  func scratch(_ name: String) -> String { folder.path + "/" + name }

  /// Where the pages will be once they are published, as `content/site.yml` says it: what the feed's
  /// addresses begin with.
  var published: String {
    get throws {
      let feed = XMLFile(try #require(files["feed.xml"]))
      return try #require(feed.texts("feed/id").first)
    }
  }

  /// The pages of a family, the fullest first.
  func pages(of family: PageFamily) -> [String] {
    pages.filter { path in scans[path].map { family.fits(path, $0) } ?? false }
      .sorted { (files[$0]?.count ?? 0, $1) > (files[$1]?.count ?? 0, $0) }
  }

  /// The fullest page of a family.
  func page(of family: PageFamily) throws -> String {
    try #require(pages(of: family).first, "no page of the family “\(family)”")
  }
}

/// Builds the sample around a suite.
struct BuiltSampleTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await BuiltSample.$current.withValue(try BuiltSample()) { try await function() }
  }
}

extension Trait where Self == BuiltSampleTrait {
  /// The sample is built before the suite and deleted behind it.
  static var builtSample: Self { Self() }
}
