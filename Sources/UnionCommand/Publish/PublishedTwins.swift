import Parallel
import UnionBuild
import UnionModel
import UnionPublish

/// The ready-made `.gz` and `.br` files that go along with a site.
enum PublishedTwins {
  /// Those of a site for a target, in the site's store; nil where the target wants none.
  static func made(
    for site: FinishedSite, target: PublishTarget, _ command: PublishCommand,
    _ progress: PublishProgress
  ) async throws(PublishError) -> CompressedTwins? {
    guard isWanted(target) else { return nil }
    progress.show(.compressing)
    return try await CompressedTwins.update(
      in: try PublishPlaces.store(command.common) + "/compressed", of: site,
      Workers(count: command.jobs.count))
  }

  /// Only a web server can send them; for one, as `site.yml` says.
  private static func isWanted(_ target: PublishTarget) -> Bool {
    if case .rclone = target.place { return false }
    return target.isCompressed ?? true
  }
}
