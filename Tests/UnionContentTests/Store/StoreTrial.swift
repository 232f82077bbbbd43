import Parallel
import Store
import Synchronization
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

/// A site with a store, which is loaded again and again.
final class StoreTrial: Sendable {
  let folder = TestFolder()
  let content: KnownContent

  init(_ builder: SiteBuilder) { content = KnownContent(builder.files) }

  /// Loads with the store and stores what is new; the site must be the one that is loaded without.
  @discardableResult
  func load(
    workers: Int = 2, drafts: DraftHandling = .leaveOut, program: UInt64 = 1,
    ignoresOld: Bool = false, _ place: SourceLocation = #_sourceLocation
  ) async throws -> ContentLoader.Loaded {
    let workers = Workers(count: workers)
    let plain = try await ContentLoader(workers: workers, drafts: drafts).load(content)
    _ = content.readSince()
    let store = ReportStore(site: folder.path, program: program, ignoresOld: ignoresOld)
    let loaded = try await ContentLoader(workers: workers, drafts: drafts, store: store)
      .load(content)
    reads.withLock { $0 = content.readSince().filter { $0.hasPrefix("units/") } }
    #expect(SiteDescription.of(loaded) == SiteDescription.of(plain), sourceLocation: place)
    try await loaded.storeUpdate?.write(workers)
    return loaded
  }

  /// The reports whose bytes the last loading read.
  var lastReads: [String] { reads.withLock { $0.filter { !$0.hasSuffix("/unit.md") } } }
  /// The files of units whose bytes it read.
  var lastUnits: [String] { reads.withLock { $0.filter { $0.hasSuffix("/unit.md") } } }
  private let reads = Mutex<[String]>([])

  /// The bytes of the store's files.
  var stored: [String: [UInt8]] { folder.files(".unionsite") }
}
