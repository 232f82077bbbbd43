import Store
import UnionModel
import UnionRender
import UnionTestSupport

@testable import UnionBuild
@testable import UnionPublish

/// A site of any files, as though a build had made it.
final class PlainSite: Sendable {
  let folder: TestFolder

  init() { folder = TestFolder() }

  /// A site with a home page, pages of units with one report each, a list of them and a feed.
  convenience init(units: Int) {
    self.init()
    write("assets/site.css", "p {}")
    write("index.html", "home")
    write("units/index.html", "all units")
    write("feed.xml", "<feed/>")
    for unit in 0..<units {
      write("units/u\(unit)/index.html", "unit \(unit)")
      write("units/u\(unit)/2024/index.html", "report of \(unit)")
    }
  }

  func write(_ name: String, _ text: String) { folder.write("site/" + name, text) }
  func delete(_ name: String) { folder.delete("site/" + name) }

  /// Its files with their bytes.
  var files: [String: [UInt8]] { folder.files("site") }

  /// The site as it is now.
  func finished(id: String = "test") -> FinishedSite {
    Self.finished(folder.path + "/site", id: id)
  }

  static func finished(_ path: String, id: String = "test") -> FinishedSite {
    let files = TestFile.names(below: path).map { name in
      let bytes = TestFile.read(path + "/" + name) ?? []
      return FinishedSite.File(path: name, size: bytes.count, hash: ContentHash.of(bytes))
    }
    var traits = SiteTraits(purpose: .web)
    traits.baseURL = "https://union.test/"
    return FinishedSite(
      folder: path, site: SiteIdentity(id), traits: traits,
      files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, foreign: [])
  }
}

extension RemoteServer {
  /// Times for locks that tests can wait for.
  static let times = LockTimes(
    beat: .milliseconds(300), dead: .seconds(4), look: .milliseconds(300), settle: .zero)

  /// Publishes a site to a place there.
  @discardableResult
  func publish(
    _ site: FinishedSite, to name: String = "site", who: String = "li@office", isDry: Bool = false,
    batch: Int = 200, times: LockTimes = RemoteServer.times,
    progress: @escaping @Sendable (PublishStep) -> Void = { _ in },
    confirm: (@Sendable (Publication.Outcome) async -> Publication.Answer)? = nil
  ) async throws -> Publication.Outcome {
    try await Self.publish(
      site, remote: remote(name), variables: variables, who: who, isDry: isDry, batch: batch,
      times: times, progress: progress, confirm: confirm)
  }

  /// The same; before anything is deleted `confirm` is asked, where given.
  static func publish(
    _ site: FinishedSite, remote: String, variables: [String: String], who: String = "li@office",
    isDry: Bool = false, batch: Int = 200, times: LockTimes = RemoteServer.times,
    progress: @escaping @Sendable (PublishStep) -> Void = { _ in },
    confirm: (@Sendable (Publication.Outcome) async -> Publication.Answer)? = nil
  ) async throws -> Publication.Outcome {
    var target = PublishTarget(name: "web", place: .rclone(remote: remote))
    if confirm != nil { target.maxDelete = 0 }
    var publication = Publication(
      site: site, target: target, who: who, confirm: confirm ?? { _ in .nobody },
      progress: progress)
    publication.isDry = isDry
    var road = try RcloneTarget(target)
    road.variables = variables
    road.times = times
    road.batch = batch
    return try await road.publish(publication)
  }

  /// The site's files there, without those that we keep beside them.
  func site(_ name: String = "site") -> [String: [UInt8]] {
    files(name).filter { !RcloneTarget.ownNames.contains($0.key) }
  }

  /// Our own files there.
  func own(_ name: String = "site") -> [String] {
    files(name).keys.filter { RcloneTarget.ownNames.contains($0) }.sorted()
  }
}
