public import UnionBuild

/// Why a site was not published. What readers see is then as it was; at a target without releases some
/// of its files may be new already, and the next publish goes on from there.
public enum PublishError: Error, Sendable, Hashable {
  /// The built site is not fit to be published.
  case unfit(UnfitSite)
  /// It is made to be opened from a folder, not for a server.
  case forDisk(path: String)
  /// Drafts are in it.
  case drafts(path: String)
  /// It has no address, or one that no reader can reach.
  case addressUnfit(String?)
  /// A program that publishing needs is not installed; `onServer` where the server lacks it.
  case programMissing(String, onServer: Bool)
  /// The server cannot be reached, in the words of SSH or rclone.
  case unreachable(target: String, detail: String)
  /// The server does not know this user's key, or rclone's account is refused.
  case accessRefused(target: String, detail: String)
  /// Nobody has yet confirmed that the server is the one it says it is.
  case hostUnknown(target: String)
  /// The server shows another key than it did before.
  case hostChanged(target: String)
  /// The folder above the place of the site is not there.
  case placeMissing(target: String, path: String)
  /// The place holds something that is not ours.
  case notOurs(target: String, path: String, example: String)
  /// The place holds another site.
  case otherSite(target: String, path: String, site: String)
  /// Somebody else is publishing there at this moment.
  case busy(target: String, who: String)
  /// The user may not write there.
  case noPermission(target: String, path: String)
  /// The disk there is full, or the quota used up.
  case noSpace(target: String)
  /// The disk there knows no links or cannot lock.
  case diskUnfit(target: String, detail: String)
  /// The connection was lost on the way.
  case connectionLost(target: String, detail: String)
  /// What arrived is not what was sent.
  case notVerified(target: String, example: String, count: Int)
  /// More would be deleted than may be unasked, and nobody could be asked.
  case tooManyDeletions(target: String, count: Int, limit: Int)
  /// Readers there know the site under another address, and nobody could be asked.
  case addressMoves(target: String, from: String, to: String)
  /// The folder to publish to is one of the site's own, in one or around one.
  case insideSite(target: String, path: String, folder: String)
  /// rclone's configuration has no remote of this name.
  case remoteUnknown(target: String, remote: String)
  /// The server shows a certificate that is not to be trusted.
  case certificateRefused(target: String, detail: String)
  /// At a target without releases: not all was sent.
  case stoppedMidway(target: String, detail: String)
  /// At a target without releases: the disk there became full, or the quota used up, half-way.
  case fullMidway(target: String)
  /// Somebody else took over, for this publish had not been heard of for too long.
  case overtaken(target: String, who: String)
  /// There is no such release to go back to.
  case noRelease(target: String, number: Int?)
  /// The target keeps no releases.
  case noReleases(target: String)
  /// Names that a stick or a Windows folder cannot hold; all of them, at least one.
  case namesUnfit([UnfitName])
  /// What has the archive's name is no archive of this site.
  case archiveTaken(path: String)
  /// The archive would stand in the site itself.
  case archiveInSite(path: String, folder: String)
  /// The archive is larger than a FAT stick takes.
  case archiveTooLarge(path: String)
  /// The archive cannot be written, in libzip's words.
  case archiveFailed(path: String, detail: String)
  /// A program on the way said something that is not understood.
  case failed(target: String, detail: String)
  /// This machine failed.
  case machine(BuildError)
  /// The person who was asked said no, or pressed Ctrl-C.
  case cancelled(target: String)
}
