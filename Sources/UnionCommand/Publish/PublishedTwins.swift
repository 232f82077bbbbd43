import Parallel
import UnionBuild
import UnionModel
import UnionPublish

/// The ready-made `.gz` and `.br` files that go along with a site.
enum PublishedTwins {
  /// Those of a site for a target, in the site's store; nil where the target wants none.
  static func made(
    for site: FinishedSite, target: PublishTarget, _ command: PublishCommand
  ) async throws(PublishError) -> CompressedTwins? {
    guard isWanted(target) else { return nil }
    let folder =
      (command.common.site.isEmpty ? "." : command.common.site) + "/.unionsite/compressed"
    return try await CompressedTwins.update(
      in: folder, of: site, Workers(count: command.jobs ?? Processors.count))
  }

  /// As `site.yml` says; else only for a web server, which can send them.
  private static func isWanted(_ target: PublishTarget) -> Bool {
    if let said = target.isCompressed { return said }
    if case .rclone = target.place { return false }
    return true
  }
}
